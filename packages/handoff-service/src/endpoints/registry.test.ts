import { startActionEndpoint } from '@baton/testkit/endpoint';
import { expect, it, onTestFinished } from 'vitest';
import {
  EndpointRotated,
  EndpointSaved,
  EndpointTried,
  EndpointsRead,
} from '../http/endpoint-answers.ts';
import { ownerPool } from '../storage/database.ts';
import { runDesk } from '../testing/run-desk.ts';
import { testService } from '../testing/test-service.ts';

interface Body {
  type: string;
  name: string;
  url: string;
  secret?: string;
  oldUntil: string | null;
  endpoints: { name: string; url: string; timeoutMs: number }[];
  errors: { code: string; pointer: string }[];
  ok: boolean;
  error: string | null;
}

const URL = 'https://actions.internal.example/refund';

const setUp = async (strictEndpoints = false) => {
  const test = await testService({ strictEndpoints });
  const put = (name: string, body: unknown, key = test.keys.adminA) =>
    test.ask<Body>('PUT', `/v1/endpoints/${name}`, { body, key });
  const list = async (key = test.keys.adminA) =>
    (await test.get<Body>('/v1/endpoints', key)).body.endpoints;
  return { test, put, list };
};

it('tells the secret of a new endpoint once, and stores it sealed', async () => {
  const { test, put, list } = await setUp();
  const made = await put('refund', { url: URL });
  expect(made.status).toBe(200);
  expect(EndpointSaved.parse(made.body)).toEqual(made.body);
  const secret = made.body.secret ?? '';
  expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
  const moved = await put('refund', { url: `${URL}/2`, timeoutMs: 3_000 });
  expect(moved.body).not.toHaveProperty('secret');
  expect(await list()).toMatchObject([{ name: 'refund', url: `${URL}/2`, timeoutMs: 3_000 }]);
  const all = (await test.get<Body>('/v1/endpoints', test.keys.adminA)).body;
  expect(EndpointsRead.parse(all)).toEqual(all);
  const owner = ownerPool(test.connection);
  onTestFinished(() => owner.end());
  const { rows } = await owner.query<{ text: string }>(
    'select e::text as text from action_endpoints e',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain(secret.slice(6));
  expect(JSON.stringify([all, test.logged])).not.toContain(secret.slice(6));
});

it('is for admins of the tenant', async () => {
  const { test, put, list } = await setUp();
  await put('refund', { url: URL });
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', '/x'],
    ['DELETE', '/refund'],
    ['POST', '/refund/rotate'],
    ['POST', '/refund/test'],
  ] as const) {
    const answer = await test.ask(method, `/v1/endpoints${path}`, {
      key: test.keys.a,
      ...(method === 'PUT' && { body: { url: URL } }),
    });
    expect(answer.status).toBe(403);
  }
  expect(await list(test.keys.adminB)).toEqual([]);
  const foreign = await test.ask<Body>('POST', '/v1/endpoints/refund/rotate', {
    key: test.keys.adminB,
  });
  expect(foreign.status).toBe(404);
});

it('names every fault and stores nothing of it', async () => {
  const { put, list } = await setUp(true);
  for (const [name, body, pointer] of [
    ['refund', { url: 'http://127.0.0.1:4000/' }, '/url'],
    ['refund', { url: 'https://169.254.169.254/' }, '/url'],
    ['refund', { url: 'https://a:b@c.example/' }, '/url'],
    ['refund', { url: URL, timeoutMs: 31_000 }, '/timeoutMs'],
    ['refund', { url: URL, secret: 'whsec_x' }, ''],
    ['re%20fund', { url: URL }, '/name'],
  ] as const) {
    const { status, body: answer } = await put(name, body);
    expect(status).toBe(422);
    expect(answer.errors.map((fault) => fault.pointer)).toContain(pointer);
  }
  expect(await list()).toEqual([]);
});

it('removes one, and has nothing to remove after that', async () => {
  const { test, put, list } = await setUp();
  await put('refund', { url: URL });
  expect((await test.ask<Body>('DELETE', '/v1/endpoints/refund')).body).toEqual({
    name: 'refund',
    removed: true,
  });
  expect(await list()).toEqual([]);
  expect((await test.ask('DELETE', '/v1/endpoints/refund')).status).toBe(404);
});

it('signs with both secrets for a day after a rotation, and with the new one from then on', async () => {
  const { test, endpoint, wait } = await runDesk();
  const old = [...endpoint.secrets];
  const rotated = (await test.ask<Body>('POST', '/v1/endpoints/refund/rotate')).body;
  expect(EndpointRotated.parse(rotated)).toEqual(rotated);
  const trial = async () => (await test.ask<Body>('POST', '/v1/endpoints/refund/test')).body;
  expect(EndpointTried.parse(await trial())).toMatchObject({ ok: true, httpStatus: 200 });
  wait(24 * 3_600 - 1);
  expect((await trial()).ok).toBe(true);
  wait(1);
  expect(await trial()).toMatchObject({ ok: false, error: 'answered 401' });
  endpoint.secrets.splice(0, old.length, rotated.secret ?? '');
  expect((await trial()).ok).toBe(true);
  expect(endpoint.effects).toEqual([]);
});

it('gives one of two rotations at once, so that no secret is lost unseen', async () => {
  const { test, endpoint } = await runDesk();
  const both = await Promise.all(
    [1, 2].map(() => test.ask<Body>('POST', '/v1/endpoints/refund/rotate')),
  );
  const given = both.flatMap(({ body }) => body.secret ?? []);
  expect(both.every(({ status }) => [200, 503].includes(status))).toBe(true);
  endpoint.secrets.splice(0, 9, given.at(-1) ?? '');
  const signed = (await test.ask<Body>('POST', '/v1/endpoints/refund/test')).body.ok;
  endpoint.secrets.splice(0, 9, given[0] ?? '');
  expect(signed || (await test.ask<Body>('POST', '/v1/endpoints/refund/test')).body.ok).toBe(true);
});

it('says of an endpoint that is away that nothing was sent', async () => {
  const { test, put } = await setUp();
  const gone = await startActionEndpoint();
  await gone.close();
  await put('refund', { url: gone.url });
  expect((await test.ask<Body>('POST', '/v1/endpoints/refund/test')).body).toMatchObject({
    ok: false,
    error: 'not sent: ECONNREFUSED',
  });
});
