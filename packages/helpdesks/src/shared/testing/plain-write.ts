import type { WriteRequest } from '@baton/handoff-service';

/** What writes of tests leave behind, where they say nothing else. */
export const MARKER = 'baton-0123456789abcdef';

/** A handover with nothing in it but what a test adds. */
export const handover = {
  note: 'Handed over: wants a refund of 59.90 EUR.',
  transcript: null,
  fields: {},
  addTags: [],
  removeTags: [],
  priority: null,
  target: null,
} as const;

/** What every call of a test asks a helpdesk with, for the tenant `a`. */
export const askOf =
  (helpdesk: string) =>
  (ticket: number | string, more: { marker?: string; check?: boolean } = {}): WriteRequest => ({
    tenant: 'a',
    ticket: { helpdesk, id: String(ticket) },
    marker: MARKER,
    check: false,
    signal: new AbortController().signal,
    ...more,
  });
