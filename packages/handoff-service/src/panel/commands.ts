import type { HandoffCommand, Policy } from '@baton/handoff-core';
import type { PanelCommand } from '@baton/handoff-panel';
import { addClaim } from '../ingest/effects.ts';
import { moveHandoff } from '../ingest/move-handoff.ts';
import type { Head, Plan } from '../ingest/plan.ts';
import { closeWorkspace, openWorkspace } from '../ingest/workspace.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';

/** A press of a button is one or more steps of the life cycle. */
const STEPS: Record<PanelCommand['command'], HandoffCommand[]> = {
  accept: ['accept', 'activate'],
  decline: ['decline'],
  resolve: ['resolve'],
  hand_back: ['hand_back'],
};

/** What a viewer pressed. */
export interface CommandRequest {
  command: PanelCommand;
  /** Who, for the ledger. */
  viewer: string;
  /** Who they are at the ticket's helpdesk, by its id; null where it vouches for nobody. */
  user: string | null;
  /** ISO 8601. */
  at: string;
}

/** What a command does to the conversation: pure. @throws Problem `not-found`, `no-handoff`, `wrong-state` */
const planCommand = (
  conversationId: string,
  base: Head | null,
  request: CommandRequest,
  policy: Policy,
): { plan: Plan; head: Head } => {
  if (!base) throw new Problem('not-found');
  if (!base.handoff) throw new Problem('no-handoff');
  const space = openWorkspace(conversationId, base);
  const { command, viewer, user, at } = request;
  const moved = moveHandoff(space, STEPS[command.command], {
    by: viewer,
    at,
    note: command.note ?? null,
    reason: command.command === 'decline' ? 'declined_by_person' : null,
    acceptedBy: command.command === 'accept' ? viewer : null,
    now: at,
    policy,
  });
  if (!moved) throw new Problem('wrong-state');
  if (command.command === 'accept' && user !== null) addClaim(space, user, at);
  const plan = closeWorkspace(space);
  return { plan, head: plan.head };
};

/** Runs a panel command. @throws Problem */
export const runCommand = async (
  writer: ConversationWriter,
  tenant: string,
  conversationId: string,
  request: CommandRequest,
): Promise<void> => {
  const policy = await writer.surroundings.policyOf(tenant);
  await writer.write(tenant, {
    conversationId,
    eventIds: [],
    make: (base) => planCommand(conversationId, base, request, policy),
  });
};
