import type { Service } from '@baton/handoff-service';
import { startIntercom } from '@baton/testkit/intercom';
import { helpdeskMoods, isMood } from './helpdesk-moods.ts';
import type { Mood } from './helpdesk-moods.ts';
import { TIERS, fillWorkspace } from './intercom-people.ts';
import { intercomRoutes } from './intercom-routes.ts';

const PAIRING = '/v1/helpdesks/intercom/pairing';
/** The same at every start, so that what is stored stays that of this workspace. */
const WORKSPACE = 'playground';
/** Ids begin with the time, so that no start gives those of another. */
const PER_SECOND = 1_000;

/** A workspace of Intercom beside the development server. */
export interface SimulatedIntercom {
  /** Where it is in place of Intercom. */
  origin: string;
  /** Lets pages of this server do what people do in an inbox, below `/dev/intercom`. */
  serve: (app: Service['app'], url: () => string) => void;
  /** Pairs the tenant of that key with it, and has webhooks sent to the address this server has by now. */
  begin: (service: Service, key: string, url: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Intercom of the playground, on a port of its own on loopback, which Baton is paired with as with any workspace: the real
 * connector, gate and canvases speak to it. Development only.
 */
export const simulatedIntercom = async (): Promise<SimulatedIntercom> => {
  const moods = helpdeskMoods((path) => path.endsWith('/reply'));
  const firstId = Math.floor(Date.now() / 1_000) * PER_SECOND;
  const fake = await startIntercom({
    workspaceId: WORKSPACE,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    attributes: {},
    firstConversation: firstId,
    firstId,
  });
  fillWorkspace(fake);
  fake.plan(moods.plan);
  let pair = async (_settings: Readonly<Record<string, unknown>>): Promise<void> => undefined;
  let locale = 'en';

  const setMood = async (mood: Mood): Promise<void> => {
    const wasLocked = !moods.lets();
    moods.set(mood);
    // The token that was taken away stays so: somebody brings the next one.
    if (wasLocked && moods.lets()) await pair({});
  };

  return {
    origin: fake.url,
    serve: (app, url) => {
      intercomRoutes(app, fake, () => `${url()}/intercom/${WORKSPACE}/canvas`);
      app.get('/dev/intercom/mood', (_request, reply) =>
        reply.header('cache-control', 'no-store').send(moods.now()),
      );
      app.post<{ Body: { mood?: unknown } | null }>(
        '/dev/intercom/mood',
        async (request, reply) => {
          const mood = request.body?.mood;
          if (!isMood(mood)) return reply.code(422).send({ error: 'mood' });
          await setMood(mood);
          return reply.send(moods.now());
        },
      );
      app.post<{ Body: { locale?: unknown } | null }>(
        '/dev/intercom/locale',
        async (request, reply) => {
          const next = request.body?.locale;
          if (typeof next !== 'string') return reply.code(422).send({ error: 'locale' });
          if (next !== locale) await pair({ locale: next });
          locale = next;
          return reply.send({ locale });
        },
      );
    },
    begin: async ({ app }, key, url) => {
      const ask = async (method: 'PUT' | 'POST', path: string, payload: object): Promise<void> => {
        const headers = { authorization: `Bearer ${key}` };
        const answer = await app.inject({ method, url: `${PAIRING}${path}`, headers, payload });
        if (answer.statusCode >= 300)
          throw new Error(`the playground is not paired: ${answer.body}`);
      };
      pair = (settings) =>
        ask('PUT', '', {
          settings: { ...settings, region: 'us', version: '2.16', tiers: TIERS },
          credentials: { token: fake.token(), clientSecret: fake.secret() },
        });
      await pair({ locale });
      await ask('POST', '/repair', {});
      await fake.hookTo(`${url}/intercom/${WORKSPACE}/webhooks`);
    },
    close: fake.close,
  };
};
