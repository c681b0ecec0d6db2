import { refuseTrigger } from './interface-rules.ts';
import { Refused, refused } from './refused.ts';
import { canHear } from './ticket-events.ts';
import { readFrameCall } from './wire.ts';
import type { HostMessage } from './wire.ts';

const TALLEST = 700;
/** Nobody presses anything: a question is over by itself after so many milliseconds. */
const CONFIRM_MS = 10_000;

/** Something the app did that the page around noticed, for assertions and for whoever looks. */
export type FreshworksRecord =
  | { kind: 'ready' }
  | { kind: 'data'; key: string }
  | { kind: 'listens'; event: string; intercept: boolean }
  | { kind: 'trigger'; name: string; options: unknown }
  | { kind: 'resize'; height: number }
  | { kind: 'refused'; call: string; why: string };

/** A button that was pressed, or nothing in time. */
export type Confirmed = 'save' | 'cancel';

/** What the page around the app knows and does. */
export interface FreshworksHostOptions {
  /** Delivers a message to the app's frame. */
  send: (message: HostMessage) => void;
  /** What `client.data.get` knows, by key; read at each call. */
  data: () => Readonly<Record<string, unknown>>;
  notify?: (notice: { type: string; title: string | null; message: string }) => void;
  /** Asks the agent; rejects or stays open when nobody answers. */
  confirm?: (question: {
    title: string | null;
    message: string;
    saveLabel: string;
    cancelLabel: string;
  }) => Promise<Confirmed>;
  /** The reply editor is opened with HTML. */
  reply?: (html: string) => void;
  /** The note editor is opened with HTML; left out where it takes none from apps. */
  note?: (html: string, isPublic: boolean) => void;
  setValue?: (id: string, value: unknown) => void;
  resize?: (height: number) => void;
  /** The app asked for something that needs the agent's leave: the button for it is to be shown. */
  authorize?: () => void;
  /** Resolves after so many milliseconds; nobody waits any more once `stop` is aborted. */
  wait?: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/** What became of something an app may hold up. */
export interface Verdict {
  goes: boolean;
  message: string | null;
}

const usualWait = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => clearTimeout(timer));
  });

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * The ticket page around an app, without a picture: answers what the app's client asks, refuses what the platform would, and tells
 * it what happens. Knows no DOM: `attachFreshworksHost` connects it with a frame.
 */
export class FreshworksHost {
  readonly #options: FreshworksHostOptions;
  readonly #records: FreshworksRecord[] = [];
  readonly #listens = new Map<string, { intercept: boolean }[]>();
  readonly #heldUp = new Map<number, (verdict: Verdict) => void>();
  #isActive = false;
  #nr = 0;

  constructor(options: FreshworksHostOptions) {
    this.#options = options;
  }

  /** Everything the app did, oldest first. */
  get records(): readonly FreshworksRecord[] {
    return this.#records;
  }

  /** Takes a message from the app's frame; what is none of its client's is ignored. */
  async receive(data: unknown): Promise<void> {
    const call = readFrameCall(data);
    if (call === null) return;
    const { id, args } = call;
    try {
      const ok = await this.#do(call.call, args);
      this.#options.send({ freshworks: 1, id, ok });
    } catch (error) {
      const { status, message } = error instanceof Refused ? error : refused(500, 'failed');
      this.#records.push({ kind: 'refused', call: call.call, why: message });
      this.#options.send({ freshworks: 1, id, refused: { status, message } });
    }
  }

  /** The app's panel is looked at: an app that listens later is told, too. */
  activate(): void {
    this.#isActive = true;
    this.emit('app.activated');
  }

  /** Tells the app that something happened, when it listens. */
  emit(event: string, data: unknown = {}): void {
    if (this.#isHeard(event, false)) this.#tell(event, data, false);
  }

  /** Something is about to happen that the app may hold up; goes at once when it does not listen, and after `patience` in any case. */
  async hold(event: string, data: unknown, patience: number): Promise<Verdict> {
    const goes: Verdict = { goes: true, message: null };
    if (!this.#isHeard(event, true)) return goes;
    const stop = new AbortController();
    const nr = this.#nr + 1;
    const verdict = new Promise<Verdict>((resolve) => this.#heldUp.set(nr, resolve));
    this.#tell(event, data, true);
    const wait = this.#options.wait ?? usualWait;
    const came = await Promise.race([verdict, wait(patience, stop.signal).then(() => goes)]);
    stop.abort();
    this.#heldUp.delete(nr);
    return came;
  }

  #isHeard(event: string, intercept: boolean): boolean {
    return this.#listens.get(event)?.some((each) => each.intercept === intercept) ?? false;
  }

  #tell(event: string, data: unknown, intercept: boolean): void {
    this.#nr += 1;
    this.#options.send({ freshworks: 1, event, nr: this.#nr, data, intercept });
  }

  async #do(call: string, args: readonly unknown[]): Promise<unknown> {
    const [first, second, third] = args;
    switch (call) {
      case 'app.initialized':
        this.#records.push({ kind: 'ready' });
        return null;
      case 'data.get':
        return this.#data(first);
      case 'events.on':
        return this.#listen(first, second === true);
      case 'events.answer':
        return this.#answer(first, second, third);
      case 'interface.trigger':
        return this.#trigger(first, second);
      case 'instance.resize':
        return this.#resize(first);
      case 'instance.context':
        return { instanceId: '1', location: 'ticket_sidebar' };
      case 'instance.get':
        return [{ instanceId: '1', location: 'ticket_sidebar' }];
      case 'platform.authorize':
        return this.#options.authorize?.();
      default:
        throw refused(400, `${call} is not known`);
    }
  }

  #data(key: unknown): unknown {
    const values = this.#options.data();
    if (typeof key !== 'string' || !Object.hasOwn(values, key))
      throw refused(404, `there is no data called ${String(key)} here`);
    this.#records.push({ kind: 'data', key });
    return { [key]: values[key] };
  }

  #listen(event: unknown, intercept: boolean): null {
    if (!canHear(event, intercept))
      throw refused(400, `${String(event)} can not be ${intercept ? 'held up' : 'heard'} here`);
    const name = String(event);
    this.#listens.set(name, [...(this.#listens.get(name) ?? []), { intercept }]);
    this.#records.push({ kind: 'listens', event: name, intercept });
    // the panel was opened before the app could listen
    if (name === 'app.activated' && this.#isActive) this.#tell(name, {}, false);
    return null;
  }

  #answer(nr: unknown, verdict: unknown, message: unknown): null {
    this.#heldUp.get(Number(nr))?.({ goes: verdict === 'done', message: textOf(message) });
    return null;
  }

  async #trigger(name: unknown, given: unknown): Promise<unknown> {
    const refusal = refuseTrigger(name, given);
    if (refusal) throw refusal;
    const options = given as Readonly<Record<string, unknown>>;
    this.#records.push({ kind: 'trigger', name: String(name), options });
    const { notify, setValue } = this.#options;
    if (name === 'showConfirm') return this.#confirm(options);
    if (name === 'click') this.#click(options);
    else if (name === 'setValue') setValue?.(String(options['id']), options['value']);
    else
      notify?.({
        type: String(options['type']),
        title: textOf(options['title']),
        message: String(options['message']),
      });
    return null;
  }

  #click({ id, text, isPublic }: Readonly<Record<string, unknown>>): void {
    const { reply, note } = this.#options;
    if (id === 'reply') return reply?.(textOf(text) ?? '');
    if (id !== 'openNote') return;
    if (!note) throw refused(400, 'nothing here is called openNote');
    note(textOf(text) ?? '', isPublic === true);
  }

  async #confirm(options: Readonly<Record<string, unknown>>): Promise<string> {
    const saveLabel = textOf(options['saveLabel']) ?? 'Save';
    const cancelLabel = textOf(options['cancelLabel']) ?? 'Cancel';
    const { confirm, wait = usualWait } = this.#options;
    const stop = new AbortController();
    const pressed = confirm?.({
      title: textOf(options['title']),
      message: String(options['message']),
      saveLabel,
      cancelLabel,
    });
    const late = wait(CONFIRM_MS, stop.signal).then((): Confirmed => 'cancel');
    const word = await (pressed ? Promise.race([pressed, late]) : late);
    stop.abort();
    return word === 'save' ? saveLabel : cancelLabel;
  }

  #resize(options: unknown): null {
    const { height } = (options ?? {}) as { height?: unknown };
    const pixels = /^(\d+)(?:px)?$/.exec(String(height))?.[1];
    if (pixels === undefined) throw refused(400, 'height is given in pixels');
    const clamped = Math.min(Number(pixels), TALLEST);
    this.#records.push({ kind: 'resize', height: clamped });
    this.#options.resize?.(clamped);
    return null;
  }
}
