import { FreshworksPlatform } from '../platform.ts';
import type { FreshworksOptions } from '../platform.ts';
import { plantApp } from './tiny-app.ts';

/** A request that reached the service behind the app. */
interface Reached {
  method: string;
  url: string;
  headers: Headers;
  body: string;
}

/** Answers the service behind the app, and its OAuth provider. */
export type Answer = (reached: Reached) => Response | Promise<Response>;

/** Installed in an account, with a service that answers as told and a clock that stands still. */
export const world = (
  answer: Answer = () => Response.json({ fine: true }),
  more: Partial<FreshworksOptions> = {},
) => {
  const app = plantApp();
  const reached: Reached[] = [];
  const clock = { at: 1_000_000 };
  const given: { answer: Answer } = { answer };
  const iparams: Record<string, string> = { host: 'desk.example.com', key: 'secret-key' };
  const platform = new FreshworksPlatform({
    folder: app.folder,
    iparams: () => iparams,
    oauthIparams: () => ({ domain: 'desk.example.com', id: 'client', secret: 'client-secret' }),
    accountUrl: 'https://acme.freshdesk.com',
    reach: (host) => `https://${host}`,
    origin: () => 'https://platform.example',
    now: () => clock.at,
    wait: (milliseconds) => {
      clock.at += milliseconds;
      return Promise.resolve();
    },
    fetch: async (url, init) => {
      const one = {
        method: init.method ?? 'GET',
        url,
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : '',
      };
      reached.push(one);
      return given.answer(one);
    },
    ...more,
  });
  const ask = async (session: string, what: string, body: object) => {
    const response = await platform.handle(
      new Request(`https://platform.example/__platform/${what}`, {
        method: 'POST',
        body: JSON.stringify({ session, ...body }),
      }),
    );
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    platform,
    reached,
    clock,
    given,
    iparams,
    /** A frame of an agent, and what the app in it can ask. */
    frame: (agent = '48') => {
      const { session, url } = platform.open(agent);
      return {
        session,
        url,
        invoke: (template: string, options: object = {}) =>
          ask(session, 'invoke', { template, options }),
        ask: (what: string, body: object) => ask(session, what, body),
      };
    },
    get: (path: string) => platform.handle(new Request(`https://platform.example${path}`)),
    /** An agent goes to the provider and comes back with leave. */
    authorize: async (agent = '48') => {
      const url = new URL(platform.authorizeUrl(agent) ?? '');
      const back = `/auth/callback?code=abc&state=${url.searchParams.get('state') ?? ''}`;
      const page = await platform.handle(new Request(`https://platform.example${back}`));
      return { url, back, status: page.status };
    },
    [Symbol.dispose]: () => app[Symbol.dispose](),
  };
};
