import type { Handover } from '@baton/handoff-service';

/** Sunshine takes 4 KB; some room is left for how it counts them. */
const MOST_BYTES = 3_500;
/** Only what may stand in a tag: no words of anybody get in by one. */
const TAG = /^[\w./:-]{1,100}$/;

const bytes = (metadata: Readonly<Record<string, string>>): number =>
  Buffer.byteLength(JSON.stringify(metadata));

/**
 * What goes along when control is passed, for the ticket that Agent Workspace makes of it: the handoff's id, by which the ticket is found, and
 * tags, by which it is routed at once. Flat and small; the brief itself never travels. Null when the account has no field for the id.
 */
export const handoverMetadata = (
  { fields, addTags, target }: Pick<Handover, 'fields' | 'addTags' | 'target'>,
  ids: Readonly<Record<string, number>>,
): Record<string, string> | null => {
  const field = ids['handoff_id'];
  const handoff = fields['handoff_id'];
  if (field === undefined || typeof handoff !== 'string') return null;
  const metadata = { [`dataCapture.ticketField.${field}`]: handoff };
  let tags: string[] = [];
  for (const tag of new Set([...addTags, ...(target?.tags ?? [])])) {
    const more = [...tags, tag];
    if (!TAG.test(tag)) continue;
    if (bytes({ ...metadata, 'dataCapture.systemField.tags': more.join(',') }) > MOST_BYTES) break;
    tags = more;
  }
  if (tags.length > 0) metadata['dataCapture.systemField.tags'] = tags.join(',');
  return metadata;
};
