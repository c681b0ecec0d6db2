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
