import { buildBrief, redact } from '@baton/handoff-core';
import type { Tier } from '@baton/handoff-core';
import { composePanel, composeReasoning, composeTranscript } from '@baton/handoff-panel';
import type { Panel, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import { withEverything } from '@baton/handoff-panel/testing';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';

import { blockOf } from '../utils/scene.ts';

const START = '2026-03-09T08:30:00.000Z';
const LIMIT = 50;

/** `around`: with everything that may stand around a conversation. */
export interface Looks {
  locale?: string;
  tier?: Tier;
  around?: boolean;
}

/** A golden conversation at its end as the service would show it in Freshdesk. */
export interface Golden {
  panel: Panel;
  transcript: (after: number) => TranscriptPage;
  reasoning: (after: number) => ReasoningPage;
}

/** Ids of all golden conversations. */
export const goldenIds = goldens.map(({ id }) => id);

/** One of them, with the pages behind it. */
export const goldenPanel = (id: string, looks: Looks = {}): Golden => {
  const { locale = 'en', tier = 'standard', around = false } = looks;
  const golden = goldens.find((one) => one.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  const events = goldenEvents(golden, { conversationId: id, startAt: START }).flat();
  const { record, policy } = playConversation(id, events, golden.policy);
  const plain = buildBrief(record, policy);
  const whole = around ? withEverything(plain) : plain;
  const brief = redact(whole, tier);
  const view = { locale, timeZone: 'UTC', host: 'freshdesk' };
  const panel = composePanel(brief, view, redact(plain, 'restricted'));
  // what is revealed is not over while it is looked at
  const until = blockOf(panel, 'privacy')?.reveal?.active?.until;
  if (until) until.iso = new Date(Date.now() + 300_000).toISOString();
  return {
    panel,
    transcript: (after) => composeTranscript(brief, view, { after, limit: LIMIT }),
    reasoning: (after) => composeReasoning(brief, view, { after, limit: LIMIT }),
  };
};
