import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';

/** Parts of a ticket that Zendesk names when it takes a change for invalid. */
const PARTS: readonly (readonly [part: string, named: RegExp])[] = [
  ['group', /^group(_id)?$/],
  ['assignee', /^assignee(_id)?$/],
  ['priority', /^priority$/],
  ['status', /^(status|custom_status)(_id)?$/],
  ['transcript', /^(uploads?|attachments?|comment)/],
  ['tags', /^tags$/],
  ['fields', /^(custom_fields?|ticket_fields?|\d+)/],
];

const Details = z.object({ details: z.record(z.string(), z.unknown()) });

/** Zendesk refused a request for good, or for as long as it rests on an old reading: nothing of it was done. */
export class ZendeskRefusal extends ConnectorError {
  readonly status: number;
  /** Parts it named; words of its own only. Empty when it named none that is known. */
  readonly invalid: readonly string[];

  constructor(code: ConnectorError['code'], status: number, invalid: readonly string[]) {
    super(code, { sent: false });
    this.status = status;
    this.invalid = invalid;
  }
}

/** Which parts an answer calls invalid. */
export const invalidParts = (json: unknown): readonly string[] => {
  const read = Details.safeParse(json);
  if (!read.success) return [];
  const named = Object.keys(read.data.details);
  return PARTS.filter(([, name]) => named.some((key) => name.test(key))).map(([part]) => part);
};
