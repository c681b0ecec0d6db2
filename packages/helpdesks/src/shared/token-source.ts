/** Where the token of a helpdesk comes from. */
export interface TokenSource {
  /** Token to send. */
  token: () => Promise<string>;
  /** Asked once for another one when the helpdesk refuses the one that is named; null when there is none. */
  refresh?: (refused: string) => Promise<string | null>;
}

/** Keeps the token of a source, and asks for another one only once however many calls were refused with the old one. */
export class KeptToken {
  readonly #source: TokenSource;
  #token: Promise<string> | null = null;
  #refreshing: { refused: string; next: Promise<string | null> } | null = null;

  constructor(source: TokenSource) {
    this.#source = source;
  }

  async get(): Promise<string> {
    this.#token ??= this.#source.token();
    try {
      return await this.#token;
    } catch (error) {
      this.#token = null;
      throw error;
    }
  }

  /** Another token than the refused one, or null. */
  async after(refused: string): Promise<string | null> {
    const present = await this.get();
    if (present !== refused) return present;
    if (!this.#source.refresh) return null;
    if (this.#refreshing?.refused !== refused)
      this.#refreshing = { refused, next: this.#source.refresh(refused) };
    try {
      const next = await this.#refreshing.next;
      if (next === null || next === refused) return null;
      this.#token = Promise.resolve(next);
      return next;
    } finally {
      this.#refreshing = null;
    }
  }
}
