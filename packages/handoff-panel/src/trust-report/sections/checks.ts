import type { ReportScene } from '../report-scene.ts';
import type { ReportFacts, ReportSection } from '../trust-report.ts';
import { cell, table } from './table.ts';

/** What was measured and which rules were looked at, whether or not it led to anything. */
export const checksSection = (
  scene: ReportScene,
  { checks, policies }: ReportFacts,
): ReportSection => {
  const { words, copy, format, said, trail } = scene;
  const result = (fired: number, evaluated: number, turn: number | null) =>
    fired > 0
      ? cell(words.fired(format.number(fired), turn), { tone: 'warning' })
      : cell(words.notFired(format.number(evaluated)), { tone: 'neutral' });
  const measured = (value: number | null) =>
    cell(value === null ? '–' : format.number(value).replace('-', '−'));
  const severalHeld = (version: string): boolean =>
    trail.decisions.some(
      ({ decision }) =>
        decision.policyVersion === version &&
        decision.signals.some(({ kind, value }) => kind === 'policy_rule' && (value ?? 0) > 1),
    );
  return {
    id: 'checks',
    title: words.section.checks,
    text: [words.intro.checks],
    tables: [
      table(
        'checks-made',
        words.table.checks,
        [
          words.column.check,
          words.column.result,
          `#${words.column.strongest}`,
          `#${words.column.limit}`,
        ],
        checks.map(({ kind, fired, evaluated, firstTurn, value, threshold }) => [
          cell(copy.signal[kind as keyof typeof copy.signal] ?? kind),
          result(fired, evaluated, firstTurn),
          measured(value),
          measured(threshold),
        ]),
      ),
      table(
        'rules',
        words.table.rules,
        [words.column.rule, words.column.policy, words.column.result],
        policies.flatMap(({ version, decisions, rules, known }) =>
          !known
            ? [[cell(words.policyGone), cell(said(version, 60), { code: true }), cell('–')]]
            : rules.map(({ id, title, fired }) => [
                cell(said(title, 200), { note: id }),
                cell(said(version, 60), { code: true }),
                fired === 0 && severalHeld(version)
                  ? cell(words.notNamed, { tone: 'neutral' })
                  : result(fired, decisions, null),
              ]),
        ),
        words.empty.rules,
      ),
    ],
    steps: [],
  };
};
