import { ConnectorError } from '@baton/handoff-service';
import type { WriteRequest } from '@baton/handoff-service';
import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import type { FreshdeskCall } from '../api/freshdesk-api.ts';
import type { Desk } from './desk.ts';
import type { Conversation, FreshdeskTicket } from './parse.ts';

/** A write while it is done, with what was read before and what came of it so far. */
export interface Writing {
  desk: Desk;
  request: WriteRequest;
  /** Names the write among others of the account. */
  name: string;
  /** As it was read before the first step. */
  seen: FreshdeskTicket;
  /** The note of an earlier try; null where there is none, or none was looked for. */
  noted: Conversation | null;
  degraded: Set<string>;
  /** Something is there that was not there before, whatever becomes of the rest. */
  wrote: boolean;
}

/** Sends one step of a write, and notes that something is written once it was answered. */
export const send = async (
  writing: Writing,
  call: Pick<FreshdeskCall, 'method' | 'path' | 'body' | 'form'>,
): Promise<unknown> => {
  const { signal } = writing.request;
  const { json } = await writing.desk.api({ ...call, write: true, signal });
  writing.wrote = true;
  return json;
};

/** Whether Freshdesk refused this very step for good, which may cost the step and not the write. */
export const isRefused = (error: unknown): error is FreshdeskRefusal =>
  error instanceof FreshdeskRefusal && error.code === 'refused';

/** Tells that something is there already, so that the next try looks for it. */
export const withSent = (error: unknown, { wrote }: Pick<Writing, 'wrote'>): unknown => {
  if (!(error instanceof ConnectorError) || error.sent || !wrote) return error;
  const wait = error.retryAfterMs === null ? {} : { retryAfterMs: error.retryAfterMs };
  return new ConnectorError(error.code, { sent: true, ...wait });
};
