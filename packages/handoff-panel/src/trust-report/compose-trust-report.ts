import type { RedactedBrief } from '@baton/handoff-core';

import { reportFacts } from './facts.ts';
import { createReportScene } from './report-scene.ts';
import type { ReportScene, ReportView, TrustInput } from './report-scene.ts';
import { actionsSection } from './sections/actions.ts';
import { checksSection } from './sections/checks.ts';
import { decisionsSection } from './sections/decisions.ts';
import { handoffsSection } from './sections/handoffs.ts';
import { accessSection, briefSection, erasuresSection, hiddenSection } from './sections/people.ts';
import { everySection, proofSection } from './sections/proof.ts';
import { reportTimeline } from './timeline.ts';
import type { ReportFacts, ReportSection, TrustReport } from './trust-report.ts';

const leadOf = (scene: ReportScene, { ledger }: ReportFacts): TrustReport['document']['lead'] => {
  const { words, format, brief, input } = scene;
  const told = {
    entries: format.number(ledger.entries),
    covered: format.number(ledger.covered),
    uncovered: ledger.entries - ledger.covered,
    at: ledger.checkpoint ? scene.stamp(ledger.checkpoint.at) : '',
    size: format.number(ledger.checkpoint?.size ?? 0),
  };
  const left = ledger.closed + ledger.withheld;
  return [
    {
      label: words.lead.about,
      text: words.about(
        brief.conversationId,
        scene.stamp(input.madeAt),
        told.entries,
        words.tier[brief.tier],
      ),
      tone: 'info',
    },
    ledger.checkpoint
      ? {
          label: words.lead.proven,
          text: [words.proven(told), ...(told.uncovered > 0 ? [words.uncovered(told)] : [])].join(
            scene.copy.punctuation.space,
          ),
          tone: told.uncovered > 0 ? 'warning' : 'success',
        }
      : { label: words.lead.unsigned, text: words.unsigned, tone: 'warning' },
    { label: words.lead.notProven, text: words.notProven, tone: 'neutral' },
    {
      label: words.lead.hidden,
      text: left === 0 ? words.nothingHidden : words.hidden(format.number(left), ledger.withheld),
      tone: 'neutral',
    },
    ...(ledger.erased > 0
      ? [
          {
            label: words.lead.erased,
            text: words.erased(format.number(ledger.erased)),
            tone: 'neutral' as const,
          },
        ]
      : []),
  ];
};

const courseSection = ({ words }: ReportScene): ReportSection => ({
  id: 'course',
  title: words.section.course,
  text: [words.intro.course],
  picture: 'timeline',
  tables: [],
  steps: [],
});

/**
 * What was decided, checked, done, seen, hidden and proven in one conversation, for one reader. Takes nothing but a
 * redacted brief with its `trail`, so that what the reader may not see can't be told. Pure: the time comes in `input`.
 */
export const composeTrustReport = (
  brief: RedactedBrief,
  input: TrustInput,
  view: ReportView,
): TrustReport => {
  const scene = createReportScene(brief, input, view);
  const facts = reportFacts(scene);
  const { words } = scene;
  return {
    v: 1,
    tenant: input.tenant,
    conversationId: brief.conversationId,
    version: brief.version,
    tier: brief.tier,
    locale: scene.locale,
    timeZone: scene.timeZone,
    madeAt: input.madeAt,
    facts,
    document: {
      title: words.title,
      lead: leadOf(scene, facts),
      sections: [
        courseSection(scene),
        decisionsSection(scene, facts),
        checksSection(scene, facts),
        actionsSection(scene),
        handoffsSection(scene),
        accessSection(scene),
        hiddenSection(scene, facts),
        briefSection(scene),
        erasuresSection(scene),
        proofSection(scene, facts),
        everySection(scene, facts),
      ],
      timeline: reportTimeline(scene),
      words: { ...words.frame, colon: scene.copy.punctuation.colon.trimEnd() },
    },
  };
};
