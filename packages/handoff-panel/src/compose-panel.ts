import type { RedactedBrief, RestrictedBrief } from '@baton/handoff-core';

import { actionsBlock } from './blocks/actions.ts';
import { approvalsBlock } from './blocks/approvals.ts';
import { assistBlock } from './blocks/assist.ts';
import { attemptsBlock } from './blocks/attempts.ts';
import { confidenceBlock } from './blocks/confidence.ts';
import { controlsBlock } from './blocks/controls.ts';
import { customerBlock } from './blocks/customer.ts';
import { feedbackBlock } from './blocks/feedback.ts';
import { headlineBlock } from './blocks/headline.ts';
import { nextStepBlock } from './blocks/next-step.ts';
import { noticesBlock } from './blocks/notices.ts';
import { privacyBlock } from './blocks/privacy.ts';
import { reasoningBlock } from './blocks/reasoning.ts';
import { reasonsBlock } from './blocks/reasons.ts';
import { routingBlock } from './blocks/routing.ts';
import { sentimentBlock } from './blocks/sentiment.ts';
import { transcriptBlock } from './blocks/transcript.ts';
import { degradedOn, hostFor } from './hosts.ts';
import { createScene } from './scene.ts';
import type { Scene, View } from './scene.ts';
import type { Block } from './schema/block.ts';
import type { Panel } from './schema/panel.ts';
import type { When } from './schema/parts.ts';
import { panelState } from './state.ts';
import { aside } from './text/aside.ts';
import { fingerprint } from './text/fingerprint.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const asOf = ({ copy, format, newest }: Scene): When | null =>
  newest === null ? null : { label: copy.say.asOf(format.time(newest)), iso: newest };

/** What is hidden says for whom. */
const stringsOf = ({ brief, copy }: Scene): Panel['strings'] => ({
  ...copy.strings,
  masked: aside(copy.strings.masked, copy.around.privacy.tier[brief.tier], copy),
});

/** Made for the strictest tier, with nothing shown to anybody in particular. */
const isStrictest = ({ tier, reveal }: RedactedBrief): boolean =>
  tier === 'restricted' && !reveal?.active;

/**
 * The brief as blocks for one viewer on one host. Takes nothing but a redacted brief, so that what a viewer may not see
 * can't be composed. What goes into a note of the helpdesk is made from `noted`, the strictest rendition of the same brief;
 * without it only a viewer of that tier has something to insert. An unknown locale falls back to English, an unknown time zone to UTC, an unknown host to the plainest.
 */
export const composePanel = (
  redacted: RedactedBrief,
  view: View,
  noted?: RestrictedBrief,
): Panel => {
  const scene = createScene(redacted, view);
  const strictest = noted ?? (isStrictest(redacted) ? redacted : null);
  const { brief } = scene;
  const host = hostFor(view.host);
  const state = panelState(brief);
  const headline = headlineBlock(scene);
  const nextStep = nextStepBlock(scene, strictest && createScene(strictest, view));
  const blocks: (Block | null)[] = [
    headline,
    noticesBlock(scene),
    approvalsBlock(scene),
    reasonsBlock(scene),
    actionsBlock(scene),
    nextStep,
    assistBlock(scene, host),
    confidenceBlock(scene),
    sentimentBlock(scene),
    attemptsBlock(scene),
    customerBlock(scene),
    routingBlock(scene),
    reasoningBlock(scene),
    transcriptBlock(scene),
    // What is said of a brief is said by a person.
    view.viewer === null
      ? null
      : feedbackBlock(scene, {
          headline: headline.sentence.text,
          nextStep: nextStep.sentence.text,
        }),
    privacyBlock(scene),
    controlsBlock(scene, state, host),
  ];
  const content: Omit<Panel, 'version'> = {
    v: 1,
    conversationId: brief.conversationId,
    handoffId: brief.handoffId,
    state,
    locale: scene.locale,
    dir: RIGHT_TO_LEFT.has(scene.locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    tier: brief.tier,
    host: view.host,
    asOf: asOf(scene),
    blocks: blocks.filter((block) => block !== null),
    strings: stringsOf(scene),
    degraded: degradedOn(host, scene.copy),
  };
  return { ...content, version: fingerprint(content) };
};
