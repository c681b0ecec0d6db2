import { createHash } from 'node:crypto';
import { ExternalId } from '@baton/handoff-core';

/** A name for what stands in a helpdesk, as it is or, where it would be too long, as its hash. */
export const foreignId = (helpdesk: string, ...parts: readonly string[]): string => {
  const id = [helpdesk, ...parts].join(':');
  if (ExternalId.safeParse(id).success) return id;
  return `${helpdesk}:~${createHash('sha256').update(id).digest('hex')}`;
};

/** Id of the turn that a message of a ticket becomes. */
export const turnId = (helpdesk: string, messageId: string): string =>
  foreignId(helpdesk, messageId);
