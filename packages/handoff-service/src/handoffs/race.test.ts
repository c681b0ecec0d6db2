import { holderIn, passLease } from '@baton/handoff-core';
import type { EventInput, HandoffState, Lease } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { agentOf } from '../testing/agent-of.ts';
import { exportLines } from '../testing/read-ledger.ts';
import { testService } from '../testing/test-service.ts';
import { readLease } from './lease-store.ts';
import { openDatabase } from '../testing/open-database.ts';

/*
 * Two processes on one database; in each conversation two loops of the AI, a person and a customer, all at once, in an order
 * drawn from a seed. Never two speakers means, in the ledger's order:
 *   - an answer of the AI stands only where the AI holds the lease, under the token it names: none stands between a takeover
 *     and the hand-back;
 *   - the AI sent an answer to the customer when, and only when, it stands there, and once.
 */

const INTERLEAVINGS = 1_000;
const AT_ONCE = 40;
const SEED = 20_260_302;

const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Step = () => Promise<void>;
type Agent = ReturnType<typeof agentOf>;

/** What was seen from outside. */
interface Seen {
  sent: string[];
  /** Lease by version, as each answer of the service told it. */
  leases: Map<number, Lease>;
}

const SAYS = [
  'It arrives on Friday with the second parcel.',
  'Your invoice is in the mail from yesterday evening.',
  'The size can be changed on the page of the order.',
  'We deliver to islands as well, two days later.',
  'The code is valid until the end of this month.',
];

const COMMANDS = ['accept', 'resolve', 'hand_back', 'decline', 'fail'] as const;

/** One AI process: it answers again and again, under what it last heard. */
const aiSteps = (agent: Agent, id: string, name: string, seen: Seen): Step[] => {
  let lease = 1;
  return SAYS.slice(0, 3).map((text, n) => async () => {
    const reply = { id: `${name}${n}`, text: `${text} (${name})`, confidence: 0.95, lease };
    const outcome = await agent.reply(id, reply, () => {
      seen.sent.push(`${id} ${reply.id}`);
      return Promise.resolve();
    });
    lease = outcome.lease.token;
  });
};

const tell = async (agent: Agent, id: string, event: EventInput, seen: Seen): Promise<void> => {
  const { conversation, lease } = await agent.postEvents(id, [event]);
  seen.leases.set(conversation.version, lease);
};

const personSteps = (agents: Agent[], id: string, random: () => number, seen: Seen): Step[] =>
  Array.from({ length: 5 }, (_, n) => async () => {
    const agent = agents[n % agents.length] as Agent;
    if (random() < 0.4)
      return tell(agent, id, { id: `h${n}`, type: 'turn', by: 'human', text: 'I have it.' }, seen);
    const { handoff } = await agent.lease(id);
    const command = COMMANDS[Math.floor(random() * COMMANDS.length)] ?? 'hand_back';
    // what is not possible any more is refused, and that is right
    if (handoff) await agent.tellHandoff(handoff.id, { command }).catch(() => undefined);
  });

const customerSteps = (agent: Agent, id: string, seen: Seen): Step[] =>
  ['Where is my parcel?', 'Transfer me to a human agent now', 'And what about the invoice?'].map(
    (text, n) => () => tell(agent, id, { id: `c${n}`, type: 'turn', by: 'customer', text }, seen),
  );

/** Starts the steps of all actors, each actor's one after the other, in an order drawn from the seed. */
const interleave = async (actors: Step[][], random: () => number): Promise<void> => {
  const busy = new Map<Step[], Promise<void>>();
  while (actors.some((steps) => steps.length > 0)) {
    const free = actors.filter((steps) => steps.length > 0 && !busy.has(steps));
    const steps = free[Math.floor(random() * free.length)];
    // every now and then somebody has the time to finish
    if (!steps || (busy.size > 0 && random() < 0.3)) {
      await Promise.race(busy.values());
      continue;
    }
    const step = steps.shift();
    if (step)
      busy.set(
        steps,
        step().finally(() => busy.delete(steps)),
      );
  }
  await Promise.all(busy.values());
};

interface Entry {
  conversation: string;
  seq: number;
  kind: string;
  body: { type?: string; by?: string; id?: string; lease?: number; to?: HandoffState };
}

/** The whole ledger, as an auditor gets it: a conversation, its entries, and after each what it says. */
const readAll = (lines: readonly string[]): Entry[] => {
  const entries: Entry[] = [];
  let conversation = '';
  for (const line of lines) {
    const { type, id, ...rest } = JSON.parse(line) as Entry & { type: string; id: string };
    const last = entries.at(-1);
    if (type === 'conversation') conversation = id;
    else if (type === 'entry') entries.push({ ...rest, conversation });
    else if (type === 'content' && last) last.body = rest.body;
  }
  return entries;
};

/** Goes through the ledger of a conversation; gives the answers of the AI, and the lease at its end. */
const follow = (
  entries: readonly Entry[],
): { spoken: string[]; lease: Lease; faults: string[] } => {
  let lease: Lease = { holder: 'ai', token: 1 };
  const spoken: string[] = [];
  const faults: string[] = [];
  for (const { kind, body, seq, conversation } of entries) {
    if (kind === 'handoff' && body.to) lease = passLease(lease, holderIn(body.to));
    if (kind !== 'event' || body.type !== 'turn' || body.by !== 'ai') continue;
    spoken.push(`${conversation} ${body.id}`);
    if (lease.holder !== 'ai' || lease.token !== body.lease)
      faults.push(
        `${conversation} ${seq}: the AI spoke under ${body.lease}, ${JSON.stringify(lease)} held`,
      );
  }
  return { spoken, lease, faults };
};

it('would find an answer that stands where a person has the conversation, or under an old token', () => {
  const entry = (seq: number, kind: string, body: Entry['body']): Entry => ({
    conversation: 'c1',
    seq,
    kind,
    body,
  });
  const answer = (seq: number, lease: number): Entry =>
    entry(seq, 'event', { type: 'turn', by: 'ai', id: `a${seq}`, lease });
  const { faults, lease } = follow([
    answer(1, 1),
    entry(2, 'handoff', { to: 'requested' }),
    answer(3, 1),
    answer(4, 2),
    entry(5, 'handoff', { to: 'expired' }),
    answer(6, 1),
    answer(7, 3),
  ]);
  expect(faults.map((fault) => fault.slice(0, 4))).toEqual(['c1 3', 'c1 4', 'c1 6']);
  expect(lease).toEqual({ holder: 'ai', token: 3 });
});

it(`lets nobody but one speak in ${INTERLEAVINGS} interleavings of AI, people and two processes`, async () => {
  const policy = { ask: { firstTurn: 'escalate' as const } };
  const first = await testService({ policy });
  const second = await testService({ connection: first.connection, keys: first.keys, policy });
  const agents = [agentOf(first), agentOf(second)] as const;
  const seen = new Map<string, Seen>();

  const run = async (n: number): Promise<void> => {
    const id = `r${n}`;
    const random = randomFrom(SEED + n);
    const told: Seen = { sent: [], leases: new Map() };
    seen.set(id, told);
    const [mine, other] = random() < 0.5 ? agents : [agents[1], agents[0]];
    await tell(mine, id, { id: 'hello', type: 'turn', by: 'customer', text: 'Hello there.' }, told);
    await interleave(
      [
        aiSteps(mine, id, 'a', told),
        aiSteps(other, id, 'b', told),
        personSteps([other, mine], id, random, told),
        customerSteps(mine, id, told),
      ],
      random,
    );
  };
  const waiting = Array.from({ length: INTERLEAVINGS }, (_, n) => n);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) await run(n);
    }),
  );

  const entries = Map.groupBy(
    readAll(await exportLines(first)),
    ({ conversation }) => conversation,
  );
  const db = await openDatabase(first);
  let takeovers = 0;
  for (const [id, own] of entries) {
    const { spoken, lease, faults } = follow(own);
    expect(faults).toEqual([]);
    const { sent, leases } = seen.get(id) as Seen;
    expect(sent.toSorted()).toEqual(spoken.toSorted());
    expect((await readLease(db, 'a', id)).lease).toEqual(lease);
    const tokens = [...leases].toSorted(([a], [b]) => a - b).map(([, { token }]) => token);
    expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
    takeovers += lease.token - 1;
  }
  expect(entries.size).toBe(INTERLEAVINGS);
  // the orders are worth something: people took over in most of them, and the AI got a word in, too
  expect(takeovers).toBeGreaterThan(INTERLEAVINGS);
}, 240_000);
