import { expect, it } from 'vitest';
import type { IntercomAccount } from '../api/account.ts';
import { readTeammate } from './teammate.ts';

const ACCOUNT: IntercomAccount = {
  tenant: 'a',
  workspace: 'ws1',
  region: 'us',
  origin: null,
  token: async () => 'token',
  version: '2.14',
  admin: '1',
  attributes: {},
  clientSecret: 'the client secret of the app',
  sentimentAttribute: null,
  fin: false,
};

const reading = (body: unknown) =>
  readTeammate(
    {
      now: () => new Date('2026-03-09T09:00:00Z'),
      call: async () => ({
        answered: true,
        status: 200,
        headers: {},
        body: JSON.stringify(body),
      }),
    },
    ACCOUNT,
    '7',
  );

it('reads the teammate it asked for', async () => {
  expect(await reading({ type: 'admin', id: '7', role: { id: 3 }, team_ids: [5] })).toEqual({
    id: '7',
    teams: ['5'],
    role: '3',
  });
});

it.each<[string, unknown]>([
  ['somebody else', { type: 'admin', id: '8', role: { id: '3' } }],
  ['a team of that number', { type: 'team', id: '7', role: { id: '3' } }],
  ['a role that can not be read', { type: 'admin', id: '7', role: '3' }],
  ['teams that can not be read', { type: 'admin', id: '7', team_ids: '3' }],
  ['a list', [{ type: 'admin', id: '7' }]],
])('takes %s for no answer, rather than for anybody’s rights', async (_what, body) => {
  await expect(reading(body)).rejects.toMatchObject({ code: 'unavailable' });
});
