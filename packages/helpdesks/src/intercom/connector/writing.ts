import { ConnectorError } from '@baton/handoff-service';
import type { WriteRequest } from '@baton/handoff-service';
import { IntercomRefusal } from '../api/intercom-refusal.ts';
import type { SdkCall } from '../api/sdk.ts';
import type { Meanwhile } from './acts-of-people.ts';
import type { Desk } from './desk.ts';
import type { Conversation } from './parse.ts';

/** A write while it is done, with what was read before and what came of it so far. */
export interface Writing {
  desk: Desk;
  request: WriteRequest;
  /** Names the write among others of the workspace. */
  name: string;
  /** As it was read before the first step. */
  seen: Conversation;
  meanwhile: Meanwhile;
  degraded: Set<string>;
  /** Something is there that was not there before, whatever becomes of the rest. */
  wrote: boolean;
}

/** Sends one step of a write, and notes that something is written once it was answered. */
export const send = async (writing: Writing, ask: SdkCall): Promise<unknown> => {
  const json = await writing.desk.put(ask, writing.request.signal);
  writing.wrote = true;
  return json;
};

/** Whether Intercom refused this very step for good, which costs the step and not the write; nobody is let in after a 401. */
export const isRefused = (error: unknown): error is IntercomRefusal =>
  error instanceof IntercomRefusal && error.status !== 401;

/** Tells that something is there already, so that the next try looks for it. */
export const withSent = (error: unknown, { wrote }: Pick<Writing, 'wrote'>): unknown => {
  if (!(error instanceof ConnectorError) || error.sent || !wrote) return error;
  const wait = error.retryAfterMs === null ? {} : { retryAfterMs: error.retryAfterMs };
  return new ConnectorError(error.code, { sent: true, ...wait });
};
