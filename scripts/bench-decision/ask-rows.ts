import { bootstrap } from './bootstrap.ts';
import type { AskRow } from './data.ts';
import { hits } from './f1.ts';
import type { Judged } from './f1.ts';
import { hasKeyword } from './keyword-list.ts';
import { figure, percent } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { DecidedLine } from './run-decide.ts';
import { hasVerbTarget } from './verb-target.ts';

const SECTION = 'Explicit ask';
const WANTS: ReadonlySet<string> = new Set(['ask', 'accept_offer']);
const SEEN = 'its patterns were written with rows of this kind in view; expect less on others';
const F1 = 0.95;
const FALSE_PER_THOUSAND = 1;

type System = { readonly name: string; readonly fires: (row: AskRow, index: number) => boolean };

const measured = (
  system: System,
  rows: readonly AskRow[],
  fired: readonly boolean[],
  softAsNegative: boolean,
): Row => {
  const counted = rows
    .map((row, index) => ({ row, predicted: fired[index] ?? false }))
    .filter(({ row }) => softAsNegative || row.label !== 'soft_escalate');
  const judged: Judged[] = counted.map(({ row, predicted }) => ({
    predicted,
    positive: WANTS.has(row.label),
  }));
  const found = hits(judged);
  const refusals = counted.filter(({ row }) => row.label === 'refuse_transfer');
  const firedRefusals = refusals.filter(({ predicted }) => predicted).length;
  const falsePerThousand = (1_000 * found.falsePositives) / judged.length;
  const groups = judged.map((_, index) => index);
  const aimed = system.name === 'Baton' && !softAsNegative;
  return {
    section: softAsNegative ? `${SECTION}, soft asks counted as none` : SECTION,
    system: system.name,
    figures: [
      figure('precision', found.precision, 3),
      figure('recall', found.recall, 3),
      figure(
        'F1',
        found.f1,
        3,
        bootstrap(groups, (weights) => hits(judged, weights).f1),
      ),
      percent('refusals fired', firedRefusals, refusals.length),
      figure('false positives per 1,000 turns', falsePerThousand, 2),
    ],
    target: aimed
      ? `F1 at least ${F1}, no refusal fired, at most ${FALSE_PER_THOUSAND} false positive per 1,000 turns`
      : null,
    ok: aimed
      ? found.f1 >= F1 && firedRefusals === 0 && falsePerThousand <= FALSE_PER_THOUSAND
      : null,
    ...(system.name === 'Baton' && { note: SEEN }),
  };
};

/** How well each system tells who wants a human: asking or accepting an offer against the rest. */
export function askRows(rows: readonly AskRow[], decided: readonly DecidedLine[]): Row[] {
  const systems: System[] = [
    { name: 'Baton', fires: (_, index) => WANTS.has(decided[index]?.ask.label ?? '') },
    { name: 'verb and target', fires: ({ text }) => hasVerbTarget(text) },
    { name: 'keyword list', fires: ({ text }) => hasKeyword(text) },
    { name: 'always', fires: () => true },
    { name: 'never', fires: () => false },
  ];
  return [false, true].flatMap((softAsNegative) =>
    systems.map((system) =>
      measured(
        system,
        rows,
        rows.map((row, index) => system.fires(row, index)),
        softAsNegative,
      ),
    ),
  );
}
