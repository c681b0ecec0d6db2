import { Problem } from '../problems/problem.ts';
import { readConversation } from '../storage/conversation-reader.ts';
import { writeMark } from './mark-store.ts';
import type { MarkContext } from './mark-store.ts';

/** What may be written over a brief; null stands as Baton wrote it. */
export interface EditTexts {
  headline: string | null;
  nextStep: string | null;
  note: string | null;
}

/** A new version of what is written over a brief. */
export interface EditRequest {
  by: string;
  /** Version it is made from, 0 for none. */
  base: number;
  texts: EditTexts;
  now: Date;
}

const FIELDS = ['headline', 'nextStep', 'note'] as const;

const isRepeat = async (
  { db }: MarkContext,
  tenant: string,
  conversationId: string,
  { by, base, texts }: EditRequest,
): Promise<boolean> => {
  const { edits } = (await readConversation(db, tenant, conversationId)).marks;
  const latest = edits.at(-1);
  return (
    latest?.version === base + 1 &&
    latest.by === by &&
    FIELDS.every((field) => latest[field] === texts[field])
  );
};

/**
 * Saves a version; of two that are made from one, one is. The same sent again is saved already.
 * @throws Problem `brief-changed` when `base` is not the latest, `not-found`, `busy`, `store-unavailable`
 */
export const saveEdit = async (
  context: MarkContext,
  tenant: string,
  conversationId: string,
  request: EditRequest,
): Promise<void> => {
  const { by, base, texts, now } = request;
  const answer = await writeMark(context, tenant, conversationId, {
    kind: 'edit',
    at: now.toISOString(),
    make: ({ state }) => ({
      body: { version: base + 1, by, afterTurn: state.turns, ...texts },
      check: {
        op: 'edit',
        base,
        by,
        afterTurn: state.turns,
        cleared: FIELDS.every((field) => texts[field] === null),
      },
    }),
  });
  if (answer.status === 'changed' && !(await isRepeat(context, tenant, conversationId, request)))
    throw new Problem('brief-changed');
};
