import type { Tier } from '@baton/handoff-core';
import { expect, it, onTestFinished } from 'vitest';
import { PageLoads } from '../panel/page-loads.ts';
import { PanelSessions } from '../panel/sessions.ts';
import { Database } from '../storage/database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import type { ViewerVerdict } from '../viewers/viewer-gate.ts';
import { briefLinks } from './brief-links.ts';
import type { BriefLinks, LinkAttempt, LinkOutcome } from './brief-links.ts';
import type { BriefLink } from './link-token.ts';
import { makeBriefLink } from './make-brief-link.ts';
import type { MadeLink } from './make-brief-link.ts';

const START = Date.parse('2026-03-09T09:00:00Z');
const LINK: BriefLink = {
  helpdesk: 'desk',
  tenant: 'a',
  account: 'ws1',
  ticket: '777',
  user: 'ines',
  tier: 'standard',
  locale: 'de',
};

/** Two processes on one database, and a helpdesk that says who may look. */
const world = async () => {
  const connection = await testDatabase();
  const clock = { at: START };
  const desk: { tier: Tier; verdict: ViewerVerdict | null; asked: unknown[] } = {
    tier: 'standard',
    verdict: null,
    asked: [],
  };
  const secrets = new Map([
    ['a ws1', 'secret-of-workspace-1'],
    ['b ws2', 'secret-of-workspace-2'],
  ]);
  const now = (): Date => new Date(clock.at);
  const at = (): { links: BriefLinks; sessions: PanelSessions } => {
    const db = new Database(connection, testMasterKey(), { max: 4 });
    onTestFinished(() => db.close());
    const sessions = new PanelSessions(db, now);
    const source = {
      secretOf: async (tenant: string, account: string) =>
        secrets.get(`${tenant} ${account}`) ?? null,
      gate: {
        check: async (question: object): Promise<ViewerVerdict> => {
          desk.asked.push(question);
          return desk.verdict ?? { ok: true, tier: desk.tier, everyTicket: false, locale: null };
        },
      },
    };
    const mintIn: PanelSessions['mintIn'] = (account, session) =>
      account === 'ws1' ? sessions.mint(session) : Promise.resolve(null);
    const links = briefLinks({
      sources: new Map([['desk', source]]),
      sessions: { mintIn },
      pageLoads: new PageLoads(db),
      now,
    });
    return { links, sessions };
  };
  const one = at();
  const other = at();
  const make = async (
    more: Partial<BriefLink> = {},
    secret = 'secret-of-workspace-1',
  ): Promise<MadeLink> => {
    const made = await makeBriefLink(secret, { ...LINK, ...more }, now());
    if (!made) throw new Error('too short');
    return made;
  };
  return { one, other, make, desk, clock, secrets };
};

const attempt = (made: MadeLink, more: Partial<LinkAttempt> = {}): LinkAttempt => ({
  token: made.token,
  code: null,
  proof: null,
  ...more,
});
const why = (outcome: LinkOutcome): string => (outcome.ok ? 'open' : outcome.why);
const otherCode = ({ code }: MadeLink): string => (code === '000000' ? '000001' : '000000');

it('opens a link with its code, once over all processes, for its ticket and person alone', async () => {
  const { one, other, make, desk } = await world();
  const made = await make();
  const outcome = await one.links.open(attempt(made, { code: made.code }));
  if (!outcome.ok) throw new Error(outcome.why);
  expect(outcome).toMatchObject({ helpdesk: 'desk', tenant: 'a', ticket: '777', locale: 'de' });
  expect(await one.sessions.find(outcome.session)).toEqual({
    tenant: 'a',
    viewer: 'desk:ines',
    tier: 'standard',
    helpdesk: 'desk',
    user: 'ines',
    ticket: '777',
  });
  expect(desk.asked).toMatchObject([{ tenant: 'a', user: 'ines', ticket: '777' }]);
  const proof = outcome.proof?.value ?? null;
  for (const { links } of [one, other]) {
    expect(why(await links.open(attempt(made, { code: made.code })))).toBe('used');
    expect(why(await links.open(attempt(made, { proof })))).toBe('used');
  }
});

it('asks a browser for the code until it was proven for this very person, and uses nothing up by asking', async () => {
  const { one, make, clock } = await world();
  const first = await make();
  for (const proof of [null, '', 'x', first.token])
    expect(why(await one.links.open(attempt(first, { proof })))).toBe('code-needed');
  const opened = await one.links.open(attempt(first, { code: first.code }));
  const proof = opened.ok ? (opened.proof?.value ?? null) : null;
  const second = await make();
  const known = await one.links.open(attempt(second, { proof }));
  expect(why(known)).toBe('open');
  // It is good for the twelve hours it began with.
  expect(known.ok && known.proof).toBeNull();

  const omars = await make({ user: 'omar' });
  expect(why(await one.links.open(attempt(omars, { proof })))).toBe('other-person');
  const replaced = await one.links.open(attempt(omars, { proof, code: omars.code }));
  const omarsProof = replaced.ok ? (replaced.proof?.value ?? null) : null;
  expect(omarsProof).not.toBeNull();
  expect(why(await one.links.open(attempt(await make(), { proof: omarsProof })))).toBe(
    'other-person',
  );

  clock.at += 12 * 3_600_000;
  expect(why(await one.links.open(attempt(await make(), { proof })))).toBe('code-needed');
});

it('takes the proof of another workspace for that of somebody else', async () => {
  const { one, make } = await world();
  const made = await make();
  const opened = await one.links.open(attempt(made, { code: made.code }));
  const proof = opened.ok ? (opened.proof?.value ?? null) : null;
  const elsewhere = await make({ tenant: 'b', account: 'ws2' }, 'secret-of-workspace-2');
  expect(why(await one.links.open(attempt(elsewhere, { proof })))).toBe('other-person');
});

it('ends a link at one wrong code, everywhere, so that nobody guesses twice', async () => {
  const { one, other, make } = await world();
  const made = await make();
  expect(why(await one.links.open(attempt(made, { code: otherCode(made) })))).toBe('wrong-code');
  expect(why(await other.links.open(attempt(made, { code: otherCode(made) })))).toBe('used');
  expect(why(await other.links.open(attempt(made, { code: made.code })))).toBe('used');
});

it('opens for one of two that come to two processes at once, 50 times', async () => {
  const { one, other, make } = await world();
  const opened: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const made = await make();
    const both = await Promise.all(
      [one, other].map(({ links }) => links.open(attempt(made, { code: made.code }))),
    );
    opened.push(both.filter(({ ok }) => ok).length);
  }
  expect(opened).toEqual(Array.from({ length: 50 }, () => 1));
});

it('lets one of many guesses at once count', async () => {
  const { one, other, make } = await world();
  const made = await make();
  const guesses = Array.from({ length: 40 }, (_, n) => String(n).padStart(6, '0')).filter(
    (code) => code !== made.code,
  );
  const said = await Promise.all(
    guesses.map((code, n) => (n % 2 === 0 ? one : other).links.open(attempt(made, { code }))),
  );
  const words = said.map(why);
  expect(words.filter((word) => word === 'wrong-code')).toHaveLength(1);
  expect(new Set(words)).toEqual(new Set(['wrong-code', 'used']));
});

it('opens nothing that another workspace, tenant or secret signed', async () => {
  const { one, make, secrets } = await world();
  const forged = [
    // Somebody with a workspace of their own claims to be of this one.
    await make({}, 'secret-of-workspace-2'),
    await make({ account: 'ws2' }),
    await make({ tenant: 'b', account: 'ws2' }),
    await make({ tenant: 'b' }),
    await make({ helpdesk: 'other' }),
  ];
  for (const each of forged)
    expect(why(await one.links.open(attempt(each, { code: each.code })))).toBe('invalid');
  const made = await make();
  secrets.set('a ws1', 'a-new-secret-of-it');
  expect(why(await one.links.open(attempt(made, { code: made.code })))).toBe('invalid');
  secrets.set('a ws1', '');
  expect(why(await one.links.open(attempt(made, { code: made.code })))).toBe('invalid');
  secrets.delete('a ws1');
  expect(why(await one.links.open(attempt(made, { code: made.code })))).toBe('invalid');
});

it('shows nobody more than the link said, nor more than the helpdesk says by now', async () => {
  const { one, make, desk } = await world();
  const tierFor = async (link: Tier, gate: Tier): Promise<string> => {
    desk.tier = gate;
    const made = await make({ tier: link });
    const outcome = await one.links.open(attempt(made, { code: made.code }));
    return outcome.ok ? outcome.tier : outcome.why;
  };
  expect(await tierFor('restricted', 'full')).toBe('restricted');
  expect(await tierFor('full', 'restricted')).toBe('restricted');
  expect(await tierFor('full', 'standard')).toBe('standard');
  expect(await tierFor('full', 'full')).toBe('full');
});

it('refuses whom the helpdesk refuses, and costs nobody their link while it is away', async () => {
  const { one, make, desk } = await world();
  const made = await make();
  const open = (): Promise<LinkOutcome> => one.links.open(attempt(made, { code: made.code }));
  desk.verdict = { ok: false, why: 'unreachable' };
  expect(await open()).toEqual({ ok: false, why: 'unreachable', locale: 'de' });
  for (const each of ['unknown', 'suspended', 'no-agent', 'no-ticket-access'] as const) {
    desk.verdict = { ok: false, why: each };
    expect(why(await open())).toBe('denied');
  }
  desk.verdict = null;
  expect(why(await open())).toBe('open');
});

it('says of a link that is over that it is, with no code and with any', async () => {
  const { one, make, clock } = await world();
  const made = await make();
  clock.at += 631_000;
  for (const code of [null, made.code, otherCode(made)])
    expect(await one.links.open(attempt(made, { code }))).toEqual({
      ok: false,
      why: 'expired',
      locale: 'de',
    });
});
