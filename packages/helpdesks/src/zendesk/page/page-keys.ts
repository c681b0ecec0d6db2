import type { KeyObject } from 'node:crypto';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCaller } from '../../shared/http-call.ts';
import { urlUnder } from '../../shared/base-url.ts';
import { pageKey } from './page-key.ts';
import type { PairedInstallation } from './verify-page-token.ts';

/** Milliseconds a key is used without another look. */
const FRESH_MS = 60 * 60_000;
/** Milliseconds between two looks for a key that can't be had. */
const RETRY_MS = 10_000;
/** Milliseconds between two looks because a signature did not fit. */
const GAP_MS = 60_000;
const PATIENCE_MS = 5_000;

/** Where an account's key is, pinned when it was paired. */
export type KeyPlace = Pick<PairedInstallation, 'subdomain' | 'appId'> & {
  /** Instead of Zendesk in tests and development; null in earnest. */
  origin: string | null;
};

interface Kept {
  key: KeyObject | null;
  /** When it was read, in milliseconds of the clock; as `triedAt`, when it was looked for last. */
  readAt: number;
  triedAt: number;
  reading: Promise<KeyObject | null> | null;
}

/**
 * Keys that sign page loads: read from the one address of the paired account and app, kept for an hour. Nothing a token
 * says leads anywhere else. Holds one for each pairing that was asked for.
 */
export class PageKeys {
  readonly #now: () => number;
  readonly #call: HttpCaller;
  readonly #kept = new Map<string, Kept>();

  constructor(now: () => number, call: HttpCaller = httpCaller()) {
    this.#now = now;
    this.#call = call;
  }

  /** The key, or null when it can't be had. */
  async of(place: KeyPlace): Promise<KeyObject | null> {
    const kept = this.#at(place);
    const now = this.#now();
    if (kept.key && now - kept.readAt < FRESH_MS) return kept.key;
    if (kept.reading) return kept.reading;
    return now - kept.triedAt < RETRY_MS ? null : this.#read(kept, place);
  }

  /** Another key than the one that did not fit, if there is one by now; looked for once a minute at most. */
  async after(place: KeyPlace, unfit: KeyObject): Promise<KeyObject | null> {
    const kept = this.#at(place);
    if (kept.reading) await kept.reading;
    else if (this.#now() - kept.triedAt >= GAP_MS) await this.#read(kept, place);
    return kept.key?.equals(unfit) === false ? kept.key : null;
  }

  #at({ subdomain, appId, origin }: KeyPlace): Kept {
    const name = JSON.stringify([subdomain, appId, origin]);
    let kept = this.#kept.get(name);
    if (!kept) {
      kept = { key: null, readAt: -Infinity, triedAt: -Infinity, reading: null };
      this.#kept.set(name, kept);
    }
    return kept;
  }

  #read(kept: Kept, place: KeyPlace): Promise<KeyObject | null> {
    kept.triedAt = this.#now();
    kept.reading = this.#fetch(place).then((key) => {
      kept.reading = null;
      // One that can't be read anew stays until its hour is over: others must not be able to take it away.
      if (!key) return null;
      kept.key = key;
      kept.readAt = this.#now();
      return key;
    });
    return kept.reading;
  }

  async #fetch({ subdomain, appId, origin }: KeyPlace): Promise<KeyObject | null> {
    const base = origin ?? `https://${subdomain}.zendesk.com`;
    const url = urlUnder(base, ['api', 'v2', 'apps', appId, 'public_key.pem']);
    if (!url) return null;
    const outcome = await this.#call({
      method: 'GET',
      url,
      headers: { accept: '*/*' },
      body: null,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcome.answered && outcome.status === 200 ? pageKey(outcome.body) : null;
  }
}
