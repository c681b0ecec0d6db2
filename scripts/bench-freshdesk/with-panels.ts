import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { PanelServerOrder } from './server.ts';

/** A server of its own process that a simulated account is paired with, and two agents of it who signed in. */
export interface PanelServer {
  url: string;
  /** Tells events of a conversation. */
  tell: (conversation: string, events: unknown) => Promise<void>;
  /** Milliseconds of processor time that it took so far, once what was stored is findable. */
  cpuMs: () => Promise<number>;
  installationKey: string;
  /** One who sees everything, and one who sees what most do. */
  signedIn: readonly { agent: string; token: string }[];
}

/** Lets something be done with it, and ends it. */
export const withPanels = async (work: (server: PanelServer) => Promise<void>): Promise<void> => {
  const { dir: dataDir, remove } = await scratchDataDir('bench');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const fake = await startFreshdesk({ hook: null });
  const server = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    execArgv: ['--conditions=baton-source'],
  });
  const ended = once(server, 'exit');
  const keys = { agent: newAgentKey(), admin: newAgentKey() };

  const ask = async <Body>(
    method: string,
    url: string,
    key: string,
    body: unknown,
  ): Promise<Body> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${url} was answered ${response.status}`);
    return (await response.json()) as Body;
  };
  const wish = async <Answer>(asked: object): Promise<Answer> => {
    const answer = once(server, 'message') as Promise<[Answer]>;
    server.send(asked);
    const [told] = await Promise.race([
      answer,
      ended.then((): never => {
        throw new Error('the server ended');
      }),
    ]);
    return told;
  };
  const cpuMs = async (): Promise<number> => (await wish<{ cpuMs: number }>({ usage: true })).cpuMs;

  try {
    const { connection } = postgres;
    const order: PanelServerOrder = { connection, dataDir, keys, origin: fake.url };
    const { url } = await wish<{ url: string }>(order);
    const pairing = `${url}/v1/helpdesks/freshdesk/pairing`;
    const { owner, supervisor } = fake.seeded.roles;
    await ask('PUT', pairing, keys.admin, {
      settings: {
        domain: fake.domain,
        tiers: { roles: { [owner.id]: 'full', [supervisor.id]: 'standard' } },
      },
      credentials: { apiKey: fake.token() },
    });
    const { secrets } = await ask<{ secrets: Record<string, string> }>(
      'POST',
      `${pairing}/secrets`,
      keys.admin,
      {},
    );
    const { clientId, clientSecret, installationKey = '' } = secrets;
    const signedIn: { agent: string; token: string }[] = [];
    for (const { id, email } of [fake.seeded.lead, fake.seeded.agents[0]]) {
      const signIn = { signIn: { email, clientId, clientSecret } };
      const { token } = await wish<{ token: string }>(signIn);
      signedIn.push({ agent: id, token });
    }
    await work({
      url,
      cpuMs,
      installationKey,
      signedIn,
      tell: async (conversation, events) => {
        await ask('POST', `${url}/v1/conversations/${conversation}/events`, keys.agent, { events });
      },
    });
  } finally {
    server.kill();
    await ended;
    await fake.close();
    await postgres.stop('immediate');
    await remove();
  }
};
