import type { ActionStatus } from '@baton/handoff-core';
import type { GoldenEvent, GoldenStep } from './golden-conversation.ts';

type Of<T extends GoldenEvent['type']> = Extract<GoldenEvent, { type: T }>;
type TurnMore = Omit<Of<'turn'>, 'type' | 'by' | 'text' | 'confidence'>;

/** Everything that happens at one moment, `after` seconds from the moment before. */
export const step = (after: number, ...events: GoldenEvent[]): GoldenStep => ({ after, events });

/** The customer says something. */
export const customer = (text: string, more: TurnMore = {}): GoldenEvent => ({
  type: 'turn',
  by: 'customer',
  text,
  ...more,
});

/** The AI says something, as sure as `confidence` (0 to 1), or without saying how sure when null. */
export const ai = (text: string, confidence: number | null, more: TurnMore = {}): GoldenEvent => ({
  type: 'turn',
  by: 'ai',
  text,
  ...(confidence === null ? {} : { confidence }),
  ...more,
});

/** A human agent says something. */
export const human = (text: string): GoldenEvent => ({ type: 'turn', by: 'human', text });

/** The AI asks whether it may send this. */
export const draft = (text: string, confidence: number): GoldenEvent => ({
  type: 'draft',
  text,
  confidence,
});

/** One step of how the AI got there. */
export const think = (
  kind: Of<'reasoning'>['kind'],
  text: string,
  more: Omit<Of<'reasoning'>, 'type' | 'kind' | 'text'> = {},
): GoldenEvent => ({ type: 'reasoning', kind, text, ...more });

/** An action of the AI, or its progress; `id` names the action. */
export const act = (
  id: string,
  name: string,
  status: ActionStatus,
  more: Omit<Of<'action'>, 'type' | 'action' | 'name' | 'status'> = {},
): GoldenEvent => ({ type: 'action', action: id, name, status, ...more });
