import { ProblemError } from '@baton/handoff-client';
import type { Outcome, Place } from '../views/scene.ts';

/** What came of a press: said on the canvas of this place, which is drawn from how things stand then. */
export interface ActEnd {
  outcome: Outcome;
  place: Place;
  /** Whether what was typed was not taken: it is given back. */
  givesBack: boolean;
  /** False when nobody knows whether it was done: pressed again on that canvas, it is the same press. */
  known: boolean;
}

/** Whether a refusal may have come although it was done, or will be. Whatever is no refusal of Baton's may. */
export const isUnsure = (refused: unknown): boolean =>
  !(refused instanceof ProblemError) ||
  (refused.code !== 'access-unchecked' && (refused.status === 0 || refused.status >= 500));

/** Refusals of what somebody else did before, or what is no more: what stands there now says the rest. */
const MOVED_ON: ReadonlySet<string> = new Set([
  'wrong-state',
  'approval-decided',
  'action-state',
  'not-found',
]);

/** Whether things have moved on since the canvas was drawn. */
export const hasMovedOn = (refused: unknown): boolean =>
  refused instanceof ProblemError && MOVED_ON.has(refused.code);
