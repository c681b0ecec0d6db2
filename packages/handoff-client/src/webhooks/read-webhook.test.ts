import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { readWebhook } from './read-webhook.ts';

const SECRET = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
const OTHER = `whsec_${btoa('fedcba9876543210fedcba9876543210')}`;
const AT = 1_772_442_000;
const EVENT = {
  specversion: '1.0',
  id: 'evt_1',
  source: 'urn:baton:tenant:a',
  type: 'baton.handoff.requested',
  time: '2026-03-02T09:00:00.000Z',
  datacontenttype: 'application/json',
  data: { conversationId: 'c1 – ü' },
};

/** A call as another implementation would sign it. */
const call = (body: string, { secret = SECRET, at = AT, id = 'evt_1' } = {}) => ({
  body,
  headers: {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': new Webhook(secret).sign(id, new Date(at * 1_000), body),
  },
});
const now = () => AT * 1_000;

it('reads what others sign as Standard Webhooks, from text and bytes, headers of fetch and of Node', async () => {
  const { body, headers } = call(JSON.stringify(EVENT));
  expect(await readWebhook(body, headers, SECRET, { now })).toEqual(EVENT);
  const bytes = new TextEncoder().encode(body);
  expect(await readWebhook(bytes, new Headers(headers), [OTHER, SECRET], { now })).toEqual(EVENT);
});

it('finds the signature of the new secret beside one of the old, and beside others', async () => {
  const { body, headers } = call(JSON.stringify(EVENT), { secret: OTHER });
  const both = `v2,x v1,%% ${headers['webhook-signature']} ${call(body).headers['webhook-signature']}`;
  expect(
    await readWebhook(body, { ...headers, 'webhook-signature': both }, SECRET, { now }),
  ).toEqual(EVENT);
});

it('tries no more than ten signatures', async () => {
  const { body, headers } = call(JSON.stringify(EVENT));
  const after = (others: number) =>
    readWebhook(
      body,
      {
        ...headers,
        'webhook-signature': 'v1,AAAA '.repeat(others) + headers['webhook-signature'],
      },
      SECRET,
      { now },
    );
  expect((await after(9)).id).toBe('evt_1');
  await expect(after(10)).rejects.toMatchObject({ code: 'signature' });
});

it('refuses every body, id and time that was not signed', async () => {
  const { body, headers } = call(JSON.stringify(EVENT));
  await fc.assert(
    fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = new TextEncoder().encode(body);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      await expect(readWebhook(bytes, headers, SECRET, { now })).rejects.toMatchObject({
        code: 'signature',
      });
    }),
  );
  for (const more of [{ 'webhook-id': 'evt_2' }, { 'webhook-timestamp': String(AT + 1) }])
    await expect(readWebhook(body, { ...headers, ...more }, SECRET, { now })).rejects.toMatchObject(
      { code: 'signature' },
    );
  await expect(readWebhook(body, headers, OTHER, { now })).rejects.toMatchObject({
    code: 'signature',
  });
});

it('refuses what is older or newer than five minutes', async () => {
  const read = (at: number) => {
    const { body, headers } = call(JSON.stringify(EVENT), { at });
    return readWebhook(body, headers, SECRET, { now });
  };
  await expect(read(AT - 301)).rejects.toMatchObject({ code: 'too-old' });
  await expect(read(AT + 301)).rejects.toMatchObject({ code: 'too-new' });
  expect((await read(AT - 299)).id).toBe('evt_1');
});

it.each([
  ['header-missing', { 'webhook-id': undefined }],
  ['header-missing', { 'webhook-signature': '' }],
  ['header-missing', { 'webhook-timestamp': 'soon' }],
  ['signature', { 'webhook-signature': 'v1,' }],
  ['signature', { 'webhook-signature': 'v1a,abcd' }],
])('says %s for headers that lack something', async (code, more) => {
  const { body, headers } = call(JSON.stringify(EVENT));
  await expect(readWebhook(body, { ...headers, ...more }, SECRET, { now })).rejects.toMatchObject({
    code,
  });
});

it('says when the secret is none, and when what was signed is no CloudEvent', async () => {
  const { body, headers } = call(JSON.stringify(EVENT));
  await expect(readWebhook(body, headers, 'secret', { now })).rejects.toMatchObject({
    code: 'secret',
  });
  for (const text of ['{', '[]', 'null', '{"specversion":"1.0"}', '{"specversion":"0.3"}']) {
    const odd = call(text);
    await expect(readWebhook(odd.body, odd.headers, SECRET, { now })).rejects.toMatchObject({
      code: 'malformed',
      message: 'webhook: the body is no CloudEvent of Baton',
    });
  }
});
