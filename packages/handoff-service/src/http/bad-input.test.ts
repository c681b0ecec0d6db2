import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../problems/problem.ts';
import { NOW, testService } from '../testing/test-service.ts';

const good = { id: 'ok', type: 'turn', by: 'customer', text: 'Hello' };
const batch = (...events: unknown[]): string => JSON.stringify({ events });
const turn = (over: Record<string, unknown>): Record<string, unknown> => ({
  ...good,
  id: 'bad',
  ...over,
});

/** What is sent, the problem it must get, and where the fault must be found. */
const CASES: {
  title: string;
  payload: string | Buffer;
  code: ProblemCode;
  status: number;
  pointer?: string;
  contentType?: string;
}[] = [
  {
    title: 'malformed JSON',
    payload: '{"events":[',
    code: 'malformed-json',
    status: 400,
    pointer: '',
  },
  { title: 'an empty body', payload: '', code: 'malformed-json', status: 400, pointer: '' },
  {
    title: 'bytes that are not UTF-8',
    payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    code: 'malformed-json',
    status: 400,
    pointer: '',
  },
  {
    title: 'another content type',
    payload: 'events',
    contentType: 'text/plain',
    code: 'unsupported-media-type',
    status: 415,
  },
  {
    title: 'a key that poisons prototypes',
    payload: '{"events":[{"__proto__":{"by":"ai"}}]}',
    code: 'forbidden-key',
    status: 400,
    pointer: '',
  },
  {
    title: 'the same key written with an escape',
    payload: '{"events":[{"\\u005f_proto__":{"by":"ai"}}]}',
    code: 'forbidden-key',
    status: 400,
    pointer: '',
  },
  { title: 'no events', payload: batch(), code: 'no-events', status: 422, pointer: '/events' },
  {
    title: '101 events',
    payload: batch(...Array.from({ length: 101 }, (_, n) => turn({ id: `e${n}` }))),
    code: 'too-many-events',
    status: 422,
    pointer: '/events',
  },
  {
    title: 'a body of 5 MB',
    payload: batch(turn({ text: 'x'.repeat(5_000_000) })),
    code: 'body-too-large',
    status: 413,
  },
  {
    title: 'an unknown event type',
    payload: batch(turn({ type: 'telepathy' })),
    code: 'unknown-event-type',
    status: 422,
    pointer: '/events/0/type',
  },
  {
    title: 'an unknown field',
    payload: batch(turn({ mood: 'fine' })),
    code: 'unknown-field',
    status: 422,
    pointer: '/events/0',
  },
  {
    title: 'a NUL byte',
    payload: batch(turn({ text: 'a\u0000b' })),
    code: 'nul-character',
    status: 422,
    pointer: '/events/0/text',
  },
  {
    title: 'a NUL byte deep in a result',
    payload: batch({
      id: 'a',
      type: 'action',
      action: 'x',
      name: 'get',
      status: 'succeeded',
      result: { list: [{ note: '\u0000' }] },
    }),
    code: 'nul-character',
    status: 422,
    pointer: '/events/0/result',
  },
  {
    title: 'a lone surrogate',
    payload: '{"events":[{"id":"bad","type":"turn","by":"customer","text":"\\ud83d"}]}',
    code: 'lone-surrogate',
    status: 422,
    pointer: '/events/0/text',
  },
  {
    title: 'a confidence of 1.2',
    payload: batch(turn({ by: 'ai', confidence: 1.2 })),
    code: 'invalid-confidence',
    status: 422,
    pointer: '/events/0/confidence',
  },
  {
    title: 'a confidence of "high"',
    payload: batch(turn({ by: 'ai', confidence: 'high' })),
    code: 'invalid-confidence',
    status: 422,
    pointer: '/events/0/confidence',
  },
  {
    title: 'a clock in 1970',
    payload: batch(turn({ at: '1970-01-01T00:00:00Z' })),
    code: 'clock-out-of-range',
    status: 422,
    pointer: '/events/0/at',
  },
  {
    title: 'a clock in 2099',
    payload: batch(turn({ at: '2099-01-01T00:00:00Z' })),
    code: 'clock-out-of-range',
    status: 422,
    pointer: '/events/0/at',
  },
  {
    title: 'a time without offset',
    payload: batch(turn({ at: '2026-03-02T08:00:00' })),
    code: 'invalid-field',
    status: 422,
    pointer: '/events/0/at',
  },
  {
    title: 'JSON nested too deeply',
    payload: batch({
      id: 'a',
      type: 'action',
      action: 'x',
      name: 'get',
      status: 'succeeded',
      args: JSON.parse('['.repeat(30) + ']'.repeat(30)) as unknown,
    }),
    code: 'json-too-deep',
    status: 422,
    pointer: '/events/0/args',
  },
  {
    title: 'turns out of order',
    payload: batch(
      turn({ id: 'x1', at: '2026-03-02T08:00:01Z' }),
      turn({ id: 'x2', at: '2026-03-02T08:00:00Z' }),
    ),
    code: 'event-out-of-order',
    status: 409,
    pointer: '/events/1/at',
  },
  {
    title: 'an event id reused with another body in one batch',
    payload: batch(turn({ id: 'x1' }), turn({ id: 'x1', text: 'Bye' })),
    code: 'event-id-conflict',
    status: 409,
    pointer: '/events/1/id',
  },
];

describe.each(CASES)('$title', ({ payload, code, status, pointer, contentType }) => {
  it(`is refused as ${code} and nothing is stored`, async () => {
    const { postRaw, post, get } = await testService();
    const refused = await postRaw('c1', payload, contentType);
    expect(refused).toMatchObject({
      status,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { type: `urn:baton:problem:${code}`, status },
    });
    expect(refused.body.errors).toMatchObject(pointer === undefined ? [] : [{ code, pointer }]);
    expect((await get('/v1/conversations/c1')).status).toBe(404);
    // The conversation is as new for whoever sends something proper afterwards.
    const { body } = await post('c1', [
      { id: 'first', type: 'turn', by: 'customer', text: 'Hello' },
    ]);
    expect(body).toMatchObject({ conversation: { version: 1 }, results: [{ seq: 1 }] });
  });
});

it('stores no event of a batch in which one is wrong', async () => {
  const { postRaw, get } = await testService();
  const { status } = await postRaw(
    'c1',
    batch(turn({ id: 'x1' }), turn({ id: 'x2', confidence: 7 }), turn({ id: 'x3' })),
  );
  expect(status).toBe(422);
  expect((await get('/v1/conversations/c1')).status).toBe(404);
});

it('lists every fault of a batch at once', async () => {
  const { postRaw } = await testService();
  const { body } = await postRaw(
    'c1',
    batch(
      turn({ confidence: 2 }),
      turn({ id: 'b', type: 'nope' }),
      turn({ id: 'c', text: '\u0000' }),
      good,
    ),
  );
  expect(body.type).toBe('urn:baton:problem:invalid-body');
  expect(body.errors.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'invalid-confidence /events/0/confidence',
    'unknown-event-type /events/1/type',
    'nul-character /events/2/text',
  ]);
});

it('refuses a stored event id that comes back with another body, and keeps the first', async () => {
  const { post, postRaw, get } = await testService();
  await post('c1', [{ id: 'e1', type: 'turn', by: 'customer', text: 'first' }]);
  const refused = await postRaw(
    'c1',
    batch(turn({ id: 'new' }), turn({ id: 'e1', text: 'second' })),
  );
  expect(refused).toMatchObject({
    status: 409,
    body: { type: 'urn:baton:problem:event-id-conflict', errors: [{ pointer: '/events/1/id' }] },
  });
  const { body } = await get<{ turns: { text: string }[] }>('/v1/conversations/c1');
  expect(body.turns.map(({ text }) => text)).toEqual(['first']);
});

it('takes an empty body for none where none is wanted, though its type is named', async () => {
  const { service, keys } = await testService();
  const send = async (method: 'POST' | 'DELETE', url: string) => {
    const headers = {
      authorization: `Bearer ${keys.adminA}`,
      'content-type': 'application/json',
    };
    const answer = await service.app.inject({ method, url, headers, payload: '' });
    return answer.json<{ type: string }>().type;
  };
  expect(await send('DELETE', '/v1/webhooks/desk')).toBe('urn:baton:problem:not-found');
  expect(await send('POST', '/v1/webhooks/desk/rotate')).toBe('urn:baton:problem:not-found');
  expect(await send('POST', '/v1/webhooks/desk/replay')).toBe('urn:baton:problem:malformed-json');
});

it('refuses a turn that is older than the last stored one', async () => {
  const { post, postRaw, get } = await testService();
  await post('c1', [
    { id: 'e1', type: 'turn', by: 'customer', text: 'now', at: NOW.toISOString() },
  ]);
  const refused = await postRaw('c1', batch(turn({ id: 'late', at: '2026-03-02T08:59:59Z' })));
  expect(refused).toMatchObject({
    status: 409,
    body: { type: 'urn:baton:problem:event-out-of-order' },
  });
  expect((await get<{ turns: unknown[] }>('/v1/conversations/c1')).body.turns).toHaveLength(1);
});

it.each(['a b', 'ä', 'x'.repeat(201), 'a/b'])('refuses the conversation id %j', async (id) => {
  const { postRaw } = await testService();
  const refused = await postRaw(id, batch(good));
  expect(refused).toMatchObject({ status: 422, body: { type: 'urn:baton:problem:invalid-id' } });
});

it('writes neither keys nor customer text into logs and problems', async () => {
  const { postRaw, service, keys, logged } = await testService();
  const secret = 'my card is 4111 1111 1111 1111';
  const refused = await postRaw('c1', batch(turn({ text: `${secret}\u0000` })));
  await service.app.inject({
    method: 'GET',
    url: `/v1/conversations/${encodeURIComponent(secret)}`,
    headers: { authorization: `Bearer ${keys.a}` },
  });
  expect(JSON.stringify(refused.body) + logged.join('')).not.toMatch(/4111|Bearer|baton_/);
});
