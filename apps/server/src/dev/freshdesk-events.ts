import type { ProductEvent } from '@baton/testkit/freshdesk';

/** Something that was done to a ticket, as the page shows it among the messages. */
export interface DeskEvent {
  id: string;
  at: string;
  what: 'assigned' | 'closed' | 'opened' | 'snoozed';
  by: string | null;
  to: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

const STATUS: Readonly<Record<number, DeskEvent['what']>> = {
  2: 'opened',
  3: 'snoozed',
  4: 'closed',
  5: 'closed',
};

const newOf = (changes: Json, name: string): unknown => {
  const change = changes[name];
  return Array.isArray(change) ? change[1] : undefined;
};

/** What was done to tickets, kept as it happens. */
export class DeskEvents {
  readonly #rows = new Map<string, DeskEvent[]>();
  readonly #nameOf: (agent: string) => string;

  constructor(nameOf: (agent: string) => string) {
    this.#nameOf = nameOf;
  }

  /** Hears what the account tells the platform. */
  hear({ event, data, timestamp }: ProductEvent): void {
    if (event !== 'onTicketUpdate') return;
    const changes = asObject(asObject(data['changes'])['model_changes']);
    const actor = asObject(data['actor'])['name'];
    const ticket = String(asObject(data['ticket'])['id']);
    const add = (what: DeskEvent['what'], to: string | null): void => {
      const rows = this.#rows.get(ticket) ?? [];
      const at = new Date(timestamp * 1_000).toISOString();
      const by = typeof actor === 'string' ? actor : null;
      this.#rows.set(ticket, [...rows, { id: `${ticket}-${rows.length}`, at, what, by, to }]);
    };
    const responder = newOf(changes, 'responder_id');
    if (typeof responder === 'number') add('assigned', this.#nameOf(String(responder)));
    const status = newOf(changes, 'status');
    const what = typeof status === 'number' ? STATUS[status] : undefined;
    if (what) add(what, null);
  }

  /** Of one ticket, oldest first. */
  of(ticket: string): readonly DeskEvent[] {
    return this.#rows.get(ticket) ?? [];
  }
}
