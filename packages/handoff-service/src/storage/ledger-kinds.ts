/** What an entry of the ledger tells of; agents send only what becomes an `event`. */
export type LedgerKind =
  | 'event'
  | 'handoff'
  | 'erasure'
  | 'approval'
  | 'view'
  | 'reveal'
  | 'edit'
  | 'rating'
  | 'survey'
  | 'run';
