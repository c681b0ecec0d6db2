import type { Current, PanelTarget } from '../storage/conversation-reader.ts';
import type { Change } from './change.ts';
import { Pace } from './pace.ts';
import type { Followed, Standing } from './read-topics.ts';
import { conversationKey, newsFrame, tagOf, ticketKey, topicKey } from './topic.ts';
import type { Follower, Topic } from './topic.ts';

/** Least milliseconds between two reads of what changed. */
const GAP_MS = 50;
/** Topics of one read. */
const PAGE = 2_000;
/** Groups of followers that get their heartbeats one after the other. */
const BEATS = 15;
const HEARTBEAT = ':\n\n';
/** The etag of no panel. */
const OVER = 'over';

/** How a hub reads where topics stand: one call for all of them. */
export type ReadTopics = (followed: readonly Followed[]) => Promise<(Standing | null)[]>;

/**
 * Who follows what in this process. A change is found by its key, read together with whatever else changed, and told to
 * those who follow it: what others follow costs nothing.
 */
export class Hub {
  readonly #read: ReadTopics;
  readonly #topics = new Map<string, Topic>();
  /** By the conversation it shows: what is followed by its own id and by tickets. */
  readonly #shows = new Map<string, Set<Topic>>();
  readonly #beats = Array.from({ length: BEATS }, () => new Set<Follower>());
  readonly #leave = new Map<Follower, () => void>();
  readonly #perHolder = new Map<string, number>();
  #dirty = new Set<Topic>();
  readonly #pace: Pace;
  #beat = 0;

  /** @param read must not have read before it is called */
  constructor(read: ReadTopics) {
    this.#read = read;
    this.#pace = new Pace(GAP_MS, () => this.#readDirty());
  }

  /** Open streams. */
  get size(): number {
    return this.#leave.size;
  }

  /** Open streams of one session or key. */
  sizeOf(holder: string): number {
    return this.#perHolder.get(holder) ?? 0;
  }

  /**
   * Adds a follower; tells it at once where the panel stands unless it knows. What was written while it came in is read
   * with the next changes.
   */
  join(
    tenant: string,
    target: PanelTarget,
    current: Current,
    known: string | null,
    follower: Follower,
  ): void {
    const followed = { tenant, target };
    const key = topicKey(followed);
    let topic = this.#topics.get(key);
    if (!topic) {
      topic = { ...followed, key, standing: current, tag: tagOf(current), followers: new Set() };
      this.#topics.set(key, topic);
      this.#index(topic);
    }
    const joined = topic;
    joined.followers.add(follower);
    const slot = this.#beats[this.#leave.size % BEATS];
    slot?.add(follower);
    const { holder } = follower;
    this.#perHolder.set(holder, this.sizeOf(holder) + 1);
    this.#leave.set(follower, () => {
      slot?.delete(follower);
      const left = this.sizeOf(holder) - 1;
      if (left > 0) this.#perHolder.set(holder, left);
      else this.#perHolder.delete(holder);
      joined.followers.delete(follower);
      if (joined.followers.size === 0) this.#drop(joined);
    });
    if (joined.tag !== known) this.#send(follower, newsFrame(joined.tag));
    this.#dirty.add(joined);
    this.#pace.ask();
  }

  /** The follower is gone, or is to be. */
  leave(follower: Follower): void {
    const leave = this.#leave.get(follower);
    if (!leave) return;
    this.#leave.delete(follower);
    leave();
  }

  /** Something was written, here or elsewhere. */
  note({ tenant, conversationId, version, ticket }: Change): void {
    const shown = this.#shows.get(conversationKey(tenant, conversationId));
    let any = false;
    for (const topic of shown ?? []) {
      if (topic.standing.version >= version) continue;
      this.#dirty.add(topic);
      any = true;
    }
    const ofTicket = ticket && this.#topics.get(ticketKey(tenant, ticket.helpdesk, ticket.id));
    if (ofTicket && ofTicket.standing.conversationId !== conversationId) {
      this.#dirty.add(ofTicket);
      any = true;
    }
    if (any) this.#pace.ask();
  }

  /** Has whoever follows a conversation look again, though nothing of it was written. */
  nudge(tenant: string, conversationId: string): void {
    for (const topic of this.#shows.get(conversationKey(tenant, conversationId)) ?? [])
      for (const follower of topic.followers) this.#send(follower, newsFrame(topic.tag));
  }

  /** Reads everything that is followed, in case somebody's word of a change was lost. Resolves when it is told. */
  async refresh(): Promise<void> {
    for (const topic of this.#topics.values()) this.#dirty.add(topic);
    if (this.#dirty.size > 0) this.#pace.ask();
    await this.#pace.settle();
  }

  /** Sends the next group a sign of life, and ends what is not allowed any more. A whole turn is fifteen calls. */
  async beat(): Promise<void> {
    this.#beat = (this.#beat + 1) % BEATS;
    const group = [...(this.#beats[this.#beat] ?? [])];
    // Many streams of one key are one question.
    const asked = new Map<string, Promise<boolean>>();
    await Promise.all(
      group.map(async (follower) => {
        const answer = asked.get(follower.asks) ?? stillHolds(follower);
        asked.set(follower.asks, answer);
        if (await answer) this.#send(follower, HEARTBEAT);
        else {
          // What it shows now may be too much: whoever reads on is to look again.
          this.#send(follower, newsFrame(OVER));
          this.#end(follower);
        }
      }),
    );
  }

  /** Ends every stream. */
  async close(): Promise<void> {
    for (const follower of this.#leave.keys()) this.#end(follower);
    await this.#pace.stop();
  }

  async #readDirty(): Promise<void> {
    const dirty = [...this.#dirty].filter(({ followers }) => followers.size > 0);
    this.#dirty = new Set();
    for (let from = 0; from < dirty.length; from += PAGE) {
      const page = dirty.slice(from, from + PAGE);
      let read: (Standing | null)[];
      try {
        read = await this.#read(page);
      } catch {
        // The store is away: the next round reads them again.
        return;
      }
      page.forEach((topic, index) => {
        const standing = read[index];
        if (standing) this.#move(topic, standing);
      });
    }
  }

  #move(topic: Topic, standing: Standing): void {
    const same = topic.standing.conversationId === standing.conversationId;
    if (same && standing.version === topic.standing.version) return;
    if (!same) this.#unindex(topic);
    topic.standing = standing;
    if (!same) this.#index(topic);
    const tag = tagOf(standing);
    if (tag === topic.tag) return;
    topic.tag = tag;
    const frame = newsFrame(tag);
    for (const follower of topic.followers) this.#send(follower, frame);
  }

  #send(follower: Follower, frame: string): void {
    if (!follower.sink.send(frame)) this.leave(follower);
  }

  #end(follower: Follower): void {
    this.leave(follower);
    follower.sink.end();
  }

  #index(topic: Topic): void {
    const key = conversationKey(topic.tenant, topic.standing.conversationId);
    const topics = this.#shows.get(key);
    if (topics) topics.add(topic);
    else this.#shows.set(key, new Set([topic]));
  }

  #unindex(topic: Topic): void {
    const key = conversationKey(topic.tenant, topic.standing.conversationId);
    const topics = this.#shows.get(key);
    topics?.delete(topic);
    if (topics?.size === 0) this.#shows.delete(key);
  }

  #drop(topic: Topic): void {
    this.#topics.delete(topic.key);
    this.#dirty.delete(topic);
    this.#unindex(topic);
  }
}

const stillHolds = async ({ holds }: Follower): Promise<boolean> => {
  try {
    return await holds();
  } catch {
    return true;
  }
};
