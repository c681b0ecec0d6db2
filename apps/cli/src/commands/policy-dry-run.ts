import type { DryRun } from '@baton/handoff-client';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';

const OUTCOMES = ['continue', 'offer', 'escalate'] as const;

/** Changed conversations that are printed; `--json` has more. */
const SHOWN = 20;

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

const atTurn = (turn: number | null): string => (turn === null ? '' : ` at turn ${turn}`);

/** What a dry run found, for people. */
export const dryRunLines = (run: DryRun): string[] => {
  const shown = run.changes.slice(0, SHOWN);
  return [
    `${counted(run.conversations, 'conversation')} replayed${run.complete ? '' : ' before the time was up'}`,
    '',
    ...table([
      ['', 'now', 'then', ''],
      ...OUTCOMES.map((outcome) => [
        outcome,
        String(run.before[outcome]),
        String(run.after[outcome]),
        signed(run.after[outcome] - run.before[outcome]),
      ]),
    ]),
    ...(run.rules.length === 0
      ? []
      : [
          '',
          ...table([
            ['rule', 'holds', 'can not be evaluated'],
            ...run.rules.map(({ id, holds, fails }) => [id, String(holds), String(fails)]),
          ]),
        ]),
    '',
    run.changed === 0 ? 'nothing changes' : `${run.changed} change:`,
    ...table(
      shown.map(({ conversationId, from, fromTurn, to, turn, reasons }) => [
        conversationId,
        `${from}${atTurn(from === 'continue' ? null : fromTurn)}`,
        '->',
        `${to}${atTurn(to === 'continue' ? null : turn)}`,
        reasons.join(', '),
      ]),
    ),
    ...(run.changed > shown.length ? [`and ${run.changed - shown.length} more`] : []),
  ];
};
