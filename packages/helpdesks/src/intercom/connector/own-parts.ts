import type { IntercomAccount } from '../api/account.ts';
import type { Part } from './parse.ts';

const WRITTEN = /\bbaton-[0-9a-f]{16}\b/;

export const isNote = ({ part_type: type }: Part): boolean => type.startsWith('note');

/** Whether Baton wrote or did it: a marker in a note, or its own teammate. What customers write proves nothing. */
export const isOurs = (part: Part, { admin }: Pick<IntercomAccount, 'admin'>): boolean =>
  (part.author?.type === 'admin' && part.author.id === admin) ||
  (isNote(part) && part.author?.type !== 'user' && WRITTEN.test(part.body ?? ''));

/** The note that carries a marker; null where none does. */
export const noteWith = (parts: readonly Part[], marker: string): Part | null =>
  parts.find((part) => isNote(part) && part.body?.includes(`[${marker}]`) === true) ?? null;
