import { randomBytes } from 'node:crypto';
import type { Service } from '@baton/handoff-service';

/** Where the platform has people sent back to. */
export const CALLBACK = 'https://oauth.freshdev.io/auth/callback';

/** What an account's OAuth client was given at pairing. */
export interface ClientSecrets {
  clientId: string;
  clientSecret: string;
}

/** Tokens that a sign-in ended with. */
export interface Tokens {
  access_token: string;
  refresh_token: string;
}

const pages = (service: Service) => {
  const { pages: known } = service.signIn;
  if (!known) throw new Error('nobody can sign in here');
  return known;
};

/** A code for somebody who proved their address and agreed. */
export const codeFor = async (
  service: Service,
  { clientId }: Pick<ClientSecrets, 'clientId'>,
  email: string,
): Promise<string> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: CALLBACK,
    scope: 'panel',
    state: 's1',
  });
  const { read, begin, find, vouch, agree } = pages(service);
  const reading = await read(query);
  if (!reading.ok) throw new Error(`the request was refused: ${reading.why}`);
  const browser = `bsb_${randomBytes(32).toString('base64url')}`;
  const key = (await begin(reading.request, browser)) ?? '';
  const attempt = await find(key, browser);
  if (!attempt) throw new Error('the sign-in did not begin');
  const vouched = await vouch(attempt, email);
  if (vouched.key === null) throw new Error(`nobody was vouched for: ${vouched.why}`);
  const proven = await find(vouched.key, browser);
  const back = proven && (await agree(proven));
  return new URL(back ?? 'http://x').searchParams.get('code') ?? '';
};

/** What a code is exchanged for. */
export const exchange = async (
  service: Service,
  { clientId, clientSecret }: ClientSecrets,
  form: Record<string, string>,
): Promise<{ status: number; body: Partial<Tokens> }> => {
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const body = new URLSearchParams(form).toString();
  const answer = await pages(service).token({ authorization, body });
  return { status: answer.status, body: answer.body };
};

/** Signs somebody in, as the platform does. */
export const signInByCode = async (
  service: Service,
  client: ClientSecrets,
  email: string,
): Promise<Tokens> => {
  const code = await codeFor(service, client, email);
  const { status, body } = await exchange(service, client, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: CALLBACK,
  });
  const { access_token, refresh_token } = body;
  if (status !== 200 || !access_token || !refresh_token) throw new Error(`no token: ${status}`);
  return { access_token, refresh_token };
};
