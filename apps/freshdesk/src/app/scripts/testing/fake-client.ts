import type { FreshClient, FreshEvent, PageData, TemplateReply } from '../client.ts';

/** What a request was sent with. */
export interface Sent {
  template: string;
  context: Record<string, string>;
  body?: string;
}

/** What a request is answered with, or what comes of waiting for it: an object is the body of a 200; a status rejects. */
export type Reply = object | number;

/** The platform around a page, in memory: refuses what the real one is known to refuse. */
export class FakeClient {
  data: PageData = {
    ticket: { id: 25 },
    loggedInUser: { id: 48, contact: { language: 'en' } },
  };
  /** Answers the requests of a template; one that is missing is no template. */
  replies: Record<string, (sent: Sent) => Reply> = {};
  sent: Sent[] = [];
  notes: { type: string; title: string; message: string }[] = [];
  clicks: Record<string, unknown>[] = [];
  heights: string[] = [];
  /** What a question is answered with. */
  confirm: (question: Record<string, unknown>) => Promise<unknown> = ({ saveLabel }) =>
    Promise.resolve(saveLabel);
  /** What the page takes; anything else is rejected. */
  takes = ['showNotify', 'showConfirm', 'click'];
  readonly #heard = new Map<string, ((event: FreshEvent) => void)[]>();

  readonly client: FreshClient = {
    data: {
      get: (name) =>
        name in this.data ? Promise.resolve(this.data) : Promise.reject(new Error('no such data')),
    },
    events: {
      on: (name, hear) => {
        this.#heard.set(name, [...(this.#heard.get(name) ?? []), hear]);
      },
    },
    interface: { trigger: (name, options) => this.#trigger(name, options) },
    instance: {
      resize: ({ height }) => {
        this.heights.push(height);
        return Promise.resolve();
      },
    },
    request: {
      invokeTemplate: (template, options) => this.#invoke({ template, ...options }),
    },
  };

  /** Requests of one template. */
  asked(template: string): Sent[] {
    return this.sent.filter((each) => each.template === template);
  }

  /** Something happens on the page. */
  emit(name: string): void {
    void this.hold(name, {});
  }

  /** Something is about to happen; gives the verdict of whoever holds it up. */
  hold(name: string, data: unknown): Promise<string> {
    return new Promise((resolve) => {
      const event = {
        type: name,
        helper: { getData: () => data, done: () => resolve('done'), fail: resolve },
      };
      for (const hear of this.#heard.get(name) ?? []) hear(event);
    });
  }

  async #invoke(sent: Sent): Promise<TemplateReply> {
    this.sent.push(sent);
    const reply: unknown = await Promise.resolve(this.replies[sent.template]?.(sent) ?? 404);
    if (typeof reply === 'number') throw Object.assign(new Error('failed'), { status: reply });
    return { status: 200, headers: {}, response: JSON.stringify(reply) };
  }

  #trigger(name: string, options: Record<string, unknown>): Promise<unknown> {
    const { message } = options;
    const isLong = typeof message === 'string' && message.length > 100;
    if (!this.takes.includes(name) || isLong) return Promise.reject(new Error('refused'));
    if (name === 'showConfirm') return this.confirm(options);
    if (name === 'click') this.clicks.push(options);
    else this.notes.push(options as { type: string; title: string; message: string });
    return Promise.resolve();
  }
}
