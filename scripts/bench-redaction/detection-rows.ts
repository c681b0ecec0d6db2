import { figure } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { MarkedText } from './data.ts';
import { MEASURED } from './kinds.ts';
import type { Measured } from './kinds.ts';
import { naiveRegexes } from './naive-regexes.ts';
import { libraryHides } from './redact-pii.ts';
import { meets } from './span.ts';
import type { Span } from './span.ts';

/** The shipped reader has seen these sentences, so their figures say little about others. */
const LEARNT = new Set(['person', 'address']);
const LEARNT_NOTE =
  'the shipped reader learnt from these very sentences; scripts/train/names.ts says how it does on sentences and templates it has not seen';

type Finder = (marked: MarkedText) => readonly Span[];

const spanFigures = (measured: Measured, texts: readonly MarkedText[], find: Finder) => {
  let gold = 0;
  let found = 0;
  let touched = 0;
  let exact = 0;
  let right = 0;
  for (const marked of texts) {
    const wanted = marked.spans.filter(({ kind }) => measured.gold.includes(kind));
    const given = find(marked).filter(({ kind }) => measured.ours.includes(kind));
    gold += wanted.length;
    found += given.length;
    touched += wanted.filter((span) => given.some((each) => meets(span, each))).length;
    exact += wanted.filter(({ start, end }) =>
      given.some((each) => each.start === start && each.end === end),
    ).length;
    right += given.filter((each) => wanted.some((span) => meets(span, each))).length;
  }
  const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
  return {
    recall: share(touched, gold),
    figures: [
      figure('recall', share(touched, gold), 3),
      figure('exact', share(exact, gold), 3),
      figure('precision', share(right, found), 3),
      figure('of', gold, 0),
    ],
  };
};

const libraryRow = (measured: Measured, texts: readonly MarkedText[], section: string): Row => {
  const wanted = texts.flatMap((marked) =>
    marked.spans
      .filter(({ kind }) => measured.gold.includes(kind))
      .map((span) => ({ marked, span })),
  );
  const hidden = wanted.filter(({ marked, span }) =>
    libraryHides(measured.name, marked.text, span),
  );
  return {
    section,
    system: 'redact-pii',
    figures: [
      figure('recall', wanted.length === 0 ? null : hidden.length / wanted.length, 3),
      figure('exact', null, 3),
      figure('precision', null, 3),
      figure('of', wanted.length, 0),
    ],
    target: null,
    ok: null,
  };
};

/** Recall and precision of each kind, beside plain patterns and redact-pii. `ours`: what the command printed, by id. */
export const detectionRows = (
  texts: readonly MarkedText[],
  ours: ReadonlyMap<string, readonly Span[]>,
): Row[] =>
  MEASURED.flatMap((measured) => {
    const section = `Finding: ${measured.name}`;
    const own = spanFigures(measured, texts, ({ id }) => ours.get(id) ?? []);
    const plain = spanFigures(measured, texts, ({ text }) => naiveRegexes(text));
    return [
      {
        section,
        system: 'Baton',
        figures: own.figures,
        target: measured.target === null ? null : `recall at least ${measured.target}`,
        ok: measured.target === null ? null : (own.recall ?? 0) >= measured.target,
        ...(LEARNT.has(measured.name) ? { note: LEARNT_NOTE } : {}),
      },
      { section, system: 'plain patterns', figures: plain.figures, target: null, ok: null },
      libraryRow(measured, texts, section),
    ];
  });
