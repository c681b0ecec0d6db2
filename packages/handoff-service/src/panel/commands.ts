import { applyHandoff, transition } from '@baton/handoff-core';
import type { Handoff, HandoffCommand, HandoffState } from '@baton/handoff-core';
import type { PanelCommand } from '@baton/handoff-panel';
import type { ConversationWriter } from '../ingest/writer.ts';
import { makeEntry } from '../ingest/plan.ts';
import type { Head, Plan } from '../ingest/plan.ts';
import { Problem } from '../problems/problem.ts';

/** A press of a button is one or more steps of the life cycle. */
const STEPS: Record<PanelCommand['command'], HandoffCommand[]> = {
  accept: ['accept', 'activate'],
  resolve: ['resolve'],
  hand_back: ['hand_back'],
};

const follow = (from: HandoffState, commands: readonly HandoffCommand[]): HandoffState => {
  let state = from;
  for (const command of commands) {
    const next = transition(state, command);
    if (!next.ok) throw new Problem('wrong-state');
    state = next.to;
  }
  return state;
};

/** What a command does to the conversation: pure. @throws Problem `wrong-state`, `no-handoff` */
export const planCommand = (
  base: Head | null,
  handoff: Handoff | null,
  request: { command: PanelCommand; viewer: string; at: string },
): { plan: Plan; head: Head } => {
  if (!base?.handoff || handoff?.id !== base.handoff.id) throw new Problem('no-handoff');
  const { command, viewer, at } = request;
  const to = follow(base.handoff.state, STEPS[command.command]);
  const entry = makeEntry(base, {
    kind: 'handoff',
    eventId: null,
    at,
    body: JSON.stringify({
      handoffId: handoff.id,
      command: command.command,
      from: base.handoff.state,
      to,
      by: viewer,
      note: command.note ?? null,
    }),
    decision: null,
    answer: null,
  });
  const handsBack = to === 'handed_back';
  const head: Head = {
    ...base,
    version: base.version + 1,
    seq: entry.seq,
    hash: entry.hash,
    state: applyHandoff(base.state, to),
    handoff: { id: handoff.id, state: to },
    lease: handsBack ? { holder: 'ai', token: base.lease.token + 1 } : base.lease,
  };
  const plan: Plan = {
    conversationId: handoff.conversationId,
    expected: base.version,
    head,
    entries: [entry],
    handoffs: [
      { ...handoff, state: to, updatedAt: at, resolution: command.note ?? handoff.resolution },
    ],
    effects: [
      {
        dedupe: `${handoff.id}:${to}:${entry.seq}`,
        lane: base.state.facts.ticket
          ? `${base.state.facts.ticket.helpdesk}:${base.state.facts.ticket.id}`
          : handoff.conversationId,
        kind: `handoff.${to}`,
        body: JSON.stringify({ handoffId: handoff.id, conversationId: handoff.conversationId }),
      },
    ],
  };
  return { plan, head };
};

/** Runs a panel command. @throws Problem */
export const runCommand = async (
  writer: ConversationWriter,
  tenant: string,
  handoff: Handoff,
  request: { command: PanelCommand; viewer: string; at: string },
): Promise<void> => {
  await writer.write(tenant, {
    conversationId: handoff.conversationId,
    eventIds: [],
    make: (base) => planCommand(base, handoff, request),
  });
};
