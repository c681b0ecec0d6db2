import type { HandBack } from '../schema/hand-back.ts';
import type { Turn } from '../schema/record.ts';
import { AGENT_TREATMENTS } from './agent-treatments.ts';
import type { Detector } from './detector.ts';
import { createMasker } from './masker.ts';

/**
 * Hides numbers of cards, accounts and papers, and secrets, in every text of a hand-back. Names, addresses and references
 * stay: the agent has to go on with them, and heard or told them itself.
 * @param turns what the quotes are taken from: a code is known by the words around it
 * @param detectors what needs a library or a tenant's policy
 */
export const redactHandBack = (
  handBack: HandBack,
  turns: readonly Pick<Turn, 'id' | 'text'>[],
  detectors: readonly Detector[] = [],
): HandBack => {
  const masker = createMasker(AGENT_TREATMENTS, { detectors, names: false });
  const sources = new Map(turns.map(({ id, text }) => [id, text]));
  const quoted = (text: string, turnId: string | null): string =>
    masker.quoted(text.replace(/…$/u, ''), [turnId === null ? null : sources.get(turnId)]) +
    (text.endsWith('…') ? '…' : '');
  const maybe = (text: string | null): string | null => text && masker.text(text);
  /** "What is your password?" says what the answer is. */
  const answered = (about: string, value: string, turnId: string): string => {
    const shown = quoted(value, turnId);
    if (shown !== value) return shown;
    const colon = `${about.replace(/[?？\s]+$/u, '')}: ${value}`;
    return masker.quoted(value, [colon]);
  };
  return {
    ...handBack,
    resolution: maybe(handBack.resolution),
    did: {
      ...handBack.did,
      lastWords: handBack.did.lastWords && {
        ...handBack.did.lastWords,
        text: quoted(handBack.did.lastWords.text, handBack.did.lastWords.turnId),
      },
      actions: handBack.did.actions.map((deed) => ({
        ...deed,
        name: masker.text(deed.name),
        effect: deed.effect && {
          ...deed.effect,
          type: masker.text(deed.effect.type),
          target: maybe(deed.effect.target),
        },
        error: maybe(deed.error),
      })),
    },
    commitments: handBack.commitments.map((each) => ({
      ...each,
      text: quoted(each.text, each.turnId),
    })),
    doNotAsk: handBack.doNotAsk.map((known) => {
      const { about, value, from, kind } = known;
      const turnId = from.type === 'turn' ? from.id : null;
      if (kind === 'attribute' && about !== null) {
        const shown = masker.field(about, value);
        return { ...known, value: typeof shown === 'string' ? shown : '…' };
      }
      if (kind === 'answer' && about !== null && turnId !== null)
        return { ...known, about: masker.text(about), value: answered(about, value, turnId) };
      return { ...known, value: quoted(value, turnId) };
    }),
    open: handBack.open.map((each) => ({
      ...each,
      text: each.from.type === 'turn' ? quoted(each.text, each.from.id) : masker.text(each.text),
    })),
    greeting: { ...handBack.greeting, name: maybe(handBack.greeting.name) },
    next: handBack.next.map((each) => ({ ...each, text: masker.text(each.text) })),
    history: handBack.history.map((each) => ({ ...each, resolution: maybe(each.resolution) })),
  };
};
