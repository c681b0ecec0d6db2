import { expect, it } from 'vitest';
import { ask, onFake } from '../testing/on-fake.ts';

it('takes a ticket from an agent that is an AI, and keeps its group', async () => {
  const { freshdesk, connector } = await onFake({}, (account, { seeded }) => ({
    ...account,
    aiAgents: [seeded.agents[1].id],
  }));
  const { agents, groups } = freshdesk.seeded;
  const id = freshdesk.person.open();
  freshdesk.person.assign(id, { group: groups.support.id, agent: agents[1].id });
  const written = await connector.claim?.({ ...ask(id), by: agents[0].id, nobodies: [] });
  expect(written).toMatchObject({ applied: 'now', degraded: [] });
  const { responderId, groupId } = freshdesk.account.tickets.row(id);
  expect([responderId, groupId]).toEqual([agents[0].id, groups.support.id]);
});
