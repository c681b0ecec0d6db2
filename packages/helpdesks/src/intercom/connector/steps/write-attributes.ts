import { attributeCatalog, attributeFor, stands } from '../attributes.ts';
import type { AttributeValue } from '../attributes.ts';
import { parsed } from '../../../shared/read-answer.ts';
import { Changed } from '../parse.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';
import type { Wish } from '../wish.ts';

type Wanted = readonly (readonly [name: string, value: AttributeValue])[];

const put = async (writing: Writing, wanted: Wanted): Promise<void> => {
  // The client's types know no truth values here; the API takes them for attributes that are one.
  const custom_attributes = Object.fromEntries(wanted) as Record<string, string | number>;
  const json = await send(writing, (client, options) =>
    client.conversations.update({ conversation_id: writing.seen.id, custom_attributes }, options),
  );
  const { custom_attributes: standing } = parsed(Changed, json, true);
  if (standing && !wanted.every(([name, value]) => stands(standing[name], value)))
    writing.degraded.add('fields');
};

/**
 * Fills in attributes, all at once, and only those that say something else. Where Intercom refuses them together it is tried with each
 * alone, so that one that nobody can fill in does not cost the others.
 */
export const writeAttributes = async (writing: Writing, wish: Wish): Promise<void> => {
  const { desk, seen, request, degraded } = writing;
  const wished = [
    ...Object.entries(wish.target?.fields ?? {}).map(
      ([name, value]) => [name, value, true] as const,
    ),
    ...Object.entries(wish.fields ?? {}).map(([name, value]) => [name, value, false] as const),
  ];
  if (wished.length === 0) return;
  const catalog = await attributeCatalog(desk, request.signal);
  const wanted = new Map<string, AttributeValue>();
  for (const each of wished) {
    const attribute = attributeFor(desk.account.attributes, catalog, each);
    if (attribute) wanted.set(...attribute);
    else degraded.add('fields');
  }
  const left = [...wanted].filter(
    ([name, value]) => !stands(seen.custom_attributes?.[name], value),
  );
  if (left.length === 0) return;
  try {
    await put(writing, left);
  } catch (error) {
    if (!isRefused(error) || error.code === 'not-found') throw error;
    desk.remembered.forget('attributes');
    if (left.length === 1) return void degraded.add('fields');
    for (const each of left)
      try {
        await put(writing, [each]);
      } catch (alone) {
        if (!isRefused(alone) || alone.code === 'not-found') throw alone;
        degraded.add('fields');
      }
  }
};
