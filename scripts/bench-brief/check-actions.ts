import type { Panel } from '@baton/handoff-panel';
import type { Locale } from './build-log.ts';
import { level } from './check-quotes.ts';
import { checkNumbers } from './check-numbers.ts';
import type { Report } from './finding.ts';
import type { RawCall, RawFacts } from './raw-facts.ts';

type ActionsBlock = Extract<Panel['blocks'][number], { kind: 'actions' }>;
type Item = ActionsBlock['items'][number];

/** How each outcome may be said, by hand and apart from the product's own words. */
export const SAID: Readonly<Record<Locale, Readonly<Record<'ok' | 'failed' | 'open', RegExp>>>> = {
  en: { ok: /^(?:Done|Worked)$/, failed: /^Failed$/, open: /^(?:Outcome unknown|Unclear)$/ },
  de: {
    ok: /^(?:Erledigt|Hat geklappt)$/,
    failed: /^Fehlgeschlagen$/,
    open: /^(?:Ausgang unbekannt|Unklar)$/,
  },
  es: {
    ok: /^(?:Se hizo|Funcionó)$/,
    failed: /^Falló$/,
    open: /^(?:Resultado desconocido|No está claro)$/,
  },
};

/** The outcome of a call as the log has it. */
export const outcomeOf = ({ ok }: RawCall): 'ok' | 'failed' | 'open' =>
  ok === null ? 'open' : ok ? 'ok' : 'failed';

const STEP = 15_000;

/** `00:04`: logs without times are said to begin at midnight, with so many seconds from message to message. */
export const timeAt = (message: number): string =>
  new Date(message * STEP).toISOString().slice(11, 16);

/** When a call ended: at its result, else with the conversation. */
export const endOf = (call: RawCall, facts: RawFacts): string =>
  timeAt(call.resultAt ?? facts.texts.length - 1);

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a text names this tool. */
export const names = (text: string, call: RawCall): boolean =>
  letters(text).includes(letters(call.name));

const MORE = /^(.*?)…?(?: \(\+([\d.,\u00a0]+) [^)]*\))$/su;

const checkDetail = (value: string, call: RawCall, report: Report): void => {
  const kept = MORE.exec(value);
  const shown = level((kept?.[1] ?? value).replace(/…$/u, '').trim());
  if (/•••|\[[a-z_]+\]/u.test(value)) return;
  const whole = call.values.map(level);
  if (whole.some((each) => each.includes(shown))) return;
  const parts = shown.split(', ').filter((part) => part !== '');
  if (parts.every((part) => whole.some((each) => each.includes(part)))) return;
  report({ kind: 'action', fact: value, why: `#${call.n} ${call.name} has no such value` });
};

const checkItem = (item: Item, facts: RawFacts, locale: Locale, report: Report): void => {
  const call = facts.calls[item.n - 1];
  if (!call) {
    report({ kind: 'action', fact: `#${item.n} ${item.name}`, why: 'the log has no such call' });
    return;
  }
  const wrong = (fact: string, why: string): void => report({ kind: 'action', fact, why });
  if (item.name !== call.name || !names(item.label, call))
    wrong(`${item.name} (${item.label})`, `call ${call.n} is ${call.name}`);
  if (item.by !== call.by) wrong(item.byLabel, `#${call.n} was called by ${call.by}`);
  const outcome = outcomeOf(call);
  if (!SAID[locale][outcome].test(item.statusLabel))
    report({ kind: 'outcome', fact: item.statusLabel, why: `#${call.n} ended ${outcome}` });
  if (call.write === true && item.kind !== 'write') wrong(item.kindLabel, 'it changed something');
  if (item.at.label !== endOf(call, facts)) wrong(item.at.label, `ended ${endOf(call, facts)}`);
  const cited = call.argumentValues;
  checkNumbers(item.amount ?? '', { cited }, locale, report);
  if (item.target !== null && !cited.map(level).includes(level(item.target)))
    wrong(item.target, `#${call.n} was not about it`);
  for (const { value } of item.details) {
    const [, left] = /^(\d+) (?:more fields?|weiteres? Felde?r?|campos? más)$/u.exec(value) ?? [];
    if (left === undefined) checkDetail(value, call, report);
    else if (Number(left) >= call.values.length)
      wrong(value, `#${call.n} has ${call.values.length} values`);
  }
};

/** Every action that is listed must be a call of the log, with its name, caller, outcome, time and values, and none may be missing. */
export function checkActions(
  block: ActionsBlock,
  facts: RawFacts,
  locale: Locale,
  report: Report,
): void {
  for (const item of block.items) checkItem(item, facts, locale, report);
  const listed = new Set(block.items.map(({ n }) => n));
  for (const { n, name } of facts.calls)
    if (!listed.has(n)) report({ kind: 'action', fact: `#${n} ${name}`, why: 'is not listed' });
  const count = (holds: (item: Item) => boolean): number => block.items.filter(holds).length;
  const numbers = [
    count(({ kind }) => kind === 'write'),
    count(({ kind }) => kind === 'read'),
    facts.calls.filter(({ ok }) => ok === false).length,
    facts.calls.filter(({ by }) => by === 'customer').length,
  ];
  const cited = facts.calls.flatMap(({ argumentValues }) => argumentValues);
  const folded = block.items.filter((item) => item.folded).length;
  const left = Array.from({ length: folded }, (_, n) => n);
  checkNumbers(block.summary, { cited, numbers: [...numbers, ...left] }, locale, report);
}
