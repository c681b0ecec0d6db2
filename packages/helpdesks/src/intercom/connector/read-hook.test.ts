import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workspaceSecret } from './hook-secret.ts';
import { readIntercomHook } from './read-hook.ts';

const SECRET = 'client-secret-of-acme';

const read = (
  payload: unknown,
  { secrets = [SECRET], signature }: { secrets?: readonly string[]; signature?: string } = {},
) => {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const right = `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`;
  const headers = { 'x-hub-signature': signature ?? right };
  return readIntercomHook({ headers, body, secrets, now: new Date() });
};

const event = (topic: string, item: unknown) => ({
  type: 'notification_event',
  id: 'notif_0123456789',
  topic,
  app_id: 'abcd1234',
  data: { type: 'notification_event_data', item },
});

it('takes the signature that is known for a body and a secret', () => {
  const body = Buffer.from('{"workspace_id":"abcd123"}');
  const headers = { 'x-hub-signature': 'sha1=dc2b0eef8c0cc5f546cf175f5a701b48bda61201' };
  const came = readIntercomHook({
    headers,
    body,
    secrets: ['test-client-secret'],
    now: new Date(),
  });
  // It fits, and then there is no topic in it.
  expect(came).toEqual({ ok: false, why: 'malformed' });
});

it('hints at the conversation, under the id of the notification', () => {
  const hint = { id: 'notif_0123456789', ticket: '215' };
  const told = [
    event('conversation.user.replied', { type: 'conversation', id: '215' }),
    event('conversation.admin.closed', { type: 'conversation', id: 215 }),
    event('conversation.deleted', { id: '215' }),
    event('conversation_part.redacted', {
      type: 'conversation_part',
      id: '9',
      conversation: { id: '215' },
    }),
    event('conversation_part.redacted', {
      type: 'conversation_part',
      id: '9',
      conversation_id: '215',
    }),
  ];
  for (const each of told) expect(read(each)).toEqual({ ok: true, hints: [hint] });
});

it('has nothing to say of what is about no conversation', () => {
  const told = [
    event('ping', { type: 'ping', message: 'something something interzen' }),
    event('admin.removed_from_workspace', { type: 'admin', id: '7' }),
    event('something.new', { id: '215' }),
    event('conversation.user.replied', { id: '../215' }),
    { topic: 'conversation.user.replied' },
  ];
  for (const each of told) expect(read(each)).toEqual({ ok: true, hints: [] });
});

it('tells the same of a delivery without an id each time', () => {
  const { id: _, ...nameless } = event('conversation.user.replied', { id: '215' });
  expect(read(nameless)).toEqual(read(nameless));
  expect(read(nameless)).toMatchObject({ ok: true, hints: [{ ticket: '215' }] });
});

it('believes a secret that names its workspace for no other one', () => {
  const told = event('conversation.user.replied', { id: '215' });
  expect(read(told, { secrets: [workspaceSecret('abcd1234', SECRET)] }).ok).toBe(true);
  for (const other of ['abcd1235', 'ABCD1234'])
    expect(read(told, { secrets: [workspaceSecret(other, SECRET)] })).toEqual({
      ok: false,
      why: 'signature',
    });
  expect(
    read({ ...told, app_id: null }, { secrets: [workspaceSecret('abcd1234', SECRET)] }).ok,
  ).toBe(false);
});

it.each([
  ['none', ''],
  ['another scheme', 'sha256=dc2b0eef8c0cc5f546cf175f5a701b48bda61201'],
  ['half of one', 'sha1=dc2b0eef'],
  ['one too many', `sha1=${'0'.repeat(40)},sha1=${'1'.repeat(40)}`],
])('refuses a signature that is %s', (_, signature) => {
  const told = event('conversation.user.replied', { id: '215' });
  expect(read(told, { signature })).toEqual({ ok: false, why: 'signature' });
});

it('proves nothing with an empty secret, and never throws', () => {
  const empty = `sha1=${createHmac('sha1', '').update('{}').digest('hex')}`;
  expect(read('{}', { secrets: [''], signature: empty })).toEqual({ ok: false, why: 'signature' });
  expect(read('{}', { secrets: [workspaceSecret('abcd1234', '')], signature: empty }).ok).toBe(
    false,
  );
  fc.assert(fc.property(fc.jsonValue(), (payload) => void read(payload)));
});
