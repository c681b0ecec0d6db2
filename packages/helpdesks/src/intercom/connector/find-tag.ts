import type { Desk } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { Tag, TagsAnswer } from './parse.ts';

const bare = (name: string): string => name.trim().toLowerCase();

const allTags = ({ get, remembered }: Desk, signal: AbortSignal): Promise<Map<string, string>> =>
  remembered.get('tags', async () => {
    const json = await get((client, options) => client.tags.list(options), signal);
    return new Map(parsed(TagsAnswer, json).data.map(({ id, name }) => [bare(name), id]));
  });

/** Id of a tag by its name; one that is not there is made, which does no harm when it is made again. */
export const findTag = async (desk: Desk, name: string, signal: AbortSignal): Promise<string> => {
  const tags = await allTags(desk, signal);
  const known = tags.get(bare(name));
  if (known !== undefined) return known;
  const json = await desk.put((client, options) => client.tags.create({ name }, options), signal);
  const { id } = parsed(Tag, json, true);
  tags.set(bare(name), id);
  return id;
};
