export * from './schema/text.ts';
export * from './schema/vocabulary.ts';
export * from './schema/evidence.ts';
export * from './schema/conversation.ts';
export * from './schema/event.ts';
export * from './schema/decision.ts';
export * from './schema/action-catalogue.ts';
export * from './schema/routing.ts';
export * from './schema/lifecycle.ts';
export * from './schema/resume.ts';
export * from './schema/hand-back.ts';
export * from './schema/customer-messages.ts';
export * from './schema/policy.ts';
export * from './schema/privacy.ts';
export * from './schema/record.ts';
export * from './schema/brief.ts';
export * from './schema/context.ts';
export * from './schema/assist.ts';
export * from './schema/brief-edit.ts';
export * from './schema/guard-facts.ts';
export * from './schema/reveal.ts';
export * from './schema/trail.ts';
export { buildBrief } from './brief/build-brief.ts';
export { DEFAULT_INTENTS } from './brief/intents/default-intent.ts';
export type { DefaultIntent } from './brief/intents/default-intent.ts';
export { findFlags } from './assist/flags/find-flags.ts';
export { replyFacts } from './assist/reply/reply-facts.ts';
export type { ReplyChange, ReplyFacts } from './assist/reply/reply-facts.ts';
export { rankSuggestions } from './assist/rank/rank-suggestions.ts';
export type { Candidate } from './assist/rank/rank-suggestions.ts';
export { searchWords } from './assist/rank/search-words.ts';
export { latestOf } from './brief/latest.ts';
export { losesNegation } from './brief/negation.ts';
export type { Detector, Find } from './redact/detector.ts';
export { findPersonal } from './redact/find-personal.ts';
export type { Search } from './redact/find-personal.ts';
export { redact } from './redact/redact.ts';
export { MOST_SHOWN, treatmentsFor, writtenTreatment } from './redact/tier-table.ts';
export type { Redaction } from './redact/redact.ts';
export { isMasked, withMarks } from './redact/with-marks.ts';
export type { MarkWords } from './redact/with-marks.ts';

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
export { standingFacts } from './signals/rule-facts.ts';
export { advance } from './decide/advance.ts';
export type { Advanced } from './decide/advance.ts';
export { outcomeRank } from './decide/outcome-rank.ts';
export type { Ask } from './signals/classify-ask.ts';
export { readAsk } from './signals/read-ask.ts';
export { targetOf } from './actions/target-of.ts';
export { classifyAction } from './actions/classify-action.ts';
export { effectKey } from './actions/effect-key.ts';
export { effectText } from './actions/effect-text.ts';
export { catalogueEntry, countedAs } from './actions/catalogue-entry.ts';
export { commandsOf } from './actions/commands-of.ts';
export type { CommandFacts } from './actions/commands-of.ts';
export { mayAct } from './actions/may-act.ts';
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
export { chooseQueue } from './route/choose-queue.ts';
export type { Choice } from './route/choose-queue.ts';
export type { RouteSubject } from './route/match-route.ts';
export { addOpenMinutes, isOpen, nextOpening } from './route/open-hours.ts';
export { isTimeZone } from './route/zone-time.ts';
export { mayResume } from './back/may-resume.ts';
export type { ResumeFacts, ResumeVerdict } from './back/may-resume.ts';
export { findComplaint, intentOfEpisode } from './back/find-complaint.ts';
export { composeHandBack } from './back/hand-back.ts';
export type { HandBackFacts } from './back/hand-back.ts';
export type { HandoffMove } from './back/handoff-move.ts';
export { redactHandBack } from './redact/redact-hand-back.ts';
export { TRANSITIONS, followCommands, transition } from './lifecycle/transition.ts';
export type { HandoffCommand } from './lifecycle/transition.ts';
export { reconcileTicket } from './lifecycle/reconcile-ticket.ts';
export type { Reconciled, TicketMove } from './lifecycle/reconcile-ticket.ts';
export { seenAfter } from './lifecycle/seen-after.ts';
export type {
  ReconcileFacts,
  SeenMessage,
  SeenTicket,
  TicketStatus,
} from './lifecycle/seen-ticket.ts';
export { isEnded } from './lifecycle/ticket-turns.ts';
export type { TicketTurn } from './lifecycle/ticket-turns.ts';
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
export { sealText, sealedText } from './ledger/seal-text.ts';
export type { ReportSeal } from './ledger/seal-text.ts';
export { ERASED, erasedState } from './ledger/erased-state.ts';
export { treeHash } from './ledger/merkle/tree-hash.ts';
export type { Sha256, TreeHash } from './ledger/merkle/tree-hash.ts';
export { appendLeaf, emptyFrontier, foldNodes } from './ledger/merkle/frontier.ts';
export type { Frontier } from './ledger/merkle/frontier.ts';
export { rangeNodes } from './ledger/merkle/range-nodes.ts';
export type { LeafRange, NodeAt } from './ledger/merkle/range-nodes.ts';
export { consistencyRanges, inclusionRanges } from './ledger/merkle/proof-ranges.ts';
export { verifyConsistency, verifyInclusion } from './ledger/merkle/verify-proofs.ts';
