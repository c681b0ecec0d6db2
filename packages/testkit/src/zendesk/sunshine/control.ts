import type { Json } from '../wire/values.ts';
import type { News } from './news.ts';
import { readMetadata } from './read-metadata.ts';
import { badRequest } from './refused.ts';
import type { ConversationRow, Flat, SwitchboardIntegrationRow } from './rows.ts';
import { conversationShort } from './shapes.ts';
import type { SunshineState } from './state.ts';

/** Told when somebody else answers the customer from now on. */
export type OnPassed = (row: ConversationRow) => void;

const REASONS: ReadonlySet<unknown> = new Set(['ticketClosed', 'transferToEmail']);

/** Who answers the customer: control is passed, offered, accepted and released. */
export class Control {
  readonly #state: SunshineState;
  readonly #news: News;
  readonly #onPassed: OnPassed;

  constructor(state: SunshineState, news: News, onPassed: OnPassed) {
    this.#state = state;
    this.#news = news;
    this.#onPassed = onPassed;
  }

  /** By id, name, or kind; `next` is whoever stands behind the one that has control. @throws Refusal 400 */
  target(row: ConversationRow, { switchboardIntegration: said }: Json): SwitchboardIntegrationRow {
    if (typeof said !== 'string' || said === '')
      throw badRequest('switchboardIntegration is required');
    const all = [...this.#state.places.values()];
    if (said === 'next') {
      const { nextId = null } = this.#state.places.get(row.activeId ?? '') ?? {};
      const next = this.#state.places.get(nextId ?? '');
      if (!next) throw badRequest('There is no next switchboard integration');
      return next;
    }
    const named = all.find(({ id }) => id === said) ?? all.find(({ name }) => name === said);
    const [first, ...more] = named ? [named] : all.filter((each) => each.integrationType === said);
    if (!first) throw badRequest('The switchboard integration does not exist');
    if (more.length > 0) throw badRequest('The switchboard integration is ambiguous');
    return first;
  }

  /** Whoever has control already keeps it: nothing happens, and what went along is lost. */
  pass(row: ConversationRow, body: Json): void {
    const { id } = this.target(row, body);
    const metadata = readMetadata(body);
    const { reason } = body;
    if (reason !== undefined && !REASONS.has(reason))
      throw badRequest('reason is not one of the allowed values');
    if (row.activeId === id) return;
    const said = typeof reason === 'string' ? { reason } : {};
    this.#give(row, id, metadata, 'switchboard:passControl', said);
  }

  offer(row: ConversationRow, body: Json): void {
    const { id } = this.target(row, body);
    const metadata = readMetadata(body);
    if (row.activeId === id) throw badRequest('It has control of the conversation already');
    row.pendingId = id;
    this.#tell(row, 'switchboard:offerControl', { metadata });
  }

  accept(row: ConversationRow, body: Json): void {
    const metadata = readMetadata(body);
    if (row.pendingId === null) throw badRequest('Nobody was offered control');
    this.#give(row, row.pendingId, metadata, 'switchboard:acceptControl', {});
  }

  /** From then on nobody has it. */
  release(row: ConversationRow, body: Json): void {
    const metadata = readMetadata(body);
    const before = row.activeId;
    if (before === null) return;
    row.activeId = null;
    row.pendingId = null;
    row.passes += 1;
    const { reason } = body;
    const said = typeof reason === 'string' ? { reason } : {};
    this.#tell(row, 'switchboard:releaseControl', { metadata, ...said }, before);
    this.#onPassed(row);
  }

  #give(row: ConversationRow, to: string, metadata: Flat, type: string, said: object): void {
    const before = row.activeId;
    row.activeId = to;
    row.pendingId = null;
    row.metadata = metadata;
    row.passes += 1;
    this.#tell(row, type, { metadata, ...said }, before);
    this.#onPassed(row);
  }

  #tell(row: ConversationRow, type: string, more: object, before = row.activeId): void {
    const payload = { conversation: conversationShort(this.#state, row), ...more };
    this.#news.tell(row, type, payload, before);
  }
}
