import { hash } from 'node:crypto';
import type { Attempt } from '../sign-in/attempt.ts';
import type { CodeMail } from '../sign-in/mail-proof.ts';
import type { OAuthAnswer } from '../sign-in/oauth-call.ts';
import type { SignInClient, SignInPort } from '../sign-in/port.ts';
import type { SignIn, SignInPages } from '../sign-in/sign-in.ts';
import { newSecret } from '../sign-in/secrets.ts';
import { standingClock } from './clock.ts';
import { testService } from './test-service.ts';
import type { TestService } from './test-service.ts';

export const CALLBACK = 'https://callback.test/auth';
export const VERIFIER = 'v'.repeat(43);
export const CHALLENGE = hash('sha256', VERIFIER, 'base64url');

const clientFor = (tenant: string, helpdesk = 'desk'): SignInClient => ({
  clientId: `client-${tenant}`,
  tenant,
  helpdesk,
  account: `acme-${tenant}`,
  name: `acme-${tenant}.desk.test`,
  redirectUris: [CALLBACK, 'https://callback.test/other'],
  ways: { mail: true, oidc: null },
});

const secretOf = (client: SignInClient): string => `secret of ${client.tenant}`;

/** A helpdesk whose people are kept in a map by their addresses; tests change it. */
export const memoryPeople = () => {
  const clients = new Map(['a', 'b'].map((tenant) => [`client-${tenant}`, clientFor(tenant)]));
  const people = new Map([
    ['ines@acme.test', { user: '7', name: 'Ines Beck' }],
    ['jon@acme.test', { user: '8', name: 'Jon Rey' }],
  ]);
  const state = { isUp: true, asked: 0 };
  const answering = (): void => {
    state.asked += 1;
    if (!state.isUp) throw new Error('the helpdesk is away');
  };
  const port: SignInPort = {
    clientOf: async (clientId) => clients.get(clientId) ?? null,
    secretFits: async (client, secret) => secret === secretOf(client),
    personByEmail: async (_client, email) => {
      answering();
      return people.get(email.toLowerCase()) ?? null;
    },
    isStill: async ({ user }) => {
      answering();
      return [...people.values()].some((person) => person.user === user);
    },
  };
  return { clients, people, state, port };
};

/** Mail that is kept instead of sent. */
const memoryMail = () => {
  const sent: { to: string; code: string }[] = [];
  const state = { isUp: true, refuses: false, breaks: false, checks: 0 };
  const mail: CodeMail = {
    send: async (to, code) => {
      if (!state.isUp || state.breaks) throw new Error('no mail server');
      if (!state.refuses) sent.push({ to, code });
      return !state.refuses;
    },
    check: async () => {
      state.checks += 1;
      if (!state.isUp) throw new Error('no mail server');
    },
  };
  return { sent, state, mail };
};

const pagesOf = (test: TestService): SignInPages => {
  const { pages } = test.service.signIn;
  if (!pages) throw new Error('nobody signs in here');
  return pages;
};

/** Tenants a and b, each paired with an account of one helpdesk whose people sign in; two processes on one database. */
export const signInWorld = async () => {
  const clock = standingClock();
  const desk = memoryPeople();
  const mails = memoryMail();
  const start = (more: object = {}) => testService({ now: clock.now, signIn: desk.port, ...more });
  const test = await start();
  const beside = await start({ connection: test.connection, keys: test.keys });
  for (const tenant of ['a', 'b'])
    await test.service.pairings.save(
      { tenant, helpdesk: 'desk', account: `acme-${tenant}`, settings: {}, secrets: {} },
      null,
    );
  const pages = pagesOf(test);
  const other = pagesOf(beside);
  const browser = newSecret('browser');

  const query = (more: Readonly<Record<string, string | null>> = {}): URLSearchParams => {
    const all = {
      response_type: 'code',
      client_id: 'client-a',
      redirect_uri: CALLBACK,
      state: 'state of the client',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...more,
    };
    const kept = Object.entries(all).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return new URLSearchParams(kept);
  };

  /** A sign-in that begins: the key of its forms. */
  const begin = async (more?: Parameters<typeof query>[0]): Promise<string> => {
    const reading = await pages.read(query(more));
    const key = reading.ok && (await pages.begin(reading.request, browser));
    if (!key) throw new Error(`it did not begin: ${JSON.stringify(reading)}`);
    return key;
  };
  const find = async (key: string): Promise<Attempt> => {
    const attempt = await pages.find(key, browser);
    if (!attempt) throw new Error('there is no such sign-in');
    return attempt;
  };
  /** Asks for a code, and waits until it is sent. */
  const ask = async (key: string, address = 'ines@acme.test', from = '192.0.2.1') => {
    const asked = await pages.ask(await find(key), { key, address, from, mail: mails.mail });
    await pages.settled();
    return asked;
  };
  /** Somebody who proved who they are: the key of their forms. */
  const prove = async (more?: Parameters<typeof query>[0], address?: string): Promise<string> => {
    const key = await begin(more);
    await ask(key, address);
    const tried = await pages.tryDigits(await find(key), key, mails.sent.at(-1)?.code ?? '');
    if (tried.outcome !== 'proven') throw new Error(tried.outcome);
    return tried.key;
  };
  /** The code that a browser brings to the client. */
  const code = async (more?: Parameters<typeof query>[0], address?: string): Promise<string> => {
    const url = await pages.agree(await find(await prove(more, address)));
    return new URL(url ?? 'about:blank').searchParams.get('code') ?? '';
  };
  const token = (
    form: Readonly<Record<string, string>>,
    tenant = 'a',
    at: SignInPages = pages,
  ): Promise<OAuthAnswer> =>
    at.token({
      authorization: null,
      body: new URLSearchParams({
        client_id: `client-${tenant}`,
        client_secret: `secret of ${tenant}`,
        ...form,
      }).toString(),
    });
  const exchange = (value: string, more: Readonly<Record<string, string>> = {}, at?: SignInPages) =>
    token(
      {
        grant_type: 'authorization_code',
        code: value,
        redirect_uri: CALLBACK,
        code_verifier: VERIFIER,
        ...more,
      },
      'a',
      at,
    );
  const refresh = (value: string, at?: SignInPages) =>
    token({ grant_type: 'refresh_token', refresh_token: value }, 'a', at);
  const signIn: SignIn = test.service.signIn;
  /** Somebody who is signed in, by their tokens. */
  const signedIn = async (address?: string): Promise<{ access: string; refresh: string }> => {
    const { status, body } = await exchange(await code({}, address));
    if (status !== 200) throw new Error(JSON.stringify(body));
    return { access: String(body['access_token']), refresh: String(body['refresh_token']) };
  };
  return {
    clock,
    desk,
    mails,
    test,
    beside,
    pages,
    other,
    browser,
    signIn,
    query,
    begin,
    find,
    ask,
    prove,
    code,
    token,
    exchange,
    refresh,
    signedIn,
  };
};
