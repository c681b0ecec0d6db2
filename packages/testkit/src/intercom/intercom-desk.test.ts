import { expect, it } from 'vitest';
import { allFaults } from '../helpdesk-contract/helpdesk-contract.ts';
import { intercomDesk } from './intercom-desk.ts';

it('shows the fake in the words of the contract', async () => {
  const { intercom, desk } = await intercomDesk(allFaults);
  const [ines, tomas] = intercom.seeded.agents;
  try {
    const id = desk.open();
    expect(desk.look(id).status).toBe('open');
    desk.person.assign(id, tomas.id);
    desk.person.note(id, ines.id, 'I have a look.');
    desk.person.tag(id, 'vip');
    intercom.person.fill(id, { 'AI handoff confidence': 0.41 });
    desk.person.solve(id);
    expect(desk.look(id)).toStrictEqual({
      status: 'solved',
      assignee: tomas.id,
      group: null,
      priority: null,
      tags: ['vip'],
      fields: { handoff_confidence: 0.41 },
      notes: ['I have a look.'],
      files: [],
    });
    expect([desk.effects(), desk.notesWith(id, 'have a look')]).toStrictEqual([0, 1]);
    const { updatedAt: before } = intercom.workspace.conversations.row(id);
    desk.skew(-3_600_000);
    desk.person.reopen(id);
    const { updatedAt: after } = intercom.workspace.conversations.row(id);
    expect(after.getTime() - before.getTime()).toBe(1_000);
    expect(desk.signHook('{}').headers['x-hub-signature']).toMatch(/^sha1=[0-9a-f]{40}$/);
    expect(() => desk.person.close(id)).toThrow('for good');
    expect(desk.lacks).toContain('close');
  } finally {
    await desk.close();
    await desk.close();
  }
});
