import { fileURLToPath } from 'node:url';
import type { Service } from '@baton/handoff-service';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import { startFreshworks } from '@baton/testkit/freshworks';
import { DeskEvents } from './freshdesk-events.ts';
import { fillAccount, tiersOf } from './freshdesk-people.ts';
import { freshdeskRoutes } from './freshdesk-routes.ts';
import { helpdeskMoods, isMood } from './helpdesk-moods.ts';
import type { Mood } from './helpdesk-moods.ts';

const PAIRING = '/v1/helpdesks/freshdesk/pairing';
/** The same at every start, so that what is stored stays that of this account. */
const DOMAIN = 'playground.freshdesk.com';
/** Name under which apps reach this server: they name hosts in full. */
const HOST = 'baton.test';
/** Ids begin with the time, so that no start gives those of another. */
const PER_SECOND = 1_000;

const PACKAGE = fileURLToPath(new URL('../../../freshdesk/dist/package', import.meta.url));

/** An account of Freshdesk beside the development server, with the platform around its apps. */
export interface SimulatedFreshdesk {
  /** Where it is in place of Freshdesk. */
  origin: string;
  /** Origin of the frames that apps stand in. */
  frames: string;
  /** Where agents are sent back to who have signed in. */
  callback: string;
  /** Lets pages of this server do what people do in an account, below `/dev/freshdesk`. */
  serve: (app: Service['app']) => void;
  /** Pairs the tenant of that key with it, installs the app, and has webhooks sent to the address this server has by now. */
  begin: (service: Service, key: string, url: string) => Promise<void>;
  close: () => Promise<void>;
}

interface Paired {
  pairing: { settings: { clientId: string | null } };
  secrets: Record<'installationKey' | 'clientSecret' | 'webhookSecret', string>;
}

/**
 * Freshdesk of the playground, on ports of its own on loopback, which Baton is paired with as with any account: the real connector,
 * gate, sign-in and packed app speak to it. Development only.
 */
export const simulatedFreshdesk = async (): Promise<SimulatedFreshdesk> => {
  const moods = helpdeskMoods();
  const first = Math.floor(Date.now() / 1_000) * PER_SECOND;
  const fake = await startFreshdesk({
    domain: DOMAIN,
    firstTicket: String(first),
    firstId: String(153_000_000_000_000 + first),
    fields: {},
  });
  fillAccount(fake);
  fake.plan(moods.plan);
  const given = { iparams: {} as Record<string, string>, oauth: {} as Record<string, string> };
  let here = '';
  let locale = 'en';
  const freshworks = await startFreshworks({
    folder: PACKAGE,
    iparams: () => given.iparams,
    oauthIparams: () => given.oauth,
    accountUrl: `https://${DOMAIN}`,
    reach: (host) => (host === HOST ? here : `https://${host}`),
  });
  const { platform } = freshworks;
  const events = new DeskEvents((agent) => fake.account.nameOf(agent));
  let pair = async (_settings: Readonly<Record<string, unknown>>): Promise<void> => undefined;

  const setMood = async (mood: Mood): Promise<void> => {
    const wasLocked = !moods.lets();
    moods.set(mood);
    // The key that was taken away stays so: somebody brings the next one.
    if (wasLocked && moods.lets()) await pair({});
  };

  return {
    origin: fake.url,
    frames: freshworks.url,
    callback: platform.callback,
    serve: (app) => {
      freshdeskRoutes(app, { fake, platform, events, language: () => locale });
      app.get('/dev/freshdesk/mood', (_request, reply) =>
        reply.header('cache-control', 'no-store').send(moods.now()),
      );
      app.post<{ Body: { mood?: unknown } | null }>(
        '/dev/freshdesk/mood',
        async (request, reply) => {
          const mood = request.body?.mood;
          if (!isMood(mood)) return reply.code(422).send({ error: 'mood' });
          await setMood(mood);
          return reply.send(moods.now());
        },
      );
      app.post<{ Body: { locale?: unknown } | null }>('/dev/freshdesk/locale', (request, reply) => {
        const next = request.body?.locale;
        if (typeof next !== 'string') return reply.code(422).send({ error: 'locale' });
        locale = next;
        return reply.send({ locale });
      });
    },
    begin: async ({ app }, key, url) => {
      here = url;
      const ask = async (
        method: 'PUT' | 'POST',
        path: string,
        payload: object,
      ): Promise<string> => {
        const headers = { authorization: `Bearer ${key}` };
        const answer = await app.inject({ method, url: `${PAIRING}${path}`, headers, payload });
        if (answer.statusCode >= 300)
          throw new Error(`the playground is not paired: ${answer.body}`);
        return answer.body;
      };
      pair = async (settings) => {
        await ask('PUT', '', {
          settings: {
            ...settings,
            domain: DOMAIN,
            tiers: tiersOf(fake),
            aiAgents: [fake.seeded.service.id],
          },
          credentials: { apiKey: fake.token() },
        });
      };
      await pair({});
      await ask('POST', '/repair', {});
      const { pairing, secrets } = JSON.parse(await ask('POST', '/secrets', {})) as Paired;
      given.iparams = { service_host: HOST, installation_key: secrets.installationKey };
      given.oauth = {
        domain: HOST,
        client_id: pairing.settings.clientId ?? '',
        client_secret: secrets.clientSecret,
      };
      fake.rotateSecret(secrets.webhookSecret);
      fake.hookTo(`${url}/freshdesk/webhooks`);
      fake.onProduct((event) => {
        events.hear(event);
        // what an app makes of it is its own affair
        void platform.tell(event.event, event.data).catch(() => undefined);
      });
      const installed = await platform.install();
      if (!installed.installed) throw new Error(`the app is not installed: ${installed.message}`);
    },
    close: async () => {
      await freshworks.close();
      await fake.close();
    },
  };
};
