import type { Panel } from '@baton/handoff-panel';
import type { Signal } from '@baton/handoff-core';
import type { Locale } from './build-log.ts';
import { SAID, checkActions, endOf, names, outcomeOf, timeAt } from './check-actions.ts';
import { checkClaims } from './check-claims.ts';
import { checkDue } from './check-due.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQuote, takeQuotes } from './check-quotes.ts';
import type { Finding, Report } from './finding.ts';
import type { RawCall, RawFacts } from './raw-facts.ts';

type Block = Panel['blocks'][number];
type Sentence = {
  readonly text: string;
  readonly refs: readonly { type: string; id: string; label: string }[];
};

/** Measured by the product while it decided; a log holds none of it, so it is compared with what was stored. */
export type Measured = { readonly signals: readonly Signal[] };

const measuredNumbers = ({ signals }: Measured): number[] =>
  signals.flatMap(({ value, threshold }) =>
    [value, threshold].flatMap((each) =>
      each === null
        ? []
        : [
            each,
            Math.round(each),
            ...[0, 1, 2, 4].map((d) => Number((each * (d < 4 ? 100 : 1)).toFixed(d))),
          ]
            .concat(Number(each.toFixed(2)))
            .flatMap((found) => [found, Math.abs(found)]),
    ),
  );

class PanelCheck {
  readonly findings: Finding[] = [];
  readonly #facts: RawFacts;
  readonly #locale: Locale;
  readonly #measured: readonly number[];

  constructor(facts: RawFacts, locale: Locale, measured: Measured) {
    this.#facts = facts;
    this.#locale = locale;
    this.#measured = measuredNumbers(measured);
  }

  reporter(block: string): Report {
    return (finding) => this.findings.push({ ...finding, where: `${this.#locale} ${block}` });
  }

  /** Messages and calls behind references, by the convention of ids and by number. */
  #lookUp({ refs }: Sentence, report: Report): { calls: RawCall[]; messages: number[] } {
    const calls: RawCall[] = [];
    const messages: number[] = [];
    for (const { type, id, label } of refs) {
      const at = Number(/^m(\d+)$/.exec(id)?.[1] ?? Number.NaN);
      const call = this.#facts.calls[Number(label.replace('#', '')) - 1];
      if (type === 'turn' && this.#facts.turns.includes(at)) {
        messages.push(at);
        const n = Number(/\d+/.exec(label)?.[0]);
        if (this.#facts.turns[n - 1] !== at)
          report({ kind: 'evidence', fact: label, why: `message ${at} is another turn` });
      } else if (type === 'action' && call) calls.push(call);
      else report({ kind: 'evidence', fact: `${type} ${id}`, why: 'is not in the log' });
    }
    return { calls, messages };
  }

  sentence(
    block: string,
    sentence: Sentence,
    more: { numbers?: (number | null)[]; tokens?: string[] } = {},
  ): void {
    const report = this.reporter(block);
    const { calls, messages } = this.#lookUp(sentence, report);
    const { quotes, rest } = takeQuotes(sentence.text, this.#locale);
    const texts = messages.map((at) => this.#facts.texts[at] ?? '');
    if (sentence.refs.length === 0)
      report({ kind: 'evidence', fact: sentence.text, why: 'cites nothing' });
    for (const quote of quotes) checkQuote(quote, texts, report);
    const dates = checkDue(rest, quotes, messages, this.#locale, report);
    checkNumbers(
      rest,
      {
        cited: [...texts, ...calls.flatMap(({ values }) => values)],
        numbers: [...this.#measured, ...(more.numbers ?? [])],
        tokens: [
          ...(more.tokens ?? []),
          ...dates,
          ...calls.flatMap((call) => [`#${call.n}`, endOf(call, this.#facts)]),
        ],
      },
      this.#locale,
      report,
    );
    checkClaims({ rest, quotes, calls, messages }, this.#facts, report);
    for (const call of this.#facts.calls)
      if (names(rest, call) && call.name.length > 8 && !calls.some((each) => names(rest, each)))
        report({ kind: 'action', fact: call.name, why: `is named without being cited: ${rest}` });
  }

  attempts(block: Extract<Block, { kind: 'attempts' }>): void {
    const report = this.reporter('attempts');
    for (const item of block.items) {
      this.sentence('attempts', item.sentence);
      const [ref] = item.sentence.refs;
      if (ref?.type !== 'action') continue;
      const call = this.#facts.calls[Number(ref.label.replace('#', '')) - 1];
      if (!call) continue;
      if (!SAID[this.#locale][outcomeOf(call)].test(item.outcomeLabel))
        report({ kind: 'outcome', fact: item.outcomeLabel, why: `#${call.n} ${outcomeOf(call)}` });
    }
  }

  headline(block: Extract<Block, { kind: 'headline' }>): void {
    this.sentence('headline', block.sentence);
    const { turns } = this.#facts;
    const [said] = /\d+/.exec(block.meta) ?? [];
    const n = Number(said);
    const [time] = /\d\d:\d\d/.exec(block.meta) ?? [];
    const from = n === 0 ? 0 : turns[n - 1];
    const to = turns[n] ?? this.#facts.texts.length - 1;
    const possible: string[] = [];
    for (let at = from ?? to + 1; at <= to; at += 1) possible.push(timeAt(at));
    if (from === undefined || (time !== undefined && !possible.includes(time)))
      this.reporter('headline')({
        kind: 'number',
        fact: block.meta,
        why: `turn ${n} was at ${possible[0]}`,
      });
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'headline':
        return this.headline(block);
      case 'reasons':
        for (const { label, sentence } of block.items) {
          this.sentence('reasons label', { text: label, refs: sentence.refs });
          this.sentence('reasons', sentence);
        }
        return;
      case 'notices': {
        const total = Number(/\d+/.exec(block.summary)?.[0] ?? 0);
        // A notice may count how many more there are.
        const numbers = [total - block.items.length + 1];
        for (const { sentence } of block.items) this.sentence('notices', sentence, { numbers });
        return;
      }
      case 'next_step': {
        const { text, refs } = block.sentence;
        this.sentence('next_step', { text, refs });
        if (block.why !== '') this.sentence('next_step why', { text: block.why, refs });
        return;
      }
      case 'attempts':
        return this.attempts(block);
      case 'actions':
        for (const { warning, refs, id, n } of block.items) {
          const own = { type: 'action', id, label: `#${n}` };
          const other = /#(\d+)/.exec(warning ?? '');
          const twin = other ? [{ type: 'action', id: '', label: other[0] }] : [];
          if (warning !== null)
            this.sentence('actions', { text: warning, refs: [own, ...twin, ...refs] });
        }
        return checkActions(block, this.#facts, this.#locale, this.reporter('actions'));
      case 'confidence':
        return this.sentence('confidence', block.sentence, { numbers: [50] });
      case 'sentiment':
      case 'routing':
        return this.sentence(block.kind, block.sentence);
      case 'transcript':
        checkNumbers(
          block.summary,
          { cited: [], numbers: [this.#facts.turns.length] },
          this.#locale,
          this.reporter('transcript'),
        );
        return;
      default:
    }
  }
}

/** Everything in a panel's texts that the log does not bear out. */
export function checkPanel(
  panel: Panel,
  facts: RawFacts,
  locale: Locale,
  measured: Measured,
): Finding[] {
  const check = new PanelCheck(facts, locale, measured);
  for (const block of panel.blocks) check.block(block);
  return check.findings;
}
