import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { plain, shorten } from '../text/plain.ts';

/** What a model wrote, marked as such; null where none did or nothing of it held. */
export const assistBlock = ({
  brief,
  copy,
  format,
  grounded,
  sentence,
}: Scene): BlockOf<'assist'> | null => {
  const { written } = brief;
  if (!written || written.sentences.length === 0) return null;
  const items = written.sentences.map(({ text, evidence }) =>
    sentence(shorten(plain(text), 300), grounded(evidence)),
  );
  return {
    v: 1,
    kind: 'assist',
    title: copy.title.assist,
    summary: copy.say.writtenByModel(format, written.dropped),
    fallbackText: items.map(({ text }) => `- ${text}`).join('\n'),
    open: false,
    caution: '',
    flags: [],
    reply: null,
    suggestions: [],
    items,
    written: '',
    missing: [],
    titles: { flags: '', suggestions: '', written: '' },
  };
};
