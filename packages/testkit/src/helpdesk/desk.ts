import { DeskRefusal } from './desk-types.ts';
import type {
  DeskEffect,
  FakeAgent,
  FakeFile,
  FakeMessage,
  TicketChange,
  TicketView,
  WriteMark,
  WrittenPart,
} from './desk-types.ts';

interface Kept {
  /** Oldest first; the last is how it stands. */
  history: TicketView[];
  messages: FakeMessage[];
  deleted: boolean;
}

/** What a ticket is opened with. */
export interface OpenTicket {
  id?: string | undefined;
  subject?: string | undefined;
  customer?: Partial<TicketView['customer']> | undefined;
  /** First message of the customer. */
  text?: string | undefined;
}

/** How a desk is set up. */
export interface DeskOptions {
  agents: readonly FakeAgent[];
  groups: readonly { id: string; name: string }[];
  /** Parts of a change it can't honour, for example `skills`. */
  unable: readonly string[];
  /** Opens a ticket that is asked for and was never there. */
  opensAsked: boolean;
  /** Ids of messages and tickets are counted from here: others than those of a run before, which somebody may remember. */
  firstId: number;
  now: () => Date;
  /** Told every change of a ticket. */
  onChange: (ticket: string) => void;
}

const STATUSES = new Set(['open', 'pending', 'solved', 'closed']);

/** A helpdesk without its doors: tickets, people, and everything that was done to them. */
export class Desk {
  readonly agents: FakeAgent[];
  readonly groups: readonly { id: string; name: string }[];
  /** All that machines did, in order. */
  readonly effects: DeskEffect[] = [];
  readonly #options: DeskOptions;
  readonly #tickets = new Map<string, Kept>();
  #ids: number;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#ids = options.firstId;
    this.agents = options.agents.map((agent) => ({ ...agent }));
    this.groups = options.groups;
  }

  /** Opens a ticket and gives its id. */
  open({ id, subject = 'A question', customer, text }: OpenTicket = {}): string {
    const made = id ?? `t-${(this.#ids += 1)}`;
    if (this.#tickets.has(made)) throw new DeskRefusal(409, 'exists');
    const first: TicketView = {
      id: made,
      subject,
      status: 'open',
      mergedInto: null,
      assignee: null,
      group: null,
      priority: null,
      skills: [],
      tags: [],
      fields: {},
      customer: { id: null, name: null, email: null, ...customer },
      updatedAt: this.#at(),
      version: 1,
      written: new Map(),
    };
    this.#tickets.set(made, { history: [first], messages: [], deleted: false });
    if (text !== undefined) this.say(made, { by: 'customer', public: true, text, author: null });
    return made;
  }

  ids(): string[] {
    return [...this.#tickets].filter(([, { deleted }]) => !deleted).map(([id]) => id);
  }

  /** How a ticket stands, or stood so many versions ago. @throws DeskRefusal 404 */
  view(id: string, ago = 0): TicketView {
    const { history } = this.#of(id);
    const view = history.at(Math.max(-history.length, -1 - ago));
    if (!view) throw new DeskRefusal(404, 'not_found');
    return view;
  }

  /** Messages and notes up to a version, oldest first. */
  messages(id: string, version = Number.POSITIVE_INFINITY): FakeMessage[] {
    return this.#of(id).messages.filter((message) => message.version <= version);
  }

  /** Adds a message or a note of a person. */
  say(id: string, said: Pick<FakeMessage, 'by' | 'public' | 'text' | 'author'>): FakeMessage {
    return this.#append(id, { ...said, marker: null, files: [] }, {});
  }

  /** Adds a note of a machine, with its file; a version that is not the present one is refused. */
  note(id: string, text: string, mark: WriteMark, file: FakeFile | null = null): FakeMessage {
    this.#checkWritable(id, mark);
    this.#record(id, 'note', mark);
    const ref = this.#newMessageId();
    const lost = file !== null && this.#options.unable.includes('transcript');
    const said = {
      by: 'ai',
      public: false,
      text,
      author: null,
      marker: mark.marker,
      files: file === null || lost ? [] : [file],
    } as const;
    const written = { ref, degraded: [], attached: said.files.length > 0 };
    return this.#append(id, said, this.#marked(id, mark, written), ref);
  }

  /** Changes what a machine asks for and gives what it could not honour. */
  update(id: string, change: TicketChange, mark: WriteMark): readonly string[] {
    this.#checkWritable(id, mark);
    this.#record(id, 'update', mark);
    const degraded = this.#unable(change);
    this.#apply(
      id,
      change,
      degraded,
      this.#marked(id, mark, { ref: null, degraded, attached: false }),
    );
    return degraded;
  }

  /** Changes what a person asks for. */
  edit(id: string, change: TicketChange): void {
    this.#apply(id, change, [], {});
  }

  merge(id: string, into: string): void {
    this.#of(into);
    this.#change(id, { mergedInto: into, status: 'closed' });
  }

  remove(id: string): void {
    this.#of(id).deleted = true;
    this.#options.onChange(id);
  }

  /** Lets somebody come or go. */
  presence(agent: string, online: boolean): void {
    const found = this.agents.find(({ id }) => id === agent);
    if (!found) throw new DeskRefusal(404, 'not_found');
    found.online = online;
  }

  #apply(id: string, change: TicketChange, degraded: readonly string[], more: Partial<TicketView>) {
    const view = this.view(id);
    const { fields, addTags = [], removeTags = [], ...rest } = change;
    if (rest.status !== undefined && !STATUSES.has(rest.status))
      throw new DeskRefusal(422, 'status');
    const honoured = Object.fromEntries(
      Object.entries(rest).filter(
        ([part, value]) => value !== undefined && !degraded.includes(part),
      ),
    );
    const removed = new Set(removeTags);
    const tags = [...new Set([...view.tags, ...addTags])].filter((tag) => !removed.has(tag));
    this.#change(id, {
      ...honoured,
      ...(degraded.includes('tags') ? {} : { tags }),
      ...(fields && !degraded.includes('fields') && { fields: { ...view.fields, ...fields } }),
      ...more,
    });
  }

  #unable(change: TicketChange): string[] {
    const asked = [
      ...Object.keys(change).filter((part) => part !== 'addTags' && part !== 'removeTags'),
      ...(change.addTags || change.removeTags ? ['tags'] : []),
    ];
    const isMissing = (part: string): boolean => {
      if (part === 'group' && change.group)
        return this.groups.every(({ id }) => id !== change.group);
      return part === 'assignee' && change.assignee
        ? this.agents.every(({ id }) => id !== change.assignee)
        : false;
    };
    return asked.filter((part) => this.#options.unable.includes(part) || isMissing(part));
  }

  #checkWritable(id: string, { version }: WriteMark): void {
    const view = this.view(id);
    if (view.mergedInto !== null) throw new DeskRefusal(410, 'merged');
    if (view.status === 'closed') throw new DeskRefusal(422, 'closed');
    if (version !== null && version !== view.version) throw new DeskRefusal(409, 'changed');
  }

  #record(ticket: string, kind: DeskEffect['kind'], { part, marker }: WriteMark): void {
    this.effects.push({ ticket, kind, part, marker });
  }

  #marked(
    id: string,
    { marker, part }: WriteMark,
    rest: Omit<WrittenPart, 'part'>,
  ): Partial<TicketView> {
    if (marker === null) return {};
    const { written } = this.view(id);
    const parts = [...(written.get(marker) ?? []), { part, ...rest }];
    return { written: new Map([...written, [marker, parts]]) };
  }

  #append(
    id: string,
    said: Omit<FakeMessage, 'id' | 'at' | 'version'>,
    more: Partial<TicketView>,
    messageId = this.#newMessageId(),
  ): FakeMessage {
    const { messages } = this.#of(id);
    const message = {
      ...said,
      id: messageId,
      at: this.#at(),
      version: this.view(id).version + 1,
    };
    messages.push(message);
    this.#change(id, more);
    return message;
  }

  #change(id: string, change: Partial<TicketView>): void {
    const view = this.view(id);
    this.#of(id).history.push({
      ...view,
      ...change,
      updatedAt: this.#at(),
      version: view.version + 1,
    });
    this.#options.onChange(id);
  }

  #of(id: string): Kept {
    if (!this.#tickets.has(id) && this.#options.opensAsked && id !== '') this.open({ id });
    const kept = this.#tickets.get(id);
    if (!kept || kept.deleted) throw new DeskRefusal(404, 'not_found');
    return kept;
  }

  #newMessageId(): string {
    return `m-${(this.#ids += 1)}`;
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}
