/** Golden conversations: realistic support cases with the outcome a sensible supervisor would expect. */
export type {
  GoldenCheck,
  GoldenConversation,
  GoldenEvent,
  GoldenStep,
} from './golden/golden-conversation.ts';
/** A golden conversation as batches of events, one batch for each step; same input, same bytes. */
export { goldenEvents } from './golden/golden-events.ts';
/** Policy under which all expectations of the golden conversations hold. */
export { GOLDEN_ENDPOINT, goldenPolicy } from './golden/golden-policy.ts';
/** All golden conversations, the one to show first at the front. */
export { goldens } from './golden/goldens.ts';
/** What the panel owes its reader on every host, and the way tests say which of it they prove. */
export { renderers, requirements, verifies } from './parity/requirements.ts';
export type { ParityHost, Renderer, Requirement, RequirementId } from './parity/requirements.ts';
