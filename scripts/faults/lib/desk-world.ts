import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import type { FakeHelpdesk } from '@baton/testkit/helpdesk';
import { ask, tell, until } from './ask.ts';
import { checkEffects } from './effects.ts';
import type { Effects } from './effects.ts';
import type { DeskOrder } from './desk-server.ts';
import { must } from './fault.ts';
import type { ServerProcess } from './server-process.ts';
import type { SharedStore, World } from './world.ts';

const SERVER = fileURLToPath(new URL('desk-server.ts', import.meta.url));
const PAUSE_MS = 25;
/** Rows under lease come back so soon: thirty seconds in earnest. */
export const LEASE_MS = 2_000;

/** Shorter than in earnest, so that a fault can be had often; each the same share of the others. */
const TIMES = { callMs: 700, leaseMs: LEASE_MS, pollMs: 100, stopMs: 500 };

/** Servers, their database, and a helpdesk that goes wrong as told. */
export class DeskWorld {
  readonly store: SharedStore;
  readonly helpdesk: FakeHelpdesk;
  readonly tokenFile: string;
  /** Conversations whose handoff was acknowledged, and their tickets. */
  readonly handedOver = new Map<string, string>();
  /** Requests that were sent again because nobody had acknowledged them. */
  again = 0;
  readonly #world: World;
  readonly #more: DeskOrder['helpdesks'] = [];

  private constructor(world: World, store: SharedStore, helpdesk: FakeHelpdesk, tokenFile: string) {
    this.#world = world;
    this.store = store;
    this.helpdesk = helpdesk;
    this.tokenFile = tokenFile;
  }

  /** @param binDir programs of another PostgreSQL, which is then started for this world alone */
  static async open(world: World, binDir?: string): Promise<DeskWorld> {
    const store = await world.store(binDir);
    const helpdesk = await startHelpdesk();
    world.onEnd(() => helpdesk.close());
    const tokenFile = join(store.dataDir, 'token');
    await writeFile(tokenFile, helpdesk.token());
    return new DeskWorld(world, store, helpdesk, tokenFile);
  }

  /** A second helpdesk; to be added before a server is started. */
  async another(name: string): Promise<FakeHelpdesk> {
    const helpdesk = await startHelpdesk();
    this.#world.onEnd(() => helpdesk.close());
    const tokenFile = join(this.store.dataDir, `token-${name}`);
    await writeFile(tokenFile, helpdesk.token());
    this.#more.push({ name, url: helpdesk.url, tokenFile });
    return helpdesk;
  }

  /** A server in a process of its own. `times` null: as in earnest. */
  start(
    times: DeskOrder['times'] | null = TIMES,
    env: Record<string, string> = {},
  ): Promise<ServerProcess> {
    const { key, adminKey } = this.#world;
    const order: DeskOrder = {
      connection: this.store.connection,
      dataDir: this.store.dataDir,
      keys: [
        { tenant: 'default', key, label: 'agent' },
        { tenant: 'default', key: adminKey, label: 'admin', scopes: ['admin'] },
      ],
      helpdesks: [
        { name: 'desk', url: this.helpdesk.url, tokenFile: this.tokenFile },
        ...this.#more,
      ],
      // What a helpdesk lets in is no question here.
      budgets: { desk: { perSecond: 1_000, burst: 1_000 } },
      ...(times && { times }),
    };
    return this.#world.start({ FAULT_ORDER: JSON.stringify(order), ...env }, { program: SERVER });
  }

  /** A customer asks for a person; told until it is acknowledged, to whichever server the address is at that time. */
  async handOver(
    url: string | (() => string),
    conversation: string,
    { desk = 'desk', at = this.helpdesk }: { desk?: string; at?: FakeHelpdesk } = {},
  ): Promise<string> {
    const ticket = at.desk.open({ id: `t-${conversation}`, text: 'Where is my refund?' });
    const events = [
      { id: 'f', type: 'conversation', ticket: { helpdesk: desk, id: ticket } },
      {
        id: 'a',
        type: 'turn',
        by: 'customer',
        text: 'I want a human, charged me twice, get me a person!',
      },
    ];
    for (;;) {
      const to = typeof url === 'string' ? url : url();
      const { status } = await tell(to, this.#world.key, conversation, events);
      if (status === 200) break;
      must(status === 0 || status === 503, `a handoff was answered ${status}`);
      this.again += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    if (at === this.helpdesk) this.handedOver.set(conversation, ticket);
    return ticket;
  }

  /** The state of a conversation's first handoff. */
  async stateOf(url: string, conversation: string): Promise<string | undefined> {
    const path = `/v1/handoffs/${conversation}.h1`;
    return (await ask<{ state?: string } | null>(url, this.#world.key, path)).body?.state;
  }

  /** Waits until nothing is left to be written into tickets; gives how long that took. */
  allDelivered(within = 120_000): Promise<number> {
    const left = async (): Promise<boolean> => {
      const [row] = await this.store.query<{ n: number }>(
        `select count(*)::int as n from outbox where kind like 'handoff.%' and state not in ('done', 'dead')`,
      );
      return row?.n === 0;
    };
    return until('writing everything into tickets', left, { within });
  }

  /** Everything acknowledged stands in its ticket, once and in order; and whatever must hold after every fault. */
  async holds(url: string): Promise<Effects> {
    const effects = await checkEffects(this.store.query, this.helpdesk, this.handedOver);
    await this.#world.holds(url);
    return effects;
  }
}
