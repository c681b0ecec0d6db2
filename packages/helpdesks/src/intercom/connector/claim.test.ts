import { expect, it } from 'vitest';
import { ask, onFake } from '../testing/on-fake.ts';

it('is done in the name of the teammate who took over, and takes it from Baton’s own', async () => {
  const { intercom, connector, account } = await onFake();
  const { agents, teams } = intercom.seeded;
  const [{ id: by }] = agents;
  const id = intercom.open();
  intercom.person.assign(id, { team: teams.support.id, admin: account.admin });
  const written = await connector.claim?.({ ...ask(id), by, nobodies: [] });
  expect(written).toMatchObject({ applied: 'now', degraded: [] });
  const row = intercom.workspace.conversations.row(id);
  expect([row.team, row.admin]).toEqual([teams.support.id, by]);
  const [part] = intercom.workspace.conversations.parts(id).slice(-1);
  expect(part).toMatchObject({ author: { id: by }, assignedTo: { type: 'admin', id: by } });
});
