import { HandoffState } from '@baton/handoff-core';

/** What subscribers can be told of. */
export const EVENT_TYPES: readonly string[] = [
  ...HandoffState.options.map((state) => `baton.handoff.${state}`),
  'baton.delivery.dead',
  'baton.webhook.disabled',
];

/** Sent when somebody asks for a trial; nobody has to subscribe to it. */
export const TEST_TYPE = 'baton.test';

/** The type of an event, by the kind of the outbox row that asks for it. */
export const typeOfKind = (kind: string): string => kind.replace(/^event\./, 'baton.');
