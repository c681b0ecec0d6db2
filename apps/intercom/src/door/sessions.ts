import { createPanelClient } from '@baton/handoff-client';
import type { PanelClient } from '@baton/handoff-client';
import { LRUCache } from 'lru-cache';
import type { IntercomPorts, Onlooker } from './ports.ts';

/** Onlookers whose sessions are remembered at most. */
const MOST = 20_000;

/** Problem of an onlooker whose workspace is paired no more. */
export const NOT_PAIRED = 'not-paired';

/** Begun sessions by onlooker, so that a look costs none: one for each tenant, teammate and conversation. */
export class OnlookerSessions {
  readonly #ports: Pick<IntercomPorts, 'mint' | 'api'>;
  readonly #known = new LRUCache<string, Promise<string | null>>({ max: MOST });

  constructor(ports: Pick<IntercomPorts, 'mint' | 'api'>) {
    this.#ports = ports;
  }

  /**
   * Baton's API in the name of an onlooker, for as long as the signal is not aborted; without one, for as long as it takes.
   * A session that is over is begun anew, once: what it was refused had not been begun.
   */
  clientFor(onlooker: Onlooker, signal: AbortSignal | null): PanelClient {
    const { baseUrl, fetch: send } = this.#ports.api;
    const { locale, timeZone } = onlooker.workspace;
    const asOnlooker: typeof fetch = async (address, init) => {
      const request = async (token: string | null): Promise<Response> => {
        signal?.throwIfAborted();
        if (token === null) return notPaired();
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return send(address, { ...init, headers, ...(signal && { signal }) });
      };
      const token = this.#tokenOf(onlooker);
      const answer = await request(await token);
      if (answer.status !== 401) return answer;
      this.#forget(onlooker, token);
      return request(await this.#tokenOf(onlooker));
    };
    return createPanelClient(
      { baseUrl, token: '', fetch: asOnlooker },
      { locale, timeZone, host: 'intercom' },
    );
  }

  /** Several at the same moment begin one. */
  #tokenOf(onlooker: Onlooker): Promise<string | null> {
    const key = keyOf(onlooker);
    const known = this.#known.get(key);
    if (known) return known;
    const begun = this.#ports.mint(onlooker);
    this.#known.set(key, begun);
    const forget = (): void => this.#forget(onlooker, begun);
    void begun.then((token) => token === null && forget(), forget);
    return begun;
  }

  #forget(onlooker: Onlooker, token: Promise<string | null>): void {
    const key = keyOf(onlooker);
    if (this.#known.peek(key) === token) this.#known.delete(key);
  }
}

const notPaired = (): Response =>
  Response.json({ type: `urn:baton:problem:${NOT_PAIRED}` }, { status: 403 });

const keyOf = ({ workspace: { tenant, workspace }, admin, conversation }: Onlooker): string =>
  JSON.stringify([tenant, workspace, admin, conversation]);
