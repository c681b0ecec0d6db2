import { auc, ranked } from './auc.ts';
import { bootstrap } from './bootstrap.ts';
import type { RatedRow } from './data.ts';
import { dialogues } from './dialogues.ts';
import { figure } from '../labelled/row.ts';
import type { Figure, Row } from '../labelled/row.ts';
import type { DecidedLine } from './run-decide.ts';
import { levels, vader } from './vader.ts';

const SECTION = 'Dissatisfaction (AUC, rated below neutral against the rest)';
const TARGET = 0.74;
const FITTED =
  'its few numbers were fitted on these rows; scripts/train/dissatisfaction.ts prints the cross-validated AUC';

/** Higher = more dissatisfied. */
type System = {
  readonly name: string;
  readonly score: (row: RatedRow) => number;
  readonly note?: string;
};

const customerTexts = ({ messages }: RatedRow): string[] =>
  messages.flatMap(({ role, content }) => (role === 'user' ? [content ?? ''] : []));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const measured = (name: string, rows: readonly RatedRow[], scores: readonly number[]): Figure => {
  const scored = rows.map(({ label }, index) => ({
    score: scores[index] ?? 0,
    positive: label === 0,
  }));
  const groups = ranked(scored);
  return figure(
    name,
    auc(scored, groups),
    3,
    bootstrap(dialogues(rows), (weights) => auc(scored, groups, weights)),
  );
};

const vaderScores = (row: RatedRow): number[] => customerTexts(row).map(vader);

const VADER: readonly System[] = [
  { name: 'VADER, last customer turn', score: (row) => -(vaderScores(row).at(-1) ?? 0) },
  { name: 'VADER, smoothed level', score: (row) => -(levels(vaderScores(row)).at(-1) ?? 0) },
  { name: 'VADER, running mean', score: (row) => -mean(vaderScores(row)) },
];

/** How well each system ranks customers by how they were rated; every score sees the past only. */
export function satisfactionRows(
  rows: readonly RatedRow[],
  decided: readonly DecidedLine[],
): Row[] {
  const last = new Map(decided.map((line) => [line.id, line]));
  const level = (row: RatedRow): number =>
    last.get(row.id)?.signals.find(({ kind }) => kind === 'sentiment')?.value ?? 0;
  const systems: System[] = [
    { name: 'Baton', score: ({ id }) => last.get(id)?.dissatisfaction ?? 0, note: FITTED },
    { name: "Baton's smoothed sentiment", score: (row) => -level(row) },
    ...VADER,
    { name: 'length of the last turn', score: (row) => customerTexts(row).at(-1)?.length ?? 0 },
    { name: 'constant', score: () => 0 },
  ];
  const families = [...new Set(rows.map(({ id }) => id.split('-')[0] ?? ''))].toSorted();
  return systems.map(({ name, score, note }) => {
    const figures = [
      measured('all', rows, rows.map(score)),
      ...families.map((family) => {
        const own = rows.filter(({ id }) => id.startsWith(`${family}-`));
        return measured(family, own, own.map(score));
      }),
    ];
    const aimed = name === 'Baton';
    return {
      section: SECTION,
      system: name,
      figures,
      target: aimed ? `AUC of all at least ${TARGET}` : null,
      ok: aimed ? (figures[0]?.value ?? 0) >= TARGET : null,
      ...(note === undefined ? {} : { note }),
    };
  });
}
