import { expect, it } from 'vitest';
import { zendeskConnector } from './zendesk-connector.ts';
import { answering } from '../testing/serve.ts';
import type { Answers } from '../testing/serve.ts';
import { handover } from '../../shared/testing/plain-write.ts';
import { ask } from '../testing/fake-account.ts';

const TICKET = {
  id: 7,
  status: 'open',
  tags: [],
  custom_fields: [],
  group_id: null,
  assignee_id: null,
  requester_id: 3,
  organization_id: null,
  updated_at: '2026-03-02T09:00:00Z',
};

/** An account with two skills; `left` is what of the ids it is given it keeps. */
const accountWith = async (
  more: Answers = {},
  left: (ids: string[]) => string[] = (ids) => ids,
) => {
  let set: string[] = ['v-german'];
  const values = () => ({ attribute_values: set.map((id) => ({ id, name: id })) });
  const { origin, asked } = await answering({
    'GET /tickets/7': () => ({ ticket: TICKET }),
    'PUT /tickets/7': () => ({ ticket: TICKET }),
    'GET /routing/attributes': () => ({ attributes: [{ id: 'at-1', name: 'Topics' }] }),
    'GET /routing/attributes/at-1/values': () => ({
      attribute_values: [
        { id: 'v-refunds', name: 'Refunds' },
        { id: 'v-german', name: 'German' },
      ],
    }),
    'GET /routing/tickets/7/instance_values': values,
    'POST /routing/tickets/7/instance_values': () => {
      const { attribute_value_ids: ids } = JSON.parse(asked.at(-1)?.body ?? '{}') as {
        attribute_value_ids: string[];
      };
      set = left(ids);
      return values();
    },
    ...more,
  });
  const credentials = { scheme: 'bearer', token: () => Promise.resolve('t0ken') } as const;
  const account = { tenant: 'a', subdomain: 'acme', origin, credentials, marketplace: null };
  const connector = zendeskConnector({
    accountOf: () => Promise.resolve({ ...account, fields: {}, messaging: null }),
    tenants: () => ['a'],
  });
  const deliver = (...skills: string[]) =>
    connector.deliver({ ...ask(7), handover: { ...handover, target: { skills } } });
  return { deliver, asked, has: () => set };
};

it('sets skills by name or id beside those a ticket has, before the note', async () => {
  const { deliver, asked, has } = await accountWith();
  expect((await deliver('refunds', 'v-german')).degraded).toEqual([]);
  expect([...has()].toSorted()).toEqual(['v-german', 'v-refunds']);
  const writes = asked.map(({ line }) => line).filter((line) => !line.startsWith('GET'));
  expect(writes).toEqual(['POST /routing/tickets/7/instance_values', 'PUT /tickets/7']);
});

it('sets nothing that is set already', async () => {
  const { deliver, asked } = await accountWith();
  expect((await deliver('German')).degraded).toEqual([]);
  expect(asked.some(({ line }) => line.startsWith('POST'))).toBe(false);
});

it('tells a skill that nobody made, and sets the others', async () => {
  const { deliver, has } = await accountWith();
  expect((await deliver('refunds', 'juggling')).degraded).toEqual(['skills']);
  expect(has()).toContain('v-refunds');
});

it('notices a skill that vanished in silence', async () => {
  const { deliver } = await accountWith({}, (ids) => ids.filter((id) => id !== 'v-refunds'));
  expect((await deliver('refunds')).degraded).toEqual(['skills']);
});

const refusing =
  (status: number): Answers[string] =>
  (_, response) => {
    response.statusCode = status;
    return { error: 'Forbidden' };
  };

it.each([
  ['the plan has no skills', { 'GET /routing/attributes': refusing(403) }],
  ['the plan knows of none', { 'GET /routing/attributes': refusing(404) }],
  ['nobody may read them', { 'GET /routing/tickets/7/instance_values': refusing(403) }],
  ['only admins may set them', { 'POST /routing/tickets/7/instance_values': refusing(403) }],
])('hands over without skills where %s', async (_, more) => {
  const { deliver, asked } = await accountWith(more);
  expect(await deliver('refunds')).toMatchObject({ applied: 'now', degraded: ['skills'] });
  expect(asked.at(-1)?.line).toBe('PUT /tickets/7');
  expect(asked.at(-1)?.body).toContain('baton_degraded');
});

it('tries again later where skills can not be had for now', async () => {
  const { deliver, asked } = await accountWith({ 'GET /routing/attributes': refusing(503) });
  await expect(deliver('refunds')).rejects.toMatchObject({ code: 'unavailable', sent: false });
  expect(asked.some(({ line }) => line.startsWith('PUT'))).toBe(false);
});

it('says that something was written when only the skills arrived', async () => {
  const { deliver } = await accountWith({ 'PUT /tickets/7': refusing(429) });
  await expect(deliver('refunds')).rejects.toMatchObject({ code: 'rate-limited', sent: true });
});
