import type { QueueTarget } from '@baton/handoff-core';
import { ConnectorError } from '../connectors/port.ts';
import type {
  Capabilities,
  Handover,
  HelpdeskConnector,
  WriteRequest,
  Written,
} from '../connectors/port.ts';

/** Something that was written into a ticket. */
export interface DeskWrite {
  tenant: string;
  ticket: string;
  marker: string;
  what: 'deliver' | 'update' | 'claim' | 'assign' | 'appendNote' | 'resolve';
  handover?: Handover;
  fields?: Handover['fields'];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  target?: QueueTarget;
  note?: string;
  by?: string;
  nobodies?: readonly string[];
}

/** How the next call goes: `lost` writes and says that nobody answered. */
export type Mood =
  | 'well'
  | 'lost'
  | { code: ConnectorError['code']; sent?: boolean; retryAfterMs?: number };

const CAN: Capabilities = {
  label: 'Memory',
  note: true,
  attachment: true,
  fields: true,
  tags: true,
  priority: true,
  assignGroup: true,
  assignPerson: true,
  skills: false,
  resolve: true,
  availability: false,
  readTicket: true,
  webhooks: false,
  context: false,
  search: false,
};

/**
 * A helpdesk in memory. It looks for a marker only when it is told to, so that whoever forgets to ask writes twice.
 */
export class MemoryDesk {
  readonly writes: DeskWrite[] = [];
  /** Every request, also those that wrote nothing. */
  readonly calls: (Pick<WriteRequest, 'marker' | 'check'> & { ticket: string })[] = [];
  /** Tickets that were read, with whose they are. */
  readonly reads: string[] = [];
  mood: (call: { ticket: string; marker: string; tenant: string }) => Mood = () => 'well';

  connector(name = 'zendesk'): HelpdeskConnector {
    return {
      name,
      describe: () => CAN,
      deliver: ({ handover, ...request }) => this.#write(request, 'deliver', { handover }),
      update: ({ fields, addTags, removeTags, ...request }) =>
        this.#write(request, 'update', { fields, addTags, removeTags }),
      claim: ({ by, nobodies, ...request }) => this.#write(request, 'claim', { by, nobodies }),
      assign: ({ target, ...request }) => this.#write(request, 'assign', { target }),
      appendNote: ({ note, ...request }) => this.#write(request, 'appendNote', { note }),
      resolve: (request) => this.#write(request, 'resolve', {}),
      readTicket: ({ tenant, ticket }) => {
        this.reads.push(`${tenant} ${ticket.id}`);
        return Promise.resolve(null);
      },
      readHook: () => ({ ok: false, why: 'signature' }),
    };
  }

  async #write(
    { tenant, ticket, marker, check }: WriteRequest,
    what: DeskWrite['what'],
    more: Partial<DeskWrite>,
  ): Promise<Written> {
    await Promise.resolve();
    this.calls.push({ ticket: ticket.id, marker, check });
    const mood = this.mood({ tenant, ticket: ticket.id, marker });
    if (typeof mood === 'object') {
      const { code, sent = false, retryAfterMs } = mood;
      throw new ConnectorError(code, { sent, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    }
    const before =
      check && this.writes.some((each) => each.marker === marker && each.what === what);
    if (!before) this.writes.push({ tenant, ticket: ticket.id, marker, what, ...more });
    if (mood === 'lost') throw new ConnectorError('unavailable', { sent: true });
    const skills = more.handover?.target?.skills !== undefined;
    return { applied: before ? 'before' : 'now', degraded: skills ? ['skills'] : [], ref: null };
  }
}
