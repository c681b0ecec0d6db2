import { ReasonCode } from '@baton/handoff-core';
import type { PairingStep } from '@baton/handoff-service';
import { z } from 'zod';
import { step } from '../../../shared/checklist/step.ts';
import { IdText } from '../who-am-i.ts';
import { ask, tried } from './desk.ts';
import type { ChecklistDesk } from './desk.ts';

const Tag = z.object({ id: IdText, name: z.string() });
const Tags = z.object({ data: z.array(z.unknown()) });

/** By which handoffs are found in the inbox; whatever letters are large, as Intercom has it. */
const OURS = [
  'ai-handoff',
  'ai-handed-back',
  ...ReasonCode.options.map((code) => `ai-handoff-${code}`),
];

const bare = (name: string): string => name.trim().toLowerCase();

/** Tags that handoffs carry: those that say where one stands and why, and those of the policy's queues. */
export const tagsStep = (desk: ChecklistDesk): Promise<PairingStep> => {
  const id = 'tags';
  const title = 'Tags';
  const look = async (): Promise<PairingStep> => {
    const link = desk.page('/settings/data/tags');
    const wanted = [
      ...new Set([...OURS, ...desk.look.queues.flatMap(({ target }) => target.tags ?? [])]),
    ];
    const { data } = await ask(desk, Tags, ['tags']);
    const there = new Set(data.flatMap((row) => bare(Tag.safeParse(row).data?.name ?? '')));
    const missing = wanted.filter((name) => !there.has(bare(name)));
    if (desk.repair) for (const name of missing) await ask(desk, Tag, ['tags'], { body: { name } });
    if (missing.length > 0 && !desk.repair)
      return step(id, title, 'todo', `These are missing: ${missing.join(', ')}`, {
        link,
        repairs: true,
      });
    return step(id, title, 'ok', `All ${wanted.length} are there, among them ai-handoff.`, {
      link,
    });
  };
  return tried(id, title, look, 'Read tags and Write tags');
};
