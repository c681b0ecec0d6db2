export * from './schema/text.ts';
export * from './schema/vocabulary.ts';
export * from './schema/evidence.ts';
export * from './schema/conversation.ts';
export * from './schema/event.ts';
export * from './schema/decision.ts';
export * from './schema/action-catalogue.ts';
export * from './schema/policy.ts';
export * from './schema/record.ts';
export * from './schema/brief.ts';
export { buildBrief } from './brief/build-brief.ts';
export { DEFAULT_INTENTS } from './brief/intents/default-intent.ts';
export type { DefaultIntent } from './brief/intents/default-intent.ts';
export { latestOf } from './brief/latest.ts';
export { losesNegation } from './brief/negation.ts';
export type { Detector, Find, MaskKind } from './redact/detector.ts';
export { findPersonal } from './redact/find-personal.ts';
export type { Search } from './redact/find-personal.ts';
export { redact } from './redact/redact.ts';
export type { Redaction } from './redact/redact.ts';
export { isMasked } from './redact/tier-table.ts';

export { initialState } from './fold/state.ts';
export { offeredState } from './fold/offered-state.ts';
export type { ConversationState } from './fold/state.ts';
export { applyHandoff } from './fold/apply-handoff.ts';
export { assembleRecord } from './fold/assemble-record.ts';
export type { StoredConversation } from './fold/assemble-record.ts';
export { COMBINATION, JOINT_FLOOR } from './decide/combination.ts';
export type { Weight } from './decide/combination.ts';
export type { Helpers } from './decide/helpers.ts';
export type { Facts, RuleFacts } from './signals/rule-facts.ts';
export { advance } from './decide/advance.ts';
export type { Advanced } from './decide/advance.ts';
export type { Ask } from './signals/classify-ask.ts';
export { readAsk } from './signals/read-ask.ts';
export { targetOf } from './actions/target-of.ts';
export { classifyAction } from './actions/classify-action.ts';
export { effectKey } from './actions/effect-key.ts';
export { effectText } from './actions/effect-text.ts';
export { catalogueEntry, countedAs } from './actions/catalogue-entry.ts';
export { judgeAction } from './actions/judge-action.ts';
export type {
  ActionJudgement,
  DayTotals,
  GuardReason,
  GuardReasonCode,
} from './actions/judge-action.ts';
export { ACTION_LIFE, afterCommand, holdsEffect, statesBefore } from './actions/action-life.ts';
export type { GuardCommand, GuardedState } from './actions/action-life.ts';
export { routeHandoff } from './route/route-handoff.ts';
export type { Routing } from './route/route-handoff.ts';
export { TRANSITIONS, transition } from './lifecycle/transition.ts';
export type { HandoffCommand } from './lifecycle/transition.ts';
export { calibrate } from './calibrate/calibrate.ts';
export type { Calibration } from './calibrate/calibrate.ts';
export type { AnswerOutcome } from './calibrate/answer-outcome.ts';
export { reliability } from './calibrate/reliability.ts';
export type { Reliability, ReliabilityBin } from './calibrate/reliability.ts';
export { suggestThreshold } from './calibrate/suggest-threshold.ts';
export type { ThresholdSuggestion, ThresholdWish } from './calibrate/suggest-threshold.ts';
export { driftWarning } from './calibrate/drift-warning.ts';
export type { DriftWarning } from './calibrate/drift-warning.ts';

export { GENESIS, chainText, contentText } from './ledger/chain-text.ts';
export type { ChainedFields } from './ledger/chain-text.ts';
export { headText } from './ledger/head-text.ts';
export type { ChainHead } from './ledger/head-text.ts';
export { checkpointText, rotationText } from './ledger/checkpoint-text.ts';
export type { Checkpoint, CheckpointClaim } from './ledger/checkpoint-text.ts';
export { ERASED, erasedState } from './ledger/erased-state.ts';
export { treeHash } from './ledger/merkle/tree-hash.ts';
export type { Sha256, TreeHash } from './ledger/merkle/tree-hash.ts';
export { appendLeaf, emptyFrontier, foldNodes } from './ledger/merkle/frontier.ts';
export type { Frontier } from './ledger/merkle/frontier.ts';
export { rangeNodes } from './ledger/merkle/range-nodes.ts';
export type { LeafRange, NodeAt } from './ledger/merkle/range-nodes.ts';
export { consistencyRanges, inclusionRanges } from './ledger/merkle/proof-ranges.ts';
export { verifyConsistency, verifyInclusion } from './ledger/merkle/verify-proofs.ts';
