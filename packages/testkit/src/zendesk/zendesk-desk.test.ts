import { expect, it } from 'vitest';
import { allFaults } from '../helpdesk-contract/helpdesk-contract.ts';
import { zendeskDesk } from './zendesk-desk.ts';

it('shows the fake in the words of the contract', async () => {
  const { zendesk, desk } = await zendeskDesk(allFaults);
  const { agents, groups, fields } = zendesk.seeded;
  const people = agents.map(({ id }) => String(id));
  const [ines = '', tomas = ''] = people;
  const put = async (id: string, ticket: unknown): Promise<number> => {
    const { status } = await fetch(`${zendesk.url}/api/v2/tickets/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${desk.token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ticket }),
    });
    return status;
  };
  try {
    const id = desk.open();
    expect(desk.look(id).status).toBe('open');
    desk.person.assign(id, tomas);
    desk.person.note(id, ines, 'I have a look.');
    const custom_fields = [{ id: fields['handoff_confidence'], value: 0.41 }];
    expect(await put(id, { status: 'hold', priority: 'high', custom_fields })).toBe(200);
    expect(desk.look(id)).toStrictEqual({
      status: 'pending',
      assignee: tomas,
      group: String(groups.support.id),
      priority: 'high',
      tags: [],
      fields: { handoff_confidence: '0.41' },
      notes: ['I have a look.'],
      files: [],
    });
    expect([desk.effects(), desk.notesWith(id, 'have a look')]).toStrictEqual([1, 1]);
    const { updatedAt: before } = zendesk.account.tickets.row(Number(id));
    desk.skew(-3_600_000);
    desk.person.tag(id, 'vip');
    const { updatedAt: after } = zendesk.account.tickets.row(Number(id));
    expect(after.getTime() - before.getTime()).toBe(1_000);
    expect(desk.signHook('{}').headers['x-zendesk-webhook-signature']).toBeDefined();
    const sent = desk.takeHooks().length;
    desk.person.remove(id);
    expect(sent).toBe(5);
  } finally {
    await desk.close();
    await desk.close();
  }
});
