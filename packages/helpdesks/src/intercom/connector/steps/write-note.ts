import { ConnectorError } from '@baton/handoff-service';
import type { NoteFile } from '@baton/handoff-service';
import { isSince } from '../../api/version.ts';
import { noteHtml } from '../note-html.ts';
import { noteWith } from '../own-parts.ts';
import { parsed } from '../../../shared/read-answer.ts';
import { Changed } from '../parse.ts';
import { partsOf } from '../read-conversation.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';
import type { Plan } from '../wish.ts';

/** From here on a note need not tell everybody who follows the conversation. */
const QUIET_SINCE = '2.15';

interface Note {
  text: string;
  /** Id of the teammate who is its author. */
  by: string;
}

const post = async (
  writing: Writing,
  { text, by }: Note,
  file: NoteFile | null,
): Promise<{ ref: string | null; attached: boolean }> => {
  const { account } = writing.desk;
  const { marker } = writing.request;
  const body = {
    message_type: 'note' as const,
    type: 'admin' as const,
    admin_id: by,
    body: noteHtml(text, marker),
    // Younger than the client's types.
    ...(isSince(account.version, QUIET_SINCE) && { skip_notifications: true }),
    ...(file && {
      attachment_files: [
        {
          content_type: 'text/plain',
          name: file.name,
          data: Buffer.from(file.text, 'utf8').toString('base64'),
        },
      ],
    }),
  };
  const json = await send(writing, (client, options) =>
    client.conversations.reply({ conversation_id: writing.seen.id, body }, options),
  );
  const written = noteWith(partsOf(parsed(Changed, json, true)), marker);
  return {
    ref: written?.id ?? null,
    attached: file !== null && (written === null || written.attachments.length > 0),
  };
};

/** Tries it with its file as often as files are tried, then goes on without. */
const postWith = async (writing: Writing, note: Note, file: NoteFile) => {
  const { files } = writing.desk;
  if (!files.left(writing.name)) return post(writing, note, null);
  try {
    return await post(writing, note, file);
  } catch (error) {
    if (isRefused(error) && error.code === 'refused') return post(writing, note, null);
    const isDown = error instanceof ConnectorError && error.code === 'unavailable';
    if (isDown) files.failed(writing.name);
    throw error;
  }
};

/**
 * Writes the note with its marker and gives its id, unless it stands there already. A file that Intercom does not take is left out and told:
 * it never costs the note.
 */
export const writeNote = async (
  writing: Writing,
  { note: text, transcript = null, by = writing.desk.account.admin }: Plan,
): Promise<string | null> => {
  if (text === null) return null;
  const note: Note = { text, by };
  const { seen, request, degraded } = writing;
  const before = noteWith(partsOf(seen), request.marker);
  if (before) {
    if (transcript && before.attachments.length === 0) degraded.add('transcript');
    return before.id;
  }
  const { ref, attached } = transcript
    ? await postWith(writing, note, transcript)
    : await post(writing, note, null);
  if (transcript && !attached) degraded.add('transcript');
  return ref;
};
