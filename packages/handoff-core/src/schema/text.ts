import { z } from 'zod';

/** Half of a surrogate pair: valid in a JavaScript string, not encodable as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const NUL = '\u0000';
const MAX_DEPTH = 20;

/** Code of a fault in a string; each is a problem type of its own. */
export type TextFault = 'nul-character' | 'lone-surrogate';

/** What is wrong with a string from outside, or null: PostgreSQL can't store U+0000, UTF-8 no lone surrogate. */
export const textFault = (text: string): TextFault | null => {
  if (text.includes(NUL)) return 'nul-character';
  return LONE_SURROGATE.test(text) ? 'lone-surrogate' : null;
};

const MESSAGES: Record<TextFault, string> = {
  'nul-character': 'must not contain the character U+0000',
  'lone-surrogate': 'must be well-formed Unicode: half of a surrogate pair was found',
};

/**
 * Text from outside: `min` to `max` UTF-16 units, storable and encodable.
 * A fault carries its code in `params.fault`, so that nobody has to match on message text.
 */
export const cleanText = (max: number, min = 0): z.ZodString =>
  z
    .string()
    .min(min)
    .max(max)
    .superRefine((text, context) => {
      const fault = textFault(text);
      if (fault) context.addIssue({ code: 'custom', message: MESSAGES[fault], params: { fault } });
    });

/** Name of a thing of the outside: 1 to 200 letters, digits and `. _ : @ # = + ~ -`. */
export const ExternalId: z.ZodString = z.string().regex(/^[\w.:@#=+~-]{1,200}$/, {
  error: 'must be 1 to 200 characters: letters, digits and . _ : @ # = + ~ -',
});

/** JSON texts may say `-0`, databases store 0: without its sign a value reads back as it came in. */
export const unsignedZero = (value: number): number => value + 0;

/** How sure the AI is: 0 to 1, higher = surer. Absent when the agent does not say; never invented. */
export const Confidence: z.ZodNumber = z
  .number({
    error: 'must be a number from 0 to 1, higher meaning surer; leave it out when unknown',
  })
  .min(0)
  .max(1)
  .overwrite(unsignedZero);

/** Language tag in BCP 47 form, for example `en` or `pt-BR`. */
export const LanguageTag: z.ZodString = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: 'must be a language tag such as en or pt-BR',
});

/** Point in time, ISO 8601 with offset; stored as UTC. */
export const Timestamp: z.ZodISODateTime = z.iso.datetime({
  offset: true,
  error: 'must be an ISO 8601 date and time with offset, for example 2026-03-01T09:30:00Z',
});

const jsonFault = (value: unknown, depth: number): TextFault | 'json-too-deep' | null => {
  if (typeof value === 'string') return textFault(value);
  if (value === null || typeof value !== 'object') return null;
  if (depth >= MAX_DEPTH) return 'json-too-deep';
  for (const [key, item] of Object.entries(value)) {
    const found = textFault(key) ?? jsonFault(item, depth + 1);
    if (found) return found;
  }
  return null;
};

/** Any JSON value of the agent's own (arguments, results): at most 20 levels deep, clean strings. */
export const JsonValue: z.ZodUnknown = z.unknown().superRefine((value, context) => {
  const fault = jsonFault(value, 0);
  if (!fault) return;
  const message =
    fault === 'json-too-deep' ? `must be at most ${MAX_DEPTH} levels deep` : MESSAGES[fault];
  context.addIssue({ code: 'custom', message, params: { fault } });
});
