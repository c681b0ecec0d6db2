import { ConnectorError } from '@baton/handoff-service';
import type { NoteFile, WriteRequest, Written } from '@baton/handoff-service';
import type { z } from 'zod';
import type { FileTries } from '../shared/file-tries.ts';
import type { Api } from './call.ts';
import type { Change } from './map.ts';
import { ProtocolNoted, ProtocolTicket, ProtocolUpdated } from './parse.ts';

/** How often a write is tried against a ticket that somebody else changes meanwhile. */
const ROUNDS = 6;

/** Checks an answer. What can't be read of a write leaves open whether it was done. */
export const parsed = <T>(schema: z.ZodType<T>, json: unknown, write: boolean): T => {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new ConnectorError('unavailable', { sent: write });
};

/** What is to be written: a change that may depend on the ticket, a note, or both. Each has a name among what its marker covers. */
export interface Parts {
  change?: { part: string; of: (ticket: ProtocolTicket) => Change };
  note?: { part: string; text: string; file?: NoteFile | null };
}

/**
 * Writes each part once, however often it is tried. The ticket is read for the marker first, and every write names the version
 * that was read: one that comes late, or was decided on an old reading, is refused by the helpdesk, and looked at again.
 */
export const writeOnce = async (
  api: Api,
  files: FileTries,
  { ticket, marker, signal }: WriteRequest,
  { change, note }: Parts,
): Promise<Written> => {
  let wrote = false;
  const write = `${ticket.id} ${marker}`;
  const path = ['tickets', ticket.id];

  const read = async (): Promise<ProtocolTicket> => {
    const query = [['marker', marker]] as const;
    const answer = await api({ method: 'GET', path, query, write: false, signal });
    if (answer.changed) throw new ConnectorError('unavailable', { sent: false });
    return parsed(ProtocolTicket, answer.json, false);
  };

  /** Null: the ticket is not what it was. */
  const send = async <T>(
    method: 'PATCH' | 'POST',
    more: readonly string[],
    body: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<T | null> => {
    const request = { method, path: [...path, ...more], body: { ...body, marker } };
    const answer = await api({ ...request, write: true, signal });
    return answer.changed ? null : parsed(schema, answer.json, true);
  };

  /** With its file, or without where that is refused or did not get through time and again: the note is what matters. */
  const sendNote = async ({ text, part, file }: NonNullable<Parts['note']>, version: string) => {
    const sendWith = (more: Readonly<Record<string, unknown>>) =>
      send('POST', ['notes'], { text, part, version, ...more }, ProtocolNoted);
    if (!file || !files.left(write)) return sendWith({});
    try {
      return await sendWith({ attachment: { ...file, type: 'text/plain' } });
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      if (error.code === 'refused' && !error.sent) return sendWith({});
      files.failed(write);
      throw error;
    }
  };

  const tryOnce = async (): Promise<Written | null> => {
    const seen = await read();
    if (seen.mergedInto !== null) throw new ConnectorError('not-found', { sent: false });
    let { version } = seen;
    let degraded: readonly string[] = [];
    let ref: string | null = null;
    if (change) {
      const before = seen.written.find(({ part }) => part === change.part);
      const { body, degraded: unable } = change.of(seen);
      degraded = [...unable, ...(before?.degraded ?? [])];
      if (!before && Object.keys(body).length > 0) {
        const done = await send(
          'PATCH',
          [],
          { ...body, part: change.part, version },
          ProtocolUpdated,
        );
        if (!done) return null;
        wrote = true;
        version = done.version;
        degraded = [...degraded, ...done.degraded];
      }
    }
    if (note) {
      const before = seen.written.find(({ part }) => part === note.part);
      const done = before ?? (await sendNote(note, version));
      if (!done) return null;
      wrote ||= !before;
      ref = 'id' in done ? done.id : done.ref;
      if (note.file && !done.attached) degraded = [...degraded, 'transcript'];
    }
    files.done(write);
    return { applied: wrote ? 'now' : 'before', degraded: [...new Set(degraded)], ref };
  };

  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = await tryOnce();
      if (written) return written;
    }
    throw new ConnectorError('unavailable', { sent: wrote });
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.sent || !wrote) throw error;
    // A part is there already, whatever became of the next one.
    const wait = error.retryAfterMs === null ? {} : { retryAfterMs: error.retryAfterMs };
    throw new ConnectorError(error.code, { sent: true, ...wait });
  }
};
