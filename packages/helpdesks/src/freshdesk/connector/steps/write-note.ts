import { ConnectorError } from '@baton/handoff-service';
import type { NoteFile } from '@baton/handoff-service';
import { idInBody } from '../../api/json.ts';
import { parsed } from '../../../shared/read-answer.ts';
import { noteHtml } from '../note-html.ts';
import { Conversation, idOf } from '../parse.ts';
import type { Plan } from '../wish.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';

const post = async (
  writing: Writing,
  text: string,
  { file = null, by = null }: { file?: NoteFile | null; by?: string | null },
): Promise<Conversation> => {
  const { seen, request } = writing;
  const html = noteHtml(text, request.marker);
  const json = await send(writing, {
    method: 'POST',
    path: ['tickets', seen.id, 'notes'],
    ...(file
      ? {
          form: {
            fields: [
              ['body', html],
              ['private', 'true'],
            ],
            file: { field: 'attachments[]', ...file },
          },
        }
      : { body: { body: html, private: true, ...(by !== null && { user_id: idInBody(by) }) } }),
  });
  return parsed(Conversation, json, true);
};

/** Tries it with its file as often as files are tried, then goes on without. */
const postWith = async (writing: Writing, text: string, file: NoteFile): Promise<Conversation> => {
  const { files } = writing.desk;
  if (!files.left(writing.name)) return post(writing, text, {});
  try {
    return await post(writing, text, { file });
  } catch (error) {
    if (isRefused(error)) return post(writing, text, {});
    const isDown = error instanceof ConnectorError && error.code === 'unavailable';
    if (isDown) files.failed(writing.name);
    throw error;
  }
};

/** In the name of whoever pressed; somebody who left, or may not write there, costs the name and not the note. */
const postAs = async (writing: Writing, text: string, by: string): Promise<Conversation> => {
  try {
    return await post(writing, text, { by });
  } catch (error) {
    if (!isRefused(error)) throw error;
    return post(writing, text, {});
  }
};

/**
 * Writes the note with its marker and gives its id, unless it stands there already. A file that Freshdesk does not take is left out and told:
 * it never costs the note.
 */
export const writeNote = async (
  writing: Writing,
  { note, by, transcript = null }: Plan,
): Promise<string | null> => {
  if (note === null) return null;
  const write = (): Promise<Conversation> => {
    if (transcript) return postWith(writing, note, transcript);
    const person = idOf(by);
    return person === null ? post(writing, note, {}) : postAs(writing, note, person);
  };
  const { id, attachments } = writing.noted ?? (await write());
  if (transcript && attachments.length === 0) writing.degraded.add('transcript');
  return id;
};
