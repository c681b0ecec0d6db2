export * from './schema/parts.ts';
export * from './schema/block.ts';
export * from './schema/actions-block.ts';
export * from './schema/approvals-block.ts';
export * from './schema/assist-block.ts';
export * from './schema/customer-block.ts';
export * from './schema/feedback-block.ts';
export * from './schema/privacy-block.ts';
export * from './schema/panel.ts';
export type * from './schema/panel-forms.ts';
export type { View } from './scene.ts';
export { composePanel } from './compose-panel.ts';
export { composeReasoning, composeTranscript } from './compose-pages.ts';
export type { PageRequest } from './compose-pages.ts';
export {
  explainDecision,
  explainReason,
  explainSignal,
  reasonLabel,
  signalLabel,
} from './explain-decision.ts';
export { checkReply } from './reply/check-reply.ts';
export { draftReply } from './reply/draft-reply.ts';
export { customerText } from './customer/customer-text.ts';
export type { CustomerOccasion, CustomerText } from './customer/customer-text.ts';
export { PLACEHOLDERS } from './customer/fill-placeholders.ts';
export { noteText } from './note-text.ts';
export type { NoteView } from './note-text.ts';
export { transcriptText } from './transcript-text.ts';
export { followUpText } from './follow-up-text.ts';
export { panelText } from './panel-text.ts';
export { afterHandBack } from './back/after-words.ts';
export { handBackText } from './back/hand-back-text.ts';
export { HOSTS } from './hosts.ts';
export { lacksOfHost } from './lacks-of-host.ts';
export { TrustReport } from './trust-report/trust-report.ts';
export { composeTrustReport } from './trust-report/compose-trust-report.ts';
export type { ReportView, TrustInput } from './trust-report/report-scene.ts';
export { fileNameOf } from './trust-report/sections/proof.ts';
export { TRUST_REPORT_POLICY, renderTrustReport } from './trust-report/html/render-trust-report.ts';
