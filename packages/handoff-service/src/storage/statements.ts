import type { Statement } from './database.ts';

const call = (name: string, parameters: number): Statement => ({
  name,
  text: `select * from ${name}(${Array.from({ length: parameters }, (_, index) => `$${index + 1}`).join(', ')})`,
});

/** The hot operations, each one round trip. Parameters and results are described in migrations/, 0002 on. */
export const STATEMENTS = {
  agentKeyGrant: call('agent_key_grant', 1),
  conversationLoad: call('conversation_load', 2),
  ingestMany: call('ingest_many', 29),
  findEvents: call('ledger_find_events', 3),
  panelVersion: call('panel_version', 2),
  panelVersionByTicket: call('panel_version_by_ticket', 3),
  ledgerRead: call('ledger_read', 2),
  handoffsRead: call('handoffs_read', 2),
  handoffRead: call('handoff_read', 2),
  policyNewer: call('policy_newer', 2),
  policySave: call('policy_save', 6),
  policyVersions: call('policy_versions', 3),
  policyRead: call('policy_read', 2),
  historyRead: call('history_read', 2),
  conversationsLatest: call('conversations_latest', 2),
  outcomesKnown: call('outcomes_known', 3),
  outcomesSave: call('outcomes_save', 2),
  outcomesLatest: call('outcomes_latest', 3),
  ingestGuarded: call('ingest_guarded', 30),
  actionCheck: call('action_check_by_ai', 11),
  actionRenew: call('action_renew', 6),
  actionRead: call('action_read', 4),
  approvalRead: call('approval_read', 3),
  approvalsList: call('approvals_list', 5),
  guardDue: call('guard_due', 2),
  endpointsList: call('endpoints_list', 1),
  endpointSave: call('endpoint_save', 6),
  endpointRotate: call('endpoint_rotate', 6),
  endpointDelete: call('endpoint_delete', 2),
  runRead: call('action_run_read', 4),
  runLook: call('action_run_look', 5),
  guardView: call('guard_view', 3),
  queuesWaiting: call('queues_waiting', 1),
  ready: { name: 'ready', text: 'select count(*)::int as applied from migrations' },
} as const satisfies Record<string, Statement>;
