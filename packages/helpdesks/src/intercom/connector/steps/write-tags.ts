import { findTag } from '../find-tag.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';
import type { Wish } from '../wish.ts';

/** A tag as people see it; whatever letters are large, Intercom takes it for the same. */
const bare = (tag: string): string => tag.trim().toLowerCase();

const add = async (writing: Writing, name: string): Promise<void> => {
  const { desk, request, seen } = writing;
  const put = async (): Promise<void> => {
    const id = await findTag(desk, name, request.signal);
    await send(writing, (client, options) =>
      client.tags.tagConversation(
        { conversation_id: seen.id, id, admin_id: desk.account.admin },
        options,
      ),
    );
  };
  try {
    await put();
  } catch (error) {
    // It was deleted since it was looked up.
    if (!isRefused(error) || error.code !== 'not-found') throw error;
    desk.remembered.forget('tags');
    await put();
  }
};

const remove = async (writing: Writing, id: string): Promise<void> => {
  const { desk, seen } = writing;
  try {
    await send(writing, (client, options) =>
      client.tags.untagConversation(
        { conversation_id: seen.id, tag_id: id, admin_id: desk.account.admin },
        options,
      ),
    );
  } catch (error) {
    // It is gone already, which is what was wished.
    if (!isRefused(error) || error.code !== 'not-found') throw error;
  }
};

/** Puts tags on and takes them away, one by one: those of others are never touched. */
export const writeTags = async (writing: Writing, wish: Wish): Promise<void> => {
  const { seen, degraded } = writing;
  const wanted = [...(wish.addTags ?? []), ...(wish.target?.tags ?? [])].filter(
    (tag) => bare(tag) !== '',
  );
  const there = new Map(seen.tags.map(({ id, name }) => [bare(name), id]));
  const missing = [...new Map(wanted.map((tag) => [bare(tag), tag.trim()]))].filter(
    ([name]) => !there.has(name),
  );
  const keep = new Set(wanted.map(bare));
  const away = [...new Set((wish.removeTags ?? []).map(bare))].flatMap((name) =>
    keep.has(name) ? [] : (there.get(name) ?? []),
  );
  const steps = [
    ...missing.map(
      ([, tag]) =>
        () =>
          add(writing, tag),
    ),
    ...away.map((id) => () => remove(writing, id)),
  ];
  for (const step of steps)
    try {
      await step();
    } catch (error) {
      if (!isRefused(error)) throw error;
      degraded.add('tags');
    }
};
