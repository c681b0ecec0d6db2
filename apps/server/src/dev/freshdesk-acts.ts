import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import { AGENTS } from './freshdesk-people.ts';
import type { Opening, Turn } from './inbox-opening.ts';

/** Somebody of the ticket says something. The AI answers as the agent whose key Baton has. */
export const say = (fake: FakeFreshdesk, id: string, { by, text, at }: Turn): void => {
  const { person, account, seeded } = fake;
  const row = account.tickets.row(id);
  if (by === 'customer') person.customerSays(id, text);
  else if (by === 'ai') person.reply(id, seeded.service.id, text);
  else person.reply(id, row.responderId ?? AGENTS[0]?.id ?? '', text);
  const said = account.tickets.conversations(id).at(-1);
  // Scenarios end now and began earlier: Baton knows what was said by when it was.
  if (said && at) said.createdAt = at;
};

/** Opens a ticket by its first words; those after it are said in it. Gives its id. */
export const open = (fake: FakeFreshdesk, opening: Opening): string => {
  const { name, email } = opening.customer;
  const contact = fake.add.contact({ name, email });
  const [first, ...more] = opening.turns;
  const id = fake.person.open({
    subject: opening.subject ?? first?.text.slice(0, 150) ?? 'A question',
    text: first?.text ?? '',
    requester: contact.id,
    ...(opening.id !== null && { id: opening.id }),
  });
  if (first?.at) fake.account.tickets.row(id).createdAt = first.at;
  for (const turn of more) say(fake, id, turn);
  return id;
};
