import {
  EventBatch,
  Policy,
  advance,
  assembleRecord,
  buildBrief,
  initialState,
  redact,
  routeHandoff,
} from '@baton/handoff-core';
import type { Brief, Decision, DraftAnswer, Handoff, Tier } from '@baton/handoff-core';
import { composePanel, composeReasoning, composeTranscript } from '@baton/handoff-panel';
import type { Panel } from '@baton/handoff-panel';
import { goldenEvents, goldens } from '@baton/testkit';

import { fakeActions } from './fake-actions.ts';
import type { FakeActions } from './fake-actions.ts';

const START = '2026-03-09T08:30:00.000Z';
const LIMIT = 50;

type Viewer = { locale?: string; tier?: Tier };
type Shown = { panel: Panel; actions: FakeActions };

/** A golden conversation at its end as the service would show it, with the pages behind it. */
export function goldenPanel(id: string, viewer: Viewer = {}): Shown {
  const { locale = 'en', tier = 'standard' } = viewer;
  const brief = redact(briefOf(id), tier);
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

/** Folded and decided event by event, as ingest does. */
function briefOf(id: string): Brief {
  const golden = goldens.find((one) => one.id === id);
  if (!golden) throw new Error(`no golden conversation ${id}`);
  const policy = Policy.parse(golden.policy ?? {});
  const events = goldenEvents(golden, { conversationId: id, startAt: START })
    .flatMap((batch) => EventBatch.parse({ events: batch }).events)
    .map((event, index) => ({ ...event, seq: index + 1, at: event.at ?? START }));
  const decisions: Decision[] = [];
  const answers: Record<string, DraftAnswer> = {};
  const handoffs: Handoff[] = [];
  let state = initialState();
  for (const event of events) {
    const next = advance(state, event, policy);
    ({ state } = next);
    if (next.answer) answers[event.id] = next.answer;
    if (!next.decision) continue;
    decisions.push(next.decision);
    if (!next.opens) continue;
    const { queue, skills } = routeHandoff(next.decision, state.facts, state.language, policy);
    handoffs.push({
      id: `${id}.h${state.episode}`,
      conversationId: id,
      episode: state.episode,
      state: 'requested',
      decision: next.decision,
      queue,
      skills,
      requestedAt: event.at,
      updatedAt: event.at,
      resolution: null,
    });
  }
  const version = events.length;
  const record = assembleRecord({ id, version, events, decisions, answers, handoffs, policy });
  return buildBrief(record, policy);
}
