import type { ActAnswer, PanelAnswer } from '@baton/freshdesk';
import type { FakeFreshdesk, FreshdeskOptions } from '@baton/testkit/freshdesk';
import { freshdeskWorld } from './freshdesk-world.ts';
import type { FreshdeskWorldOptions } from './freshdesk-world.ts';
import { signInByCode } from './sign-in-by-code.ts';
import type { ClientSecrets, Tokens } from './sign-in-by-code.ts';

/** Words that only the conversation of tenant a holds. */
export const SECRET_WORDS = 'The customer has lost the blue suitcase.';
export const ADDRESS = 'jo.suitcase@example.com';

/** What an account's app and OAuth client were given at pairing. */
export interface Given extends ClientSecrets {
  installationKey: string;
  webhookSecret: string;
}

/** How something is asked. */
export interface How {
  /** Access token; null for none, which is what the app without a sign-in sends. */
  token?: string | null;
  key?: string | null;
  headers?: Record<string, string>;
}

/** Two paired accounts; of the first one's tickets an AI has handed one over. */
export const pairedFreshdesk = async (
  options: FreshdeskOptions = {},
  more: FreshdeskWorldOptions & { settings?: object } = {},
) => {
  const made = await freshdeskWorld(options, more);
  const { fake, other, keys } = made;
  const served = await made.serve();
  const { service, ask, url } = served;

  const pair = async (account: FakeFreshdesk, adminKey: string): Promise<Given> => {
    const { owner, admin, supervisor } = account.seeded.roles;
    const tiers = {
      roles: { [owner.id]: 'full', [admin.id]: 'full', [supervisor.id]: 'standard' },
    };
    const path = '/v1/helpdesks/freshdesk/pairing';
    const paired = await ask(
      'PUT',
      path,
      {
        settings: { domain: account.domain, tiers, ...more.settings },
        credentials: { apiKey: account.token() },
      },
      adminKey,
    );
    if (paired.status >= 300) throw new Error(`not paired: ${JSON.stringify(paired.body)}`);
    const { body } = await ask<{ secrets: Partial<Given> }>(
      'POST',
      `${path}/secrets`,
      {},
      adminKey,
    );
    const {
      installationKey = '',
      clientId = '',
      clientSecret = '',
      webhookSecret = '',
    } = body.secrets;
    return { installationKey, clientId, clientSecret, webhookSecret };
  };
  const given = await pair(fake, keys.adminA);
  const theirs = await pair(other, keys.adminB);

  const tell = (id: string, ticket: string, words = SECRET_WORDS, key = keys.a) =>
    ask(
      'POST',
      `/v1/conversations/${id}/events`,
      {
        events: [
          { id: 'f', type: 'conversation', ticket: { helpdesk: 'freshdesk', id: ticket } },
          { id: 'q', type: 'turn', by: 'customer', text: `${words} Write to ${ADDRESS}.` },
          { id: 'q2', type: 'turn', by: 'customer', text: 'I want a human, my lawyer says so!' },
        ],
      },
      key,
    );
  const ticket = fake.person.open({ group: fake.seeded.groups.support.id });
  await tell('c1', ticket);

  const signIn = (email: string, of = given): Promise<Tokens> => signInByCode(service, of, email);

  const send = async (path: string, { token = null, key, headers = {} }: How, body?: string) => {
    const installation = key === undefined ? given.installationKey : key;
    const response = await fetch(`${url}/freshdesk/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(installation !== null && { 'x-baton-installation': installation }),
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const header = (name: string): string | null => response.headers.get(name);
    return { status: response.status, header, text };
  };
  const json = async <Answer>(path: string, how: How, body?: string): Promise<Answer> => {
    const { status, text } = await send(path, how, body);
    if (status !== 200) throw new Error(`${path} was answered ${status} ${text.slice(0, 200)}`);
    return JSON.parse(text) as Answer;
  };
  let presses = 0;
  const panel = (how: How = {}, of = ticket, query = ''): Promise<PanelAnswer> =>
    json<PanelAnswer>(`tickets/${of}/panel${query}`, how);
  return {
    ...made,
    ...served,
    given,
    theirs,
    ticket,
    tell,
    signIn,
    send,
    json,
    panel,
    people: fake.seeded,
    tokenOf: async (agent: { email: string }): Promise<string> =>
      (await signIn(agent.email)).access_token,
    stateFor: async (token: string, of?: string): Promise<PanelAnswer['state']> =>
      (await panel({ token }, of)).state,
    act: (act: object, how: How = {}, press = `press-${(presses += 1)}-1`, of = ticket) =>
      json<ActAnswer>(`tickets/${of}/acts`, how, JSON.stringify({ act, press })),
    /** How the handoff of the conversation stands. */
    state: async (): Promise<string> =>
      (await ask<{ state: string }>('GET', '/v1/handoffs/c1.h1', undefined, keys.a)).body.state,
    version: async (): Promise<number> =>
      (await ask<{ version: number }>('GET', '/v1/conversations/c1', undefined, keys.a)).body
        .version,
  };
};
