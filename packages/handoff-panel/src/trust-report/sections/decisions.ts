import type { Decision } from '@baton/handoff-core';

import { explainDecision } from '../../explain-decision.ts';
import type { Tone } from '../../schema/parts.ts';
import { decidedName } from '../decided-name.ts';
import type { ReportScene } from '../report-scene.ts';
import type { ReportCell, ReportFacts, ReportSection, ReportTable } from '../trust-report.ts';
import { cell, code, number, table } from './table.ts';

const TONES: Record<'continue' | 'offer' | 'escalate', Tone> = {
  continue: 'neutral',
  offer: 'info',
  escalate: 'warning',
};

/** Why, without saying again what stands above it. */
const whyOf = (scene: ReportScene, decision: Decision): string => {
  const sentence = explainDecision(decision, scene.locale);
  const { colon, stop } = scene.copy.punctuation;
  const verdict = scene.copy.say.decided[decision.outcome];
  const opening = `${verdict}${colon}`;
  if (sentence === `${verdict}${stop}`) return '';
  const why = sentence.startsWith(opening) ? sentence.slice(opening.length) : sentence;
  return scene.said(why.slice(0, 1).toLocaleUpperCase(scene.locale) + why.slice(1));
};

const decisionRow = (
  scene: ReportScene,
  { seq, at, decision }: ReportScene['trail']['decisions'][number],
): ReportCell[] => [
  scene.time(at),
  number(decision.turn, scene.format),
  cell(decidedName(scene, decision), {
    tone: TONES[decision.outcome],
    note: whyOf(scene, decision),
  }),
  code(scene.said(decision.policyVersion, 60)),
  number(seq, scene.format),
];

const columns = ({ words: { column } }: ReportScene): string[] => [
  column.time,
  `#${column.turn}`,
  column.decision,
  column.policy,
  `#${column.entry}`,
];

/** Offers and handovers, and under which policy. */
export const decisionsSection = (scene: ReportScene, facts: ReportFacts): ReportSection => {
  const { words, format, said, trail } = scene;
  return {
    id: 'decisions',
    title: words.section.decisions,
    text: [words.intro.decisions],
    tables: [
      table(
        'decisions-made',
        words.table.decisions,
        columns(scene),
        trail.decisions
          .filter(({ decision }) => decision.outcome !== 'continue')
          .map((each) => decisionRow(scene, each)),
        words.empty.decisions,
      ),
      table(
        'policies',
        words.table.policies,
        [words.column.version, `#${words.column.entries}`, words.column.topics],
        facts.policies.map(({ version, decisions, topics, known }) => [
          code(said(version, 60)),
          number(decisions, format),
          cell(
            known
              ? topics
                  .map((topic) => scene.copy.topic[topic] ?? said(topic, 60))
                  .join(scene.copy.punctuation.comma)
              : words.policyGone,
          ),
        ]),
        words.empty.decisions,
      ),
    ],
    steps: [],
  };
};

/** The appendix's list, also of the decisions to go on. */
export const allDecisions = (scene: ReportScene): ReportTable =>
  table(
    'all-decisions',
    scene.words.table.allDecisions,
    columns(scene),
    scene.trail.decisions.map((each) => decisionRow(scene, each)),
    scene.words.empty.decisions,
  );
