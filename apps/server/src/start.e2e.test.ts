import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { end, runServer, scratchDataDir, startServerProcess } from './testing/server-process.ts';

/** Status of a request that claims to be for another host, as a rebound name would make a browser send it. */
const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

const KEY = '9d1f0c66b8e94ad2b2f7a3157c5de0c7';

it('serves the playground, a development sidebar and the API reference in development', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const read = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return {
      status: response.status,
      text: await response.text(),
      policy: response.headers.get('content-security-policy') ?? '',
    };
  };
  expect(await read('/')).toMatchObject({
    status: 200,
    policy: expect.stringContaining(`default-src 'none'`) as string,
  });
  const sidebar = await read('/zendesk/sidebar?viewer=nonsense');
  expect(sidebar.text).toContain('"tier":"restricted"');
  expect(sidebar.policy).toContain(`frame-ancestors 'self'`);
  expect((await read('/docs')).text).toContain('/openapi.json');
  const script = /src="(\/zendesk\/assets\/[^"]+\.js)"/.exec(sidebar.text)?.[1] ?? '';
  const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
  expect(Object.fromEntries(asset.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript') as string,
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await fetch(`${server.url}/playground/zaf_sdk.js`)).headers.get('cache-control')).toBe(
    'no-cache',
  );
  const key = (await readFile(join(dataDir, 'dev-key'), 'utf8')).trim();
  expect(JSON.parse((await read('/v1/dev/key')).text)).toEqual({ key });
  expect(await statusFor(`${server.url}/v1/dev/key`, 'attacker.example')).toBe(403);
});

it('serves no playground, no development key and no development sidebar in production', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess([], {
    BATON_DATA_DIR: dataDir,
    BATON_KEY: KEY,
    HOST: '127.0.0.1',
  });
  onTestFinished(() => end(server, 'SIGTERM'));
  for (const path of ['/v1/dev/key', '/playground/zaf_sdk.js']) {
    expect((await fetch(`${server.url}${path}`)).status, path).toBe(404);
  }
  const first = await (await fetch(server.url)).text();
  expect(first).toContain('<title>Baton</title>');
  expect(first).toContain('{"helpdesk":"freshdesk","label":"Freshdesk"}');
  const sidebar = await fetch(`${server.url}/zendesk/sidebar?viewer=full`);
  const begins = await sidebar.text();
  expect(begins).toContain('"session":"","tier":"restricted"');
  expect(begins).not.toContain('bs_');
  const page = await fetch(`${server.url}/v1/panel/conversations/c1`, {
    headers: { accept: 'text/html' },
    redirect: 'manual',
  });
  expect(page.status).toBe(401);
  const own = await fetch(`${server.url}/v1/conversations/c1`, {
    headers: { authorization: `Bearer ${KEY}` },
  });
  expect(own.status).toBe(404);
});

it('believes no session of development in production', async () => {
  const dataDir = await scratchDataDir();
  const env = { BATON_DATA_DIR: dataDir, HOST: '127.0.0.1' };
  let session = '';
  const statuses: number[] = [];
  for (const [flags, more] of [
    [['--dev'], {}],
    [[], { BATON_KEY: KEY }],
  ] as const) {
    const server = await startServerProcess(flags, { ...env, ...more });
    onTestFinished(() => end(server, 'SIGKILL'));
    if (session === '') {
      const page = await (await fetch(`${server.url}/zendesk/sidebar?viewer=full`)).text();
      session = /bs_[\w-]{32}/.exec(page)?.[0] ?? '';
    }
    const headers = { authorization: `Bearer ${session}` };
    const panel = await fetch(`${server.url}/v1/panel/conversations/none`, { headers });
    statuses.push(panel.status);
    await end(server, 'SIGTERM');
  }
  expect(statuses).toEqual([404, 401]);
});

it('refuses to start in production with default secrets, and says what to do', async () => {
  const { code, stderr } = await runServer([], { BATON_DATA_DIR: '/nonexistent/baton' });
  expect(code).toBe(1);
  expect(stderr).toContain('openssl rand -hex 24');
});

it('stops within a request when told to, and leaves no database server behind', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  await fetch(`${server.url}/healthz`);
  await end(server, 'SIGTERM');
  expect(server.child.exitCode).toBe(0);
  await expect(readFile(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

it('says which port is taken', async () => {
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], { BATON_DATA_DIR: dataDir });
  onTestFinished(() => end(server, 'SIGTERM'));
  const second = await runServer(['--dev'], {
    BATON_DATA_DIR: await scratchDataDir(),
    PORT: new URL(server.url).port,
  });
  expect(second).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The port is taken') as string,
  });
});
