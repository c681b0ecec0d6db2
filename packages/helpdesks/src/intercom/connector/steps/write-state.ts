import { parsed } from '../../../shared/read-answer.ts';
import { Changed } from '../parse.ts';
import { isRefused, send } from '../writing.ts';
import type { Writing } from '../writing.ts';
import type { Wish } from '../wish.ts';

/** Opens what nobody would look into, or closes. What people opened or closed since the first try stays as they left it. */
export const writeState = async (writing: Writing, { state }: Wish): Promise<void> => {
  const { seen, meanwhile, desk, degraded } = writing;
  if (state === undefined || seen.state === state || meanwhile.moved) return;
  const { admin } = desk.account;
  const body =
    state === 'open'
      ? { message_type: 'open' as const, admin_id: admin }
      : { message_type: 'close' as const, type: 'admin' as const, admin_id: admin };
  try {
    const json = await send(writing, (client, options) =>
      client.conversations.manage({ conversation_id: seen.id, body }, options),
    );
    if (parsed(Changed, json, true).state !== state) degraded.add('status');
  } catch (error) {
    // To close it is all that was asked for; that it stays closed costs a handover nothing else.
    if (!isRefused(error) || state === 'closed') throw error;
    degraded.add('status');
  }
};
