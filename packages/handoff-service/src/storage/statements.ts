import type { Statement } from './database.ts';

const call = (name: string, parameters: number): Statement => ({
  name,
  text: `select * from ${name}(${Array.from({ length: parameters }, (_, index) => `$${index + 1}`).join(', ')})`,
});

/** The hot operations, each one round trip. Parameters and results are described in migrations/0002-hot-paths.sql. */
export const STATEMENTS = {
  agentKeyTenant: call('agent_key_tenant', 1),
  conversationLoad: call('conversation_load', 2),
  ingestMany: call('ingest_many', 28),
  findEvents: call('ledger_find_events', 3),
  panelVersion: call('panel_version', 2),
  panelVersionByTicket: call('panel_version_by_ticket', 3),
  ledgerRead: call('ledger_read', 2),
  handoffsRead: call('handoffs_read', 2),
  handoffRead: call('handoff_read', 2),
  ready: { name: 'ready', text: 'select count(*)::int as applied from migrations' },
} as const satisfies Record<string, Statement>;
