import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startActionEndpoint } from '@baton/testkit/endpoint';
import type { Behaviour } from '@baton/testkit/endpoint';
import { Webhook } from 'standardwebhooks';
import { expect, it, onTestFinished } from 'vitest';
import { callEndpoint } from './call-endpoint.ts';
import { readAnswer } from './read-answer.ts';
import { newSecret, signedHeaders } from '../signing/sign.ts';

const SECRET = newSecret();

const setUp = async (...behaviours: Behaviour[]) => {
  const endpoint = await startActionEndpoint({ secrets: [SECRET] });
  onTestFinished(() => endpoint.close());
  endpoint.next(...behaviours);
  const call = async (more: { url?: string; timeoutMs?: number; secrets?: string[] } = {}) => {
    const body = JSON.stringify({ command: 'retry' });
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = signedHeaders(more.secrets ?? [SECRET], { id: 'msg_1', timestamp, body });
    return readAnswer(
      await callEndpoint({
        url: more.url ?? endpoint.url,
        headers: { ...headers, 'idempotency-key': 'k' },
        body,
        timeoutMs: more.timeoutMs ?? 5_000,
      }),
    );
  };
  return { endpoint, call };
};

it('signs what the reference library accepts, by each secret alone', () => {
  const [one, two] = [newSecret(), newSecret()];
  const timestamp = Math.floor(Date.now() / 1_000);
  const body = JSON.stringify({ text: 'für 40 €' });
  const headers = signedHeaders([one, two], { id: 'msg_1', timestamp, body });
  for (const secret of [one, two])
    expect(new Webhook(secret).verify(body, headers)).toEqual({ text: 'für 40 €' });
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow(
    'No matching signature found',
  );
  expect(() => new Webhook(one).verify(`${body} `, headers)).toThrow('No matching signature found');
});

it('takes 2xx with JSON as done and keeps what was said', async () => {
  const { call, endpoint } = await setUp();
  expect(await call()).toEqual({
    status: 'succeeded',
    httpStatus: 200,
    result: { done: 'retry-1' },
  });
  expect(endpoint.effects).toEqual(['k']);
});

it('is refused by an endpoint that knows another secret, and has done nothing', async () => {
  const { call, endpoint } = await setUp();
  expect(await call({ secrets: [newSecret()] })).toMatchObject({
    status: 'failed',
    httpStatus: 401,
  });
  expect(endpoint.effects).toEqual([]);
});

it.each([400, 403, 404, 410, 422, 451])('takes %i as not done', async (status) => {
  const { call } = await setUp({ status });
  expect(await call()).toMatchObject({ status: 'failed', httpStatus: status });
});

it.each([408, 409, 425, 429, 300, 304, 500, 503])('can not tell from %i', async (status) => {
  const { call } = await setUp({ status });
  expect(await call()).toMatchObject({ status: 'unknown', httpStatus: status });
});

it('follows no redirect', async () => {
  const elsewhere = await startActionEndpoint({ secrets: [SECRET] });
  onTestFinished(() => elsewhere.close());
  const { call } = await setUp({ redirect: elsewhere.url });
  expect(await call()).toMatchObject({ status: 'unknown', httpStatus: 307 });
  expect(elsewhere.calls).toEqual([]);
});

it.each(['silent', 'drip'] as const)(
  'gives up on one that is %s when its time is over',
  async (how) => {
    const { call, endpoint } = await setUp(how);
    expect(await call({ timeoutMs: 2_000 })).toEqual({
      status: 'unknown',
      httpStatus: null,
      error: 'no answer: timeout',
    });
    expect(endpoint.effects).toEqual(['k']);
  },
);

it('can not tell from a connection that was cut, or a page in place of an answer', async () => {
  const { call } = await setUp('cut', 'page');
  expect(await call()).toMatchObject({ status: 'unknown', httpStatus: null });
  expect(await call()).toMatchObject({ status: 'unknown', httpStatus: 200 });
});

it('keeps the beginning of what is too long', async () => {
  const { call } = await setUp('huge');
  const { status, result } = await call();
  expect(status).toBe('succeeded');
  expect(result).toEqual({ cut: true, start: expect.stringMatching(/^\{"text":"x+$/) });
  expect((result as { start: string }).start).toHaveLength(65_536);
});

it('does not read to the end of what has none', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`{"text":"${'x'.repeat(131_072)}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { call } = await setUp();
  expect(await call({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
    status: 'succeeded',
    result: { cut: true },
  });
});

it('knows that nothing was sent where nobody listens, or where calling is forbidden', async () => {
  const { call, endpoint } = await setUp();
  const { url } = endpoint;
  await endpoint.close();
  for (const each of [
    url,
    'http://169.254.169.254/latest',
    'http://10.0.0.1/',
    'https://[fe80::1]/',
  ])
    expect(await call({ url: each })).toMatchObject({ status: 'failed', unsent: true });
});
