import { expect, it } from 'vitest';
import { storeOfFile } from '../../shared/testing/store-of-file.ts';
import { messagingWorld } from './testing/messaging-world.ts';

const store = storeOfFile();

it('attaches what was said to the ticket that is made of a conversation, once', async () => {
  const policy = { handover: { attachTranscript: true } };
  const world = await messagingWorld(store(), { policy });
  const { sunshine, zendesk } = world;
  const id = await world.escalate('c1');
  await world.deliver(30);
  const ticket = sunshine.ticketOf(id) ?? 0;
  const files = zendesk.account.tickets.comments(ticket).flatMap((note) => note.files);
  expect(files.map(({ file_name: name }) => name)).toEqual([
    expect.stringMatching(/^conversation-[0-9a-f]{8}\.txt$/),
  ]);
  expect(zendesk.account.files.get(files[0]?.id ?? 0)?.text).toMatch(/^1\. Customer, 2026-/m);
});
