import type { FreshClient } from './client.ts';
import { toHtml } from './to-html.ts';

/** Where a text may be put; each opens its editor with it, and a person sends. */
const EDITORS = {
  reply: { id: 'reply' },
  note: { id: 'openNote', isPublic: false },
} as const;

/** Puts a text into the editor of the ticket page; false where the page takes none. */
export const insertText = async (
  client: Pick<FreshClient, 'interface'>,
  editor: keyof typeof EDITORS,
  text: string,
): Promise<boolean> => {
  try {
    await client.interface.trigger('click', { ...EDITORS[editor], text: toHtml(text) });
    return true;
  } catch {
    return false;
  }
};
