import type { Panel } from '@baton/handoff-panel';
import type { Built } from './build-log.ts';
import { names } from './check-actions.ts';
import type { RawFacts } from './raw-facts.ts';
import type { RawLog } from './raw-log.ts';

type Block = Panel['blocks'][number];

/** What of a log a text tells. */
export type Told = {
  /** Changes that worked, and of them those that the text names. */
  readonly worked: readonly [named: number, of: number];
  readonly failed: readonly [named: number, of: number];
  /** Whether it holds every order, booking or line the AI's calls were about; null when they were about none. */
  readonly ids: boolean | null;
  /** The same with what is one click away, folded look-ups. */
  readonly idsAnywhere: boolean | null;
  readonly words: number;
};

const ABOUT = /^(?:order|reservation|booking|line|bill|subscription|ticket)_id$/;

/** Orders, bookings and lines that calls were about: those that were changed, else those that were looked at. */
function idsAbout({ calls }: RawFacts): string[] {
  const idsOf = (of: typeof calls): string[] => [
    ...new Set(
      of.flatMap((call) => {
        const args = JSON.parse(call.arguments) as unknown;
        return args !== null && typeof args === 'object'
          ? Object.entries(args).flatMap(([key, value]) =>
              ABOUT.test(key) && typeof value === 'string' && value !== '' ? [value] : [],
            )
          : [];
      }),
    ),
  ];
  // An id the agent made up, whose look-up failed, is nothing the conversation is about.
  const own = calls.filter(({ by, ok }) => by === 'ai' && ok !== false);
  const changed = idsOf(own.filter(({ write }) => write === true));
  return changed.length > 0 ? changed : idsOf(own);
}

const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const told = (text: string, lines: readonly string[], facts: RawFacts, whole = text): Told => {
  const named = (ok: boolean): readonly [number, number] => {
    const writes = facts.calls.filter((call) => call.write === true && call.ok === ok);
    // A line names one call, so that five failures are not told by one line.
    const left = [...lines];
    let count = 0;
    for (const call of writes) {
      const at = left.findIndex((line) => names(line, call) && saysSo(line, ok));
      if (at === -1) continue;
      left.splice(at, 1);
      count += 1;
    }
    return [count, writes.length];
  };
  const ids = idsAbout(facts);
  return {
    worked: named(true),
    failed: named(false),
    ids: ids.length === 0 ? null : ids.every((id) => text.includes(id)),
    idsAnywhere: ids.length === 0 ? null : ids.every((id) => whole.includes(id)),
    words: countWords(text),
  };
};

const saysSo = (line: string, ok: boolean): boolean =>
  ok
    ? /\b(?:done|worked|has been|have been|was|were|successfully)\b/i.test(line)
    : /\b(?:failed|could not|couldn't|unable|error)\b/i.test(line);

const isShown = (block: Block): boolean =>
  ['headline', 'notices', 'reasons', 'next_step'].includes(block.kind) && block.open;

/** What a reader sees of the brief before scrolling to lists: what it is about, what is odd, why it came, what to do. */
const aboveTheFold = ({ blocks }: Panel): string =>
  blocks
    .filter(isShown)
    .map(({ fallbackText }) => fallbackText)
    .join('\n');

/** What the English panel tells without a click: folded changes and look-ups are left out. */
export function briefTells({ panels: { en } }: Built, facts: RawFacts): Told {
  const lines = en.blocks.flatMap((block) =>
    block.kind === 'actions'
      ? block.items
          .filter(({ folded, kind }) => !folded && kind === 'write')
          .map(({ label, target, amount, statusLabel }) =>
            [label, target, amount, statusLabel].filter(Boolean).join(' '),
          )
      : [],
  );
  const looked = en.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.items.map(({ target }) => target ?? '') : [],
  );
  const fold = aboveTheFold(en);
  const heading = en.blocks.find(({ kind }) => kind === 'actions')?.summary ?? '';
  return {
    ...told(
      [fold, heading, ...lines].join('\n'),
      lines,
      facts,
      [fold, ...lines, ...looked].join('\n'),
    ),
    words: countWords(fold),
  };
}

/** The same for the first two sentences of the conversation. */
export function leadTells({ messages }: RawLog, facts: RawFacts): Told {
  const said = messages
    .filter(({ role }) => role === 'user' || role === 'assistant')
    .map(({ content }) => content ?? '')
    .join(' ');
  const sentences = (said.match(/[^.!?]+[.!?]+/gu) ?? [said]).slice(0, 2);
  return told(sentences.join(' '), sentences, facts);
}
