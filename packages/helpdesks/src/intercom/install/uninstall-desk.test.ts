import type { Pairing } from '@baton/handoff-service';
import { expect, it } from 'vitest';
import type { HttpOutcome } from '../../shared/http-call.ts';
import { uninstallDesk } from './uninstall-desk.ts';

const pairingWith = (app: 'listed' | 'private', token = 'one'): Pairing => ({
  tenant: 'a',
  helpdesk: 'intercom',
  account: 'abc123',
  settings: { app, workspace: 'abc123', tokenAdmin: '7' },
  secrets: { token },
  version: 1,
  lostAt: null,
  steps: null,
  checkedAt: null,
  createdAt: '2026-03-02T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
});

const deskAt = (
  outcome: HttpOutcome,
  { app = 'listed', latest }: { app?: 'listed' | 'private'; latest?: Pairing | null } = {},
) => {
  const pairing = pairingWith(app);
  const asked: string[] = [];
  const removed: string[] = [];
  let time = 0;
  const uninstall = uninstallDesk(
    {
      origin: null,
      client: null,
      now: () => new Date('2026-03-02T09:00:00Z'),
      call: async ({ url }) => {
        asked.push(url.href);
        return outcome;
      },
    },
    () => ({
      find: async (_helpdesk, account) => (account === pairing.account ? pairing : null),
      of: async () => (latest === undefined ? pairing : latest),
      remove: async (tenant) => {
        removed.push(tenant);
        return true;
      },
    }),
    () => time,
  );
  return {
    uninstall,
    asked,
    removed,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
};

const status = (code: number): HttpOutcome => ({
  answered: true,
  status: code,
  headers: {},
  body: '{}',
});

it('forgets a workspace of which Intercom says that the token is over', async () => {
  const { uninstall, asked, removed } = deskAt(status(401));
  expect(await uninstall('abc123')).toBe('a');
  expect([asked, removed]).toEqual([['https://api.intercom.io/me'], ['a']]);
});

it.each<[string, HttpOutcome]>([
  ['is well', status(200)],
  ['may not be asked on this plan', status(403)],
  ['is not found', status(404)],
  ['has to wait', status(429)],
  ['is broken', status(503)],
  ['does not answer', { answered: false, sent: true }],
])('keeps a workspace that %s', async (_what, outcome) => {
  const { uninstall, removed } = deskAt(outcome);
  expect(await uninstall('abc123')).toBeNull();
  expect(removed).toEqual([]);
});

it('asks nothing about workspaces of nobody and private apps', async () => {
  const { uninstall, asked } = deskAt(status(401), { app: 'private' });
  expect(await uninstall('abc123')).toBeNull();
  expect(await uninstall('other')).toBeNull();
  expect(asked).toEqual([]);
});

it('keeps what was installed anew while it asked', async () => {
  for (const latest of [pairingWith('listed', 'two'), null]) {
    const { uninstall, removed } = deskAt(status(401), { latest });
    expect(await uninstall('abc123')).toBeNull();
    expect(removed).toEqual([]);
  }
});

it('asks five times a minute about one workspace, however often somebody says so', async () => {
  const { uninstall, asked, pass } = deskAt(status(200));
  for (let n = 0; n < 20; n += 1) await uninstall('abc123');
  expect(asked).toHaveLength(5);
  pass(60_000);
  await uninstall('abc123');
  expect(asked).toHaveLength(6);
});
