import { componentsOf, isCanvas, isJson } from './canvas-like.ts';
import type { CanvasLike } from './canvas-like.ts';
import { findPress } from './find-press.ts';
import { inputValues } from './input-values.ts';
import type { Typed } from './input-values.ts';
import { refuse } from './refuse.ts';
import type { CanvasRefusal } from './refusal.ts';

/** After so many milliseconds the inbox waits no longer. */
const PATIENCE_MS = 10_000;

/** What the inbox asks the app. */
export interface InboxAsk {
  kind: 'initialize' | 'submit';
  conversation: string;
  admin: string;
  /** Of a press. */
  componentId?: string;
  inputValues?: Record<string, unknown>;
  currentCanvas?: CanvasLike;
}

/** What came back. */
export interface InboxReply {
  status: number;
  text: string;
}

/** Why nothing is shown. */
export type InboxFailure =
  | 'status'
  | 'not-json'
  | 'no-canvas'
  | 'refused'
  | 'too-slow'
  | 'unreachable';

/** What the inbox is given: who carries its requests, who is told of changes, and a clock. */
export interface InboxHostOptions {
  /** Carries a request to the app, signed by somebody who may. Rejects when nobody answers. */
  send: (ask: InboxAsk) => Promise<InboxReply>;
  /** Told whenever something else is to be shown. */
  onChange?: () => void;
  /** Resolves after so many milliseconds, by the browser's clock when left out; nobody waits any more once `stop` is aborted. */
  wait?: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/** What a press came to. */
export type Pressed = { did: 'nothing' } | { did: 'opened'; url: string } | { did: 'submitted' };

const usualWait = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => clearTimeout(timer));
  });

const read = (reply: InboxReply): { canvas: CanvasLike } | { failure: InboxFailure } => {
  if (reply.status !== 200) return { failure: 'status' };
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    return { failure: 'not-json' };
  }
  const canvas = isJson(body) ? body['canvas'] : undefined;
  return isCanvas(canvas) ? { canvas } : { failure: 'no-canvas' };
};

/**
 * An app in the conversation details of the inbox, as a state machine without a picture: it asks for the first canvas, keeps the
 * one that is shown, sends presses with what was typed and the canvas as it was, and shows that something went wrong where Intercom
 * would.
 */
export class InboxHost {
  readonly #options: Required<InboxHostOptions>;
  #state: 'closed' | 'loading' | 'canvas' | 'failed' = 'closed';
  #failure: InboxFailure | null = null;
  #canvas: CanvasLike | null = null;
  #refusals: CanvasRefusal[] = [];
  #typed: Record<string, string | readonly string[]> = {};
  #look: { conversation: string; admin: string } | null = null;
  #turn = 0;
  #isFirst = true;

  constructor({ send, onChange = () => undefined, wait = usualWait }: InboxHostOptions) {
    this.#options = { send, onChange, wait };
  }

  /** What is shown: nothing yet, that it loads, a canvas, or "Something went wrong". */
  get state(): 'closed' | 'loading' | 'canvas' | 'failed' {
    return this.#state;
  }

  /** Why it failed; null when it did not. */
  get failure(): InboxFailure | null {
    return this.#failure;
  }

  /** What Intercom or its reviewers would refuse of the last canvas. */
  get refusals(): readonly CanvasRefusal[] {
    return this.#refusals;
  }

  /** The canvas that is there; it stays while a press is under way. */
  canvas(): CanvasLike | null {
    return this.#canvas;
  }

  /** Whether it is the canvas that a conversation begins with. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** What stands in a component: typed, or from the start. */
  valueOf(componentId: string): unknown {
    return inputValues(componentsOf(this.#canvas) ?? [], this.#typed)[componentId];
  }

  /** Types or chooses; nothing is sent. */
  type(typed: Typed): void {
    this.#typed = { ...this.#typed, ...typed };
    this.#options.onChange();
  }

  /** A teammate opens a conversation; whatever was under way is forgotten. */
  async open(conversation: string, admin: string): Promise<void> {
    this.#look = { conversation, admin };
    this.#canvas = null;
    await this.#ask({ kind: 'initialize', conversation, admin });
  }

  /** The app is opened again as it is: what a teammate does who sees that something went wrong. */
  async again(): Promise<void> {
    if (this.#look) await this.open(this.#look.conversation, this.#look.admin);
  }

  /** Presses something, after `inputs` were typed. Nothing happens while another press is under way. */
  async click(componentId: string, inputs: Typed = {}): Promise<Pressed> {
    const canvas = this.#canvas;
    if (this.#state !== 'canvas' || canvas === null || this.#look === null)
      return { did: 'nothing' };
    this.#typed = { ...this.#typed, ...inputs };
    const { components } = canvas.content;
    const press = findPress(components, componentId);
    if (press.does === 'nothing') return { did: 'nothing' };
    if (press.does === 'open') return { did: 'opened', url: press.url };
    await this.#ask({
      kind: 'submit',
      ...this.#look,
      componentId,
      inputValues: inputValues(components, this.#typed),
      currentCanvas: canvas,
    });
    return { did: 'submitted' };
  }

  async #ask(ask: InboxAsk): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#show('loading', null);
    const answer = new AbortController();
    const late = this.#options
      .wait(PATIENCE_MS, answer.signal)
      .then(() => ({ failure: 'too-slow' as const }));
    const answered = this.#options
      .send(ask)
      .then(read, () => ({ failure: 'unreachable' as const }));
    const came = await Promise.race([answered, late]);
    answer.abort();
    // Another conversation was opened meanwhile: this is no answer to it.
    if (turn !== this.#turn) return;
    if ('failure' in came) return this.#show('failed', came.failure);
    this.#isFirst = ask.kind === 'initialize';
    this.#refusals = refuse(came.canvas, { first: this.#isFirst, dates: false });
    if (this.#refusals.some(({ kind }) => kind === 'broken'))
      return this.#show('failed', 'refused');
    this.#canvas = came.canvas;
    this.#typed = {};
    this.#show('canvas', null);
  }

  #show(state: 'loading' | 'canvas' | 'failed', failure: InboxFailure | null): void {
    this.#state = state;
    this.#failure = failure;
    this.#options.onChange();
  }
}

/** An app in the inbox. */
export const inboxHost = (options: InboxHostOptions): InboxHost => new InboxHost(options);
