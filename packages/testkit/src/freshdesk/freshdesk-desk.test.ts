import { expect, it } from 'vitest';
import { allFaults } from '../helpdesk-contract/helpdesk-contract.ts';
import { freshdeskDesk } from './freshdesk-desk.ts';
import { basic } from './testing/client.ts';

it('shows the fake in the words of the contract', async () => {
  const { freshdesk, desk } = await freshdeskDesk(allFaults);
  const { agents, groups, fields } = freshdesk.seeded;
  const [ines, tomas] = agents;
  try {
    const id = desk.open();
    expect(desk.look(id).status).toBe('open');
    desk.person.assign(id, tomas.id);
    desk.person.note(id, ines.id, 'I have a <look>.');
    const { status } = await fetch(`${freshdesk.url}/api/v2/tickets/${id}`, {
      method: 'PUT',
      headers: { authorization: basic(desk.token()), 'content-type': 'application/json' },
      body: JSON.stringify({
        status: 6,
        priority: 3,
        group_id: Number(groups.support.id),
        custom_fields: { [fields['handoff_confidence'] ?? '']: 0.41 },
      }),
    });
    expect(status).toBe(200);
    expect(desk.look(id)).toStrictEqual({
      status: 'pending',
      assignee: tomas.id,
      group: groups.support.id,
      priority: 'high',
      tags: [],
      fields: { handoff_confidence: 0.41 },
      notes: ['I have a <look>.'],
      files: [],
    });
    expect([desk.effects(), desk.notesWith(id, 'have a <look')]).toStrictEqual([1, 1]);
    const { updatedAt: before } = freshdesk.account.tickets.row(id);
    desk.skew(-3_600_000);
    desk.person.tag(id, 'vip');
    const { updatedAt: after } = freshdesk.account.tickets.row(id);
    expect(after.getTime() - before.getTime()).toBe(1_000);
    for (const act of ['solve', 'reopen', 'close', 'remove'] as const) desk.person[act](id);
    expect(desk.look(id).status).toBe('closed');
    expect(desk.signHook('{}').headers['x-baton-secret']).toBe(desk.secret());
    expect(desk.takeHooks()).toHaveLength(9);
  } finally {
    await desk.close();
    await desk.close();
  }
});
