import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import type { Service, ViewerGate, ViewerVerdict } from '@baton/handoff-service';
import type { Tier } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { briefPages } from '../brief/brief-pages.ts';
import { fullBriefs } from '../brief/full-brief.ts';
import type { FullBrief, FullBriefWish } from '../brief/full-brief.ts';
import { openTestStore } from './test-store.ts';

const HELPDESK = 'intercom';
const SECRETS: Readonly<Record<string, string>> = {
  'a ws1': 'secret-of-workspace-one',
  'b ws2': 'secret-of-workspace-two',
};

/** What an exchange answers. */
export interface Exchanged {
  status: number;
  cookie: string | null;
  setCookie: string | null;
  body: {
    why?: string;
    session?: string;
    tier?: string;
    ticket?: string;
    helpdesk?: string;
    locale?: string | null;
    request?: string;
  };
}

/** A service as a server runs it, with the page of whole briefs. */
export interface ServedBriefs {
  service: Service;
  url: string;
  /** A link as a canvas of this server shows it; for Ines at ticket 777 of workspace one unless told. */
  link: (more?: Partial<FullBriefWish>) => Promise<FullBrief & { token: string }>;
  /** Brings a link as our page would. */
  exchange: (
    token: string,
    more?: { code?: string; cookie?: string | null; headers?: Record<string, string> },
  ) => Promise<Exchanged>;
  get: (path: string, session: string) => Promise<{ status: number; text: string }>;
}

/** What is different from two tickets of one golden conversation each. */
export interface BriefWorldOptions {
  golden?: string;
  now?: () => Date;
}

/** A database, a helpdesk that says who may look, and servers beside each other. Tickets 777 and 778 have a brief. */
export const briefWorld = async ({ golden = 'double-refund', now }: BriefWorldOptions = {}) => {
  const { dir, remove } = await scratchDataDir('brief');
  onTestFinished(remove);
  const store = await openTestStore(dir);
  onTestFinished(() => store.stop());
  const key = newAgentKey();
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });

  const people = new Map<string, Tier>([
    ['ines', 'standard'],
    ['omar', 'full'],
  ]);
  const helpdesk = { isAway: false, everyTicket: false };
  const says = (user: string): ViewerVerdict => {
    if (helpdesk.isAway) return { ok: false, why: 'unreachable' };
    const tier = people.get(user);
    return tier
      ? { ok: true, tier, everyTicket: helpdesk.everyTicket, locale: null }
      : { ok: false, why: 'unknown' };
  };
  const gate: ViewerGate = { check: async ({ user }) => says(user) };
  const secretOf = async (tenant: string, account: string): Promise<string | null> =>
    SECRETS[`${tenant} ${account}`] ?? null;

  const serve = async (): Promise<ServedBriefs> => {
    let url = '';
    const baseUrl = (): string => url;
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(join(dir, 'master.key')),
      log,
      baseUrl,
      keys: [{ tenant: 'a', key, label: 'agent', scopes: ['agent', 'admin'] }],
      deliver: false,
      hints: false,
      viewers: new Map([[HELPDESK, gate]]),
    });
    onTestFinished(() => service.close());
    const sources = new Map([[HELPDESK, { secretOf, gate }]]);
    await briefPages(service, { sources, baseUrl, log, ...(now && { now }) });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const made = fullBriefs({ baseUrl, ...(now && { now }) });
    return {
      service,
      url,
      link: async (more = {}) => {
        const brief = await made({
          helpdesk: HELPDESK,
          tenant: 'a',
          account: 'ws1',
          ticket: '777',
          user: 'ines',
          tier: 'full',
          locale: 'en',
          timeZone: 'Europe/Berlin',
          secret: SECRETS['a ws1'] ?? '',
          ...more,
        });
        if (!brief) throw new Error('no link');
        return { ...brief, token: brief.url.split('#')[1] ?? '' };
      },
      exchange: async (token, { code, cookie = null, headers = {} } = {}) => {
        const response = await fetch(`${url}/brief/open`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: url,
            ...(cookie !== null && { cookie }),
            ...headers,
          },
          body: JSON.stringify(code === undefined ? { token } : { token, code }),
        });
        const setCookie = response.headers.get('set-cookie');
        return {
          status: response.status,
          setCookie,
          cookie: setCookie?.split(';')[0] ?? null,
          body: (await response.json()) as Exchanged['body'],
        };
      },
      get: async (path, session) => {
        const response = await fetch(`${url}${path}`, {
          headers: { authorization: `Bearer ${session}` },
        });
        return { status: response.status, text: await response.text() };
      },
    };
  };

  const first = await serve();
  await first.service.pairings.save(
    { tenant: 'a', helpdesk: HELPDESK, account: 'ws1', settings: {}, secrets: {} },
    null,
  );
  const played = goldens.find(({ id }) => id === golden);
  if (!played) throw new Error(`no golden conversation ${golden}`);
  const tell = async (conversation: string, events: unknown[]): Promise<void> => {
    const answer = await first.service.app.inject({
      method: 'POST',
      url: `/v1/conversations/${conversation}/events`,
      headers: { authorization: `Bearer ${key}` },
      payload: { events },
    });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  for (const ticket of ['777', '778']) {
    const conversationId = `c${ticket}`;
    const startAt = '2026-03-09T08:30:00.000Z';
    for (const events of goldenEvents(played, { conversationId, startAt }))
      await tell(
        conversationId,
        events.map((event) =>
          event.type === 'conversation'
            ? { ...event, ticket: { helpdesk: HELPDESK, id: ticket } }
            : event,
        ),
      );
  }
  return { first, serve, people, helpdesk, logged, tell };
};
