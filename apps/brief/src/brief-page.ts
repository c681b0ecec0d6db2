import { forgetToken, tokenIn } from './link/link-token.ts';
import { openLink } from './link/open-link.ts';
import type { LinkAnswer, LinkRefusal, OpenedLink } from './link/open-link.ts';
import { openBrief } from './open-brief.ts';
import type { OpenBrief } from './open-brief.ts';
import { dropSession, keepSession, keptSession } from './session/kept-session.ts';

type Asking = 'code-needed' | 'other-person';

/** What the page shows. */
export type PageState =
  | { kind: 'opening' }
  | { kind: 'code'; why: Asking }
  | { kind: 'refused'; why: Exclude<LinkRefusal, Asking> | 'no-link'; request: string | null }
  | { kind: 'open'; brief: OpenBrief };

/** Trying the same link again may help. */
const PASSING: ReadonlySet<LinkRefusal> = new Set(['unreachable', 'too-many']);

/**
 * From the address to the brief: the link behind its # is exchanged for a session, with a code where this browser is asked
 * for one; without a link, what this tab opened before.
 */
export class BriefPage {
  readonly #listeners = new Set<() => void>();
  #state: PageState = { kind: 'opening' };
  #token: string | null = null;
  #locale: string;
  /** One exchange at a time: the second would find the link used. */
  #isBusy = false;

  /** @param locale of the browser, until it is known who looks */
  constructor(locale: string) {
    this.#locale = locale;
  }

  readonly getState = (): PageState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  locale(): string {
    return this.#locale;
  }

  /** Begins with what the address holds. */
  async start(hash: string): Promise<void> {
    this.#token = tokenIn(hash);
    if (this.#token !== null) return this.#exchange(null);
    const kept = keptSession();
    if (kept) this.#open(kept);
    else this.#show({ kind: 'refused', why: 'no-link', request: null });
  }

  /** Tries the same link again. */
  async retry(): Promise<void> {
    if (this.#isBusy || this.#token === null) return;
    this.#show({ kind: 'opening' });
    await this.#exchange(null);
  }

  /** With what somebody typed: six digits. */
  async sendCode(code: string): Promise<void> {
    await this.#exchange(code);
  }

  async #exchange(code: string | null): Promise<void> {
    if (this.#isBusy || this.#token === null) return;
    this.#isBusy = true;
    const answer = await openLink(this.#token, code);
    this.#isBusy = false;
    if (answer.ok) {
      this.#forget();
      keepSession(answer.opened);
      this.#open(answer.opened);
    } else {
      this.#refuse(answer);
    }
  }

  #refuse({ why, locale, request }: Extract<LinkAnswer, { ok: false }>): void {
    this.#locale = locale ?? this.#locale;
    if (why === 'code-needed' || why === 'other-person') {
      this.#show({ kind: 'code', why });
      return;
    }
    if (!PASSING.has(why)) this.#forget();
    this.#show({ kind: 'refused', why, request });
  }

  #forget(): void {
    this.#token = null;
    dropSession();
    forgetToken();
  }

  #open(opened: OpenedLink): void {
    this.#locale = opened.locale;
    this.#show({ kind: 'open', brief: openBrief(opened) });
  }

  #show(state: PageState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
