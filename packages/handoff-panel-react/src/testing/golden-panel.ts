import { buildBrief, redact } from '@baton/handoff-core';
import type { Brief, Tier } from '@baton/handoff-core';
import { composePanel, composeReasoning, composeTranscript } from '@baton/handoff-panel';
import type { Panel } from '@baton/handoff-panel';
import { withEverything } from '@baton/handoff-panel/testing';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';

import { fakeActions } from './fake-actions.ts';
import type { FakeActions } from './fake-actions.ts';

const START = '2026-03-09T08:30:00.000Z';
const LIMIT = 50;

/** `around`: with everything that may stand around a conversation. */
type Viewer = { locale?: string; tier?: Tier; around?: boolean };
type Shown = { panel: Panel; actions: FakeActions };

/** A golden conversation at its end as the service would show it, with the pages behind it. */
export function goldenPanel(id: string, viewer: Viewer = {}): Shown {
  const { locale = 'en', tier = 'standard', around = false } = viewer;
  const plain = briefOf(id);
  const brief = redact(around ? withEverything(plain) : plain, tier);
  const view = { locale, timeZone: 'UTC', host: 'zendesk' };
  const panel = composePanel(brief, view);
  const actions = fakeActions(panel, {
    loadTranscript: (after) => {
      actions.calls.push(`transcript ${after}`);
      return Promise.resolve(composeTranscript(brief, view, { after, limit: LIMIT }));
    },
    loadReasoning: (after) => {
      actions.calls.push(`reasoning ${after}`);
      return Promise.resolve(composeReasoning(brief, view, { after, limit: LIMIT }));
    },
  });
  return { panel, actions };
}

function briefOf(id: string): Brief {
  const golden = goldens.find((one) => one.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  const events = goldenEvents(golden, { conversationId: id, startAt: START }).flat();
  const { record, policy } = playConversation(id, events, golden.policy);
  return buildBrief(record, policy);
}
