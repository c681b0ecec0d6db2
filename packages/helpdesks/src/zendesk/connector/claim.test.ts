import { expect, it } from 'vitest';
import { ask, onFake } from '../testing/fake-account.ts';

/** A ticket of the support group, and whoever takes it over. */
const support = async () => {
  const { zendesk, connector } = await onFake();
  const { person, seeded, account } = zendesk;
  const id = person.open();
  person.assign(id, { group: seeded.groups.support.id });
  const claim = (by: number) => connector.claim?.({ ...ask(id), by: String(by), nobodies: [] });
  return { zendesk, seeded, id, claim, row: () => account.tickets.row(id) };
};

it('keeps the group where whoever takes over is in it, and takes one of theirs where they are not', async () => {
  for (const [index, group] of [
    [0, 'support'],
    [2, 'retention'],
  ] as const) {
    const { seeded, claim, row } = await support();
    const { id: by } = seeded.agents[index];
    expect(await claim(by)).toMatchObject({ applied: 'now', degraded: [] });
    expect(row()).toMatchObject({ assigneeId: by, groupId: seeded.groups[group].id });
  }
});

it('leaves a ticket with whoever got it between its reading and its writing', async () => {
  const { zendesk, seeded, id, claim, row } = await support();
  const [ines, tomas] = seeded.agents;
  zendesk.plan(({ write }) => {
    if (write && row().assigneeId === null) zendesk.person.assign(id, { agent: tomas.id });
    return null;
  });
  expect(await claim(ines.id)).toMatchObject({ degraded: ['assignee'] });
  expect(row().assigneeId).toBe(tomas.id);
});

it('tells of a customer, who can not have a ticket', async () => {
  const { seeded, claim, row } = await support();
  expect(await claim(seeded.customer.id)).toMatchObject({ degraded: ['assignee'] });
  expect(row().assigneeId).toBeNull();
});
