import { recordInvalid } from '../wire/refusal.ts';
import type { Call } from '../wire/call.ts';
import { readText } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';

/** For whom a ticket is opened: by id, or by a name and an address, who is made when nobody has it. @throws Refusal */
export const requesterOf = (
  { account }: Call,
  { requesterId, requester }: { requesterId: number | undefined; requester: Json | undefined },
): number | undefined => {
  if (requesterId !== undefined) {
    if (account.users.has(requesterId)) return requesterId;
    throw recordInvalid('requester', 'Requester: is invalid', 'InvalidValue');
  }
  if (!requester) return undefined;
  const email = readText(requester, 'email', 'ticket.requester.email');
  const known = [...account.users.values()].find((user) => email && user.email === email);
  if (known) return known.id;
  const name = readText(requester, 'name', 'ticket.requester.name') ?? email;
  if (name === undefined)
    throw recordInvalid('requester', 'Requester: Name: is too short', 'ValueTooShort');
  return account.addUser({ name, email: email ?? null }).id;
};
