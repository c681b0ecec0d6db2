import { appendLeaf, checkpointText, foldNodes, headText, rangeNodes } from '@baton/handoff-core';
import type { ChainHead, Checkpoint, Frontier } from '@baton/handoff-core';
import type { Logger } from 'pino';
import type { Database } from '../storage/database.ts';
import {
  latestCheckpoint,
  newestLeaf,
  readClock,
  readMoved,
  readNodes,
  readWriters,
  saveCheckpoint,
} from './checkpoint-store.ts';
import type { CheckpointSave } from './checkpoint-store.ts';
import type { LedgerSigner } from './signer.ts';
import { hex, tree } from './tree.ts';

/** Leaves a checkpoint adds at most: what is more goes into the next one. */
const LEAVES = 2_000;

/** Conversations looked at by one statement. */
const PAGE = 5_000;

/** Every so many rounds all conversations are looked at, not only those written lately: clocks may have been set back. */
const SWEEP_EVERY = 24;

/** Attempts to add to a tree that others add to as well. */
const MAX_ATTEMPTS = 20;

/**
 * Signs, from time to time and on demand, where every conversation's chain stands. Any number of processes may do it at
 * once: the tree is one, and who comes second adds to what the first has made.
 */
export class Checkpoints {
  readonly #db: Database;
  readonly #signer: LedgerSigner;
  readonly #now: () => Date;
  readonly #log: Logger;
  #round = 0;
  #since: Date | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(db: Database, signer: LedgerSigner, now: () => Date, log: Logger) {
    this.#db = db;
    this.#signer = signer;
    this.#now = now;
    this.#log = log;
  }

  /** Looks for news every so many milliseconds, until `stop`. */
  start(everyMs: number): void {
    this.#timer = setInterval(() => {
      this.#running = this.#running
        .then(() => this.round())
        .catch((error: unknown) => {
          const code = error instanceof Error && 'code' in error ? error.code : undefined;
          this.#log.error({ cause: code }, 'no checkpoint of the ledger could be made');
        });
    }, everyMs);
    this.#timer.unref();
  }

  /** Ends the timer; resolves when what it began is done. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** One look at every tenant that wrote since the last one. */
  async round(): Promise<void> {
    const since = this.#round % SWEEP_EVERY === 0 ? null : this.#since;
    const { settled } = await readClock(this.#db);
    for (const tenant of await readWriters(this.#db, since)) await this.#catchUp(tenant, since);
    this.#since = settled;
    this.#round += 1;
  }

  /** A checkpoint over everything the tenant has written; null when it has written nothing. */
  async make(tenant: string): Promise<Checkpoint | null> {
    await this.#catchUp(tenant, null);
    return latestCheckpoint(this.#db, tenant);
  }

  /** A checkpoint over this conversation as far as this head, made only when none covers it yet; nothing else is looked at. */
  async cover(tenant: string, head: ChainHead): Promise<Checkpoint> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const latest = await latestCheckpoint(this.#db, tenant);
      const size = latest?.size ?? 0;
      const leaf = await newestLeaf(this.#db, tenant, head.conversationId, size);
      if (latest && leaf && leaf.seq >= head.seq) return latest;
      const save = await this.#grow(tenant, size, [head]);
      if (await saveCheckpoint(this.#db, save)) return save.checkpoint;
    }
    throw new Error('others kept adding to the ledger tree');
  }

  /** Signs another statement with the ledger's key; its text has to say what it is. */
  async sign(text: string): Promise<{ key: string; signature: string }> {
    const signature = await this.#signer.sign(Buffer.from(text));
    return { key: this.#signer.publicKey, signature };
  }

  /** Others may add to the tree meanwhile, and then have added what was found here: it is looked for again. */
  async #catchUp(tenant: string, since: Date | null): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1)
      if (await this.#addMoved(tenant, since)) return;
    throw new Error('others kept adding to the ledger tree');
  }

  /** False when somebody else has added to the tree since this began to look. */
  async #addMoved(tenant: string, since: Date | null): Promise<boolean> {
    let expected = (await latestCheckpoint(this.#db, tenant))?.size ?? 0;
    let waiting: ChainHead[] = [];
    for (let after = ''; ;) {
      const { heads, next } = await readMoved(this.#db, tenant, { since, after, limit: PAGE });
      waiting.push(...heads);
      while (waiting.length >= LEAVES || (next === null && waiting.length > 0)) {
        const save = await this.#grow(tenant, expected, waiting.slice(0, LEAVES));
        if (!(await saveCheckpoint(this.#db, save))) return false;
        expected = save.checkpoint.size;
        waiting = waiting.slice(LEAVES);
      }
      if (next === null) return true;
      after = next;
    }
  }

  async #grow(
    tenant: string,
    expected: number,
    heads: readonly ChainHead[],
  ): Promise<CheckpointSave> {
    const nodes: { at: CheckpointSave['nodes'][number]['at']; hash: string }[] = [];
    let frontier: Frontier = {
      size: expected,
      hashes: await readNodes(this.#db, tenant, rangeNodes({ begin: 0, end: expected })),
    };
    for (const head of heads)
      frontier = appendLeaf(tree, frontier, tree.leaf(headText(head)), (at, hash) =>
        nodes.push({ at, hash: hex(hash) }),
      );
    const claim = {
      tenant,
      size: frontier.size,
      root: hex(foldNodes(tree, frontier.hashes)),
      at: this.#now().toISOString(),
    };
    const signature = await this.#signer.sign(Buffer.from(checkpointText(claim)));
    return {
      checkpoint: { ...claim, key: this.#signer.publicKey, signature },
      expected,
      heads,
      nodes,
    };
  }
}
