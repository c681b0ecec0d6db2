import { ConnectorError } from '@baton/handoff-service';
import type { NoteFile } from '@baton/handoff-service';
import { ZendeskRefusal } from '../api/zendesk-refusal.ts';
import { fileTries } from '../../shared/file-tries.ts';
import type { FileTries } from '../../shared/file-tries.ts';
import type { Desk } from './desk.ts';
import { UploadAnswer } from './parse.ts';

/** Zendesk keeps a file that no note has taken for an hour. */
const KEPT_MS = 30 * 60_000;
const MOST_KEPT = 1_000;
/** A file that takes longer is given up: its note has to be written before the whole write is told to stop. */
const PATIENCE_MS = 4_000;
/** An upload leaves nothing in a ticket, so that it is simply sent again. */
const TRIES = 2;

/** Files on their way into notes, by the write they belong to. */
export interface Uploads {
  tries: FileTries;
  /** Of a file that was uploaded and that no note has taken yet, so that the next try does not upload it again. */
  token: (write: string) => string | null;
  keep: (write: string, token: string) => void;
  /** It is written, with or without its file. */
  done: (write: string) => void;
  patienceMs: number;
}

export const uploads = (now: () => Date, patienceMs = PATIENCE_MS): Uploads => {
  const tokens = new Map<string, { token: string; at: number }>();
  const tries = fileTries();
  return {
    tries,
    patienceMs,
    token: (write) => {
      const kept = tokens.get(write);
      return kept && Math.abs(now().getTime() - kept.at) < KEPT_MS ? kept.token : null;
    },
    keep: (write, token) => {
      tokens.delete(write);
      tokens.set(write, { token, at: now().getTime() });
      const [oldest] = tokens.keys();
      if (tokens.size > MOST_KEPT && oldest !== undefined) tokens.delete(oldest);
    },
    done: (write) => {
      tokens.delete(write);
      tries.done(write);
    },
  };
};

/** Whether the account asks to be left alone, or lets nobody in: then nothing else would be done there either. */
const isOfAccount = (error: ConnectorError): boolean =>
  error.code === 'rate-limited' ||
  error.retryAfterMs !== null ||
  (error instanceof ZendeskRefusal && error.status === 401);

const send = async ({ api }: Pick<Desk, 'api'>, { name, text }: NoteFile, signal: AbortSignal) => {
  const json = await api({
    method: 'POST',
    path: ['uploads'],
    query: [['filename', name]],
    text,
    // Nothing of it is in the ticket before a note names it.
    write: false,
    signal,
  });
  return UploadAnswer.safeParse(json).data?.upload.token ?? null;
};

/**
 * Uploads the file of a note and gives the token by which the note takes it; null where that can't be: the note goes without it.
 * @throws ConnectorError where nothing else would get through now either, three times for one write at most
 */
export const uploadFile = async (
  desk: Pick<Desk, 'api' | 'uploads'>,
  write: string,
  file: NoteFile,
  signal: AbortSignal,
): Promise<string | null> => {
  const known = desk.uploads.token(write);
  if (known !== null) return known;
  if (!desk.uploads.tries.left(write)) return null;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(desk.uploads.patienceMs)]);
  for (let count = 0; count < TRIES; count += 1)
    try {
      const token = await send(desk, file, patience);
      if (token !== null) desk.uploads.keep(write, token);
      return token;
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      if (signal.aborted || isOfAccount(error)) {
        desk.uploads.tries.failed(write);
        throw error;
      }
      if (error.code !== 'unavailable') return null;
    }
  return null;
};
