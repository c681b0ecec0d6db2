import type { TicketState } from '@baton/handoff-service';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { fieldCatalog } from './field-catalog.ts';
import type { FreshdeskTicket } from './parse.ts';

/** Those that every account has. 6 and 7 wait for the customer and for others. */
const STATUS: Readonly<Record<number, TicketState['status']>> = {
  2: 'open',
  3: 'pending',
  4: 'solved',
  5: 'closed',
  6: 'pending',
  7: 'pending',
};
const WAITS = /\b(?:wait\w*|pending|hold|deferred|paused)\b/i;
const Named = z.tuple([z.string(), z.unknown()]);

/** How agents call a status of the account's own; null where that is not told. */
const labelOf = async (desk: Desk, status: number, signal: AbortSignal): Promise<string | null> => {
  const field = (await fieldCatalog(desk, signal))?.get('status');
  for (const choice of field?.choices ?? []) {
    const [id, labels] = Named.safeParse(choice).data ?? [];
    if (id === String(status)) return z.string().safeParse([labels].flat()[0]).data ?? null;
  }
  return null;
};

/** A status in Baton's words. One of the account's own is open, unless it says in English that it waits. */
export const statusOf = async (
  desk: Desk,
  { status }: Pick<FreshdeskTicket, 'status'>,
  signal: AbortSignal,
): Promise<TicketState['status']> => {
  const known = STATUS[status];
  if (known !== undefined) return known;
  return WAITS.test((await labelOf(desk, status, signal)) ?? '') ? 'pending' : 'open';
};
