export type { ActionRef, ActionsClient } from './actions/action-calls.ts';
export type {
  ActionRequest,
  ApprovalState,
  CheckedAction,
  CheckReason,
  EarlierAction,
  GuardedAction,
  MovedAction,
  ToldDecision,
} from './actions/action-types.ts';
export { NotDone } from './actions/not-done.ts';
export type { RunOutcome, RunRequest } from './actions/run-action.ts';
export { createAdminClient } from './admin-client.ts';
export type {
  AdminClient,
  CheckedPolicy,
  DryRun,
  OutcomeOfAnswer,
  PolicyInForce,
  PolicyVersion,
  PolicyWarning,
  RuleTrouble,
} from './admin-client.ts';
export { createAgentClient } from './agent-client.ts';
export type { AgentClient, EventResult, EventsAnswer } from './agent-client.ts';
export type { BackCalls } from './back/back-calls.ts';
export type { HandoffMeasures } from './back/handoff-measures.ts';
export type {
  DeliveriesClient,
  DeliveryQuery,
  DeliveryState,
  DeliverySummary,
  TicketDelivery,
} from './deliveries-client.ts';
export type { ActionEndpoint, EndpointsClient, EndpointTrial } from './endpoints-client.ts';
export type { HelpdeskHook, HooksClient, ReconcileStatus } from './inbound/hooks-client.ts';
export type {
  HelpdeskPairing,
  MadePairingSecrets,
  PairingClient,
  PairingInput,
  PairingStep,
} from './pairing/pairing-client.ts';
export type {
  QueueRead,
  QueueTargetNow,
  RouteTrial,
  RoutingClient,
  RoutingDryRun,
  TriedRoute,
} from './routing/routing-client.ts';
export type { ServiceOptions } from './http.ts';
export { createPanelClient } from './panel-client.ts';
export type {
  PageRequest,
  PanelAnswer,
  PanelClient,
  PanelTarget,
  PanelViewer,
} from './panel-client.ts';
export { ProblemError } from './problem-error.ts';
export type { ProblemFault } from './problem-error.ts';
export { resumption } from './speak/resumption.ts';
export type { Resumption } from './speak/resumption.ts';
export type {
  HandoffRead,
  HandoffWord,
  LeaseNow,
  Reply,
  ReplyOutcome,
  SendReply,
  ToldCustomer,
} from './speak/speak-types.ts';
export type { BatonEvent, DeliveryDeadData, HandoffEventData } from './webhooks/baton-event.ts';
export { readWebhook, WebhookError } from './webhooks/read-webhook.ts';
export type { WebhookFault } from './webhooks/read-webhook.ts';
export type {
  Webhook,
  WebhookDelivery,
  WebhooksClient,
  WebhookTrial,
} from './webhooks/webhooks-client.ts';
