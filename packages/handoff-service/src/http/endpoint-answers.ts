import { ExternalId, cleanText } from '@baton/handoff-core';
import { z } from 'zod';

/** As catalogue entries name it. */
export const EndpointPath = z.object({
  name: z
    .string()
    .regex(/^[\w-]{1,60}$/, {
      error: 'must be 1 to 60 letters, digits, _ or -',
    })
    .describe('As `endpoints` of a catalogue entry names it'),
});

/** Where an endpoint is; its rules are checked beside this schema, because they depend on how the server runs. */
export const EndpointBody = z.strictObject({
  url: cleanText(2_000, 1).describe('https, without credentials; redirects are not followed'),
  timeoutMs: z
    .int()
    .min(100)
    .max(30_000)
    .default(10_000)
    .describe('Most a call may take, to the last byte of its answer'),
});

/** A registered endpoint; its secret stands only in the answers that make one. */
const EndpointRead = z.object({
  name: z.string(),
  url: z.string(),
  timeoutMs: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Until when calls carry a signature by the secret before, too. */
  oldUntil: z.string().nullable(),
});
const secret = z.string().regex(/^whsec_/);
/** As registered; with its secret when it is new, and never again. */
export const EndpointSaved = EndpointRead.extend({ secret: secret.optional() });
export const EndpointRotated = EndpointRead.extend({ secret });
export const EndpointsRead = z.object({ endpoints: z.array(EndpointRead) });
export const EndpointRemoved = z.object({ name: z.string(), removed: z.literal(true) });

/** How a call for trial went. */
export const EndpointTried = z.object({
  ok: z.boolean(),
  httpStatus: z.int().nullable(),
  /** For example `not sent: ECONNREFUSED`; null when it succeeded. */
  error: z.string().nullable(),
  ms: z.int(),
});

/** A conversation and one of its actions. */
export const RunPath = z.object({ id: ExternalId, actionId: ExternalId });

/** What a person wants done with an action. */
export const RunBody = z.strictObject({
  command: z
    .enum(['retry', 'reverse', 'resume'])
    .describe(
      'retry: what failed or is unknown; reverse: what succeeded; resume: what was planned and not begun',
    ),
  run: ExternalId.describe('Chosen for one press of a button; the same again is the same run'),
  anyway: z
    .boolean()
    .default(false)
    .describe('Although another action did the same; for the tier full'),
  note: cleanText(2_000).nullish().describe('For colleagues and the ledger'),
});
