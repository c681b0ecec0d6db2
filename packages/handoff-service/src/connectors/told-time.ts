import { z } from 'zod';

const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * A time that a helpdesk or a caller tells, ISO 8601 with an offset, as one that can be stored and compared as text: UTC, from 1970 to
 * the end of the year 9999. What is earlier or later is moved there; no time at all is a fault.
 */
export const ToldTime = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(Math.min(Math.max(Date.parse(at), 0), LATEST)).toISOString());
