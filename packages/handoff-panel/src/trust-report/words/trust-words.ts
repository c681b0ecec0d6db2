import type { HandoffState, MoveReason, Tier } from '@baton/handoff-core';

/** Numbers of a ledger, ready to show. */
interface LedgerWords {
  entries: string;
  covered: string;
  uncovered: number;
  at: string;
  size: string;
}

/** Everything a trust report says in one language. Strings that come in are formatted already. */
export interface TrustWords {
  title: string;
  lead: Record<'about' | 'proven' | 'unsigned' | 'notProven' | 'hidden' | 'erased', string>;
  about(conversation: string, made: string, entries: string, tier: string): string;
  proven(ledger: LedgerWords): string;
  uncovered(ledger: LedgerWords): string;
  unsigned: string;
  notProven: string;
  /** Something was hidden from this reader. */
  hidden(closed: string, withheld: number): string;
  nothingHidden: string;
  erased(count: string): string;
  section: Record<
    | 'course'
    | 'decisions'
    | 'checks'
    | 'actions'
    | 'handoffs'
    | 'access'
    | 'hidden'
    | 'brief'
    | 'erasures'
    | 'proof'
    | 'every',
    string
  >;
  intro: Record<
    | 'course'
    | 'decisions'
    | 'checks'
    | 'actions'
    | 'handoffs'
    | 'access'
    | 'hidden'
    | 'brief'
    | 'erasures'
    | 'proof'
    | 'every',
    string
  >;
  table: Record<
    | 'decisions'
    | 'policies'
    | 'checks'
    | 'rules'
    | 'actions'
    | 'runs'
    | 'approvals'
    | 'handoffs'
    | 'moves'
    | 'surveys'
    | 'views'
    | 'reveals'
    | 'hidden'
    | 'edits'
    | 'ratings'
    | 'erasures'
    | 'proof'
    | 'allDecisions'
    | 'entries',
    string
  >;
  empty: Record<
    | 'decisions'
    | 'rules'
    | 'actions'
    | 'runs'
    | 'approvals'
    | 'handoffs'
    | 'moves'
    | 'surveys'
    | 'views'
    | 'reveals'
    | 'hidden'
    | 'edits'
    | 'ratings'
    | 'erasures',
    string
  >;
  column: Record<
    | 'time'
    | 'turn'
    | 'decision'
    | 'policy'
    | 'entry'
    | 'entries'
    | 'check'
    | 'result'
    | 'strongest'
    | 'limit'
    | 'rule'
    | 'topics'
    | 'number'
    | 'action'
    | 'by'
    | 'status'
    | 'amount'
    | 'approval'
    | 'effect'
    | 'command'
    | 'endpoint'
    | 'note'
    | 'queue'
    | 'state'
    | 'from'
    | 'to'
    | 'speaks'
    | 'who'
    | 'what'
    | 'tier'
    | 'reason'
    | 'kinds'
    | 'until'
    | 'kind'
    | 'version'
    | 'text'
    | 'stars'
    | 'missing'
    | 'fact'
    | 'value'
    | 'hash'
    | 'contentHash'
    | 'inFile',
    string
  >;
  outcome: Record<'continue' | 'offer' | 'escalate', string>;
  tier: Record<Tier, string>;
  handoff: Record<HandoffState, string>;
  /** Who may speak to the customer. */
  speaks: Record<'ai' | 'human', string>;
  /** Why a handoff moved without a person's press, by `MoveReason`. */
  move: Record<MoveReason, string>;
  fired(times: string, turn: number | null): string;
  notFired(times: string): string;
  /** Of a rule, where others may have held beside the one that is named. */
  notNamed: string;
  /** Of a policy version of which only the name is left. */
  policyGone: string;
  approval: Record<string, string>;
  noApproval: string;
  uncatalogued: string;
  command: Record<string, string>;
  missing: Record<string, string>;
  entryKind: Record<string, string>;
  shown: Record<'open' | 'closed' | 'long' | 'withheld' | 'erased', string>;
  /** In place of kinds: the reader has hidden them again. */
  revealEnded: string;
  view: Record<'panel' | 'report', string>;
  proof: Record<
    | 'entries'
    | 'first'
    | 'last'
    | 'covered'
    | 'checkpoint'
    | 'size'
    | 'root'
    | 'leaf'
    | 'path'
    | 'key'
    | 'signature'
    | 'open'
    | 'none',
    string
  >;
  coveredOf(covered: string, entries: string): string;
  leafAt(index: string, size: string): string;
  openOf(open: string, entries: string): string;
  steps: Record<'file' | 'run' | 'key' | 'read', string>;
  /** The timeline in words. */
  course(turns: string, actions: string, views: string, reveals: string): string;
  courseDecided(turn: string): string;
  courseConfidence(low: string, high: string): string;
  original: string;
  headline: string;
  nextStep: string;
  frame: Record<
    | 'skip'
    | 'contents'
    | 'page'
    | 'confidence'
    | 'sentiment'
    | 'limit'
    | 'turn'
    | 'write'
    | 'read'
    | 'decision'
    | 'view'
    | 'reveal'
    | 'handoff'
    | 'entry'
    | 'tree'
    | 'signature'
    | 'notSigned'
    | 'legend'
    | 'events'
    | 'made'
    | 'zone',
    string
  >;
}
