import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

import { expect, it } from 'vitest';

import { repoRoot } from '../lib/repo-root.ts';

const code = readFileSync(path.join(repoRoot, 'apps/freshdesk/static/server/server.js'), 'utf8');
const sample = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(
      path.join(repoRoot, `apps/freshdesk/static/server/test_data/${name}.json`),
      'utf8',
    ),
  ) as Record<string, unknown>;

type Invoked = [template: string, options: { body?: string }];

/** Runs a handler of server.js with nothing around it but what the platform gives. */
const run = async (
  handler: string,
  payload: object,
  invoke: () => Promise<unknown> = () => Promise.resolve({ response: '{}' }),
) => {
  const invoked: Invoked[] = [];
  const rendered: unknown[] = [];
  const sandbox = {
    exports: {} as Record<string, (payload: object) => Promise<void>>,
    $request: {
      invokeTemplate: (...args: Invoked) => {
        invoked.push(args);
        return invoke();
      },
    },
    renderData: (...args: unknown[]) => void rendered.push(args[0]),
  };
  runInNewContext(code, sandbox);
  await sandbox.exports[handler]?.(payload);
  return { invoked, rendered };
};

const iparams = { service_host: 'handoff.example.com', installation_key: 'k1' };
const health = (body: object) => () => Promise.resolve({ response: JSON.stringify(body) });

it('lets an installation through that the service knows', async () => {
  const { invoked, rendered } = await run('onAppInstall', { iparams }, health({ ok: true }));
  expect(invoked).toEqual([['getHealth', {}]]);
  expect(rendered).toEqual([undefined]);
});

it.each([
  ['a host with a scheme', { ...iparams, service_host: 'https://handoff.example.com' }],
  ['a host with a path', { ...iparams, service_host: 'handoff.example.com/x' }],
  ['no host', { installation_key: 'k1' }],
  ['no key', { ...iparams, installation_key: ' ' }],
])('refuses %s without asking anybody', async (_, faulty) => {
  const { invoked, rendered } = await run('onAppInstall', { iparams: faulty });
  expect(invoked).toEqual([]);
  expect(rendered).toEqual([{ message: expect.stringMatching(/^.{10,60}$/) as string }]);
});

it.each([
  ['an unknown key', health({ ok: false, why: 'key' }), /key/],
  ['another account', health({ ok: false, why: 'account' }), /account/],
  [
    'a key that is refused',
    () => Promise.reject(Object.assign(new Error('no'), { status: 401 })),
    /key/,
  ],
  ['no answer', () => Promise.reject(Object.assign(new Error('no'), { status: 504 })), /answer/],
  ['something else that answers', () => Promise.resolve({ response: '<html>' }), /answer/],
])('stops at %s, in at most 60 characters', async (_, invoke, words) => {
  const { rendered } = await run('onAppInstall', { iparams }, invoke);
  expect(rendered).toEqual([{ message: expect.stringMatching(words) as string }]);
  expect(rendered).toEqual([{ message: expect.stringMatching(/^.{10,60}$/) as string }]);
});

it('tells which ticket, who and when, and nothing else', async () => {
  const { invoked } = await run('onTicketUpdate', sample('onTicketUpdate'));
  expect(invoked.map(([template]) => template)).toEqual(['tellEvent']);
  expect(JSON.parse(invoked[0]?.[1].body ?? '')).toEqual({
    event: 'onTicketUpdate',
    ticket: '25',
    agent: '48',
    at: 1_793_568_000,
  });
});

it('knows tags that are told as objects', async () => {
  const data = {
    actor: agent,
    ticket: { id: 25, tags: [{ name: 'vip' }, { name: 'ai-handoff' }] },
  };
  const { invoked } = await run('onTicketUpdate', { event: 'onTicketUpdate', data, timestamp: 1 });
  expect(invoked).toHaveLength(1);
});

const ticket = { id: 25, tags: ['ai-handoff'] };
const agent = { id: 48, helpdesk_agent: true };

it.each([
  ['a customer', { actor: { id: 77, helpdesk_agent: false }, ticket }],
  ['an automation', { ticket }],
  ['an agent at a ticket without a handoff', { actor: agent, ticket: { id: 25, tags: ['vip'] } }],
  ['an agent at a ticket without tags', { actor: agent, ticket: { id: 25 } }],
  ['an event without a ticket', { actor: agent }],
])('spends no request on %s', async (_, data) => {
  const { invoked } = await run('onTicketUpdate', { event: 'onTicketUpdate', data, timestamp: 1 });
  expect(invoked).toEqual([]);
});

it('knows a tag by its name, too', async () => {
  const data = { actor: agent, ticket: { id: 25, tags: [{ name: 'ai-handoff' }] } };
  const { invoked } = await run('onTicketUpdate', { event: 'onTicketUpdate', data, timestamp: 1 });
  expect(invoked).toHaveLength(1);
});

it('bears that the service is away', async () => {
  const away = (): Promise<never> => Promise.reject(new Error('away'));
  const { invoked } = await run('onTicketUpdate', sample('onTicketUpdate'), away);
  expect(invoked).toHaveLength(1);
});
