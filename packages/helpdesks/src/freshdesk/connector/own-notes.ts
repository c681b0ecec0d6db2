import type { Conversation } from './parse.ts';

const WRITTEN = /\bbaton-[0-9a-f]{16}\b/;

/** Words of a message without its markup. */
export const textOf = ({ body_text: text, body }: Conversation): string =>
  (text ?? (body ?? '').replaceAll(/<[^>]{0,2000}>/g, ' '))
    .replaceAll(/&nbsp;|\u00A0/g, ' ')
    .trim();

/**
 * Whether Baton wrote a note: by the marker in it, not by its author, since the key may be one that a person or another app uses, too. What
 * customers write proves nothing.
 */
export const isOurs = (note: Conversation): boolean =>
  note.private && !note.incoming && WRITTEN.test(textOf(note));

/** The notes that carry a marker, oldest first. */
export const notesWith = (conversations: readonly Conversation[], marker: string): Conversation[] =>
  conversations.filter((each) => isOurs(each) && textOf(each).includes(`[${marker}]`));
