import { createPanelClient } from '@baton/handoff-client';
import type { PanelClient } from '@baton/handoff-client';
import { LRUCache } from 'lru-cache';
import type { FreshdeskPorts, Onlooker } from './ports.ts';

/** Onlookers whose sessions are remembered at most. */
const MOST = 20_000;

/** Problem of an onlooker whose account is paired no more. */
export const NOT_PAIRED = 'not-paired';

/** In which words a panel is written. */
export interface Tongue {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}

const notPaired = (): Response =>
  Response.json({ type: `urn:baton:problem:${NOT_PAIRED}` }, { status: 403 });

const keyOf = ({ account: { tenant, account }, agent, ticket }: Onlooker): string =>
  JSON.stringify([tenant, account, agent, ticket]);

/** Begun sessions by onlooker, so that a look costs none: one for each tenant, account, agent and ticket. */
export class OnlookerSessions {
  readonly #ports: Pick<FreshdeskPorts, 'mint' | 'api'>;
  readonly #known = new LRUCache<string, Promise<string | null>>({ max: MOST });

  constructor(ports: Pick<FreshdeskPorts, 'mint' | 'api'>) {
    this.#ports = ports;
  }

  /** Baton's API in the name of an onlooker. A session that is over is begun anew, once: what it was refused had not been begun. */
  clientFor(onlooker: Onlooker, tongue: Tongue): PanelClient {
    const { baseUrl, fetch: send } = this.#ports.api;
    const asOnlooker: typeof fetch = async (address, init) => {
      const request = async (token: string | null): Promise<Response> => {
        if (token === null) return notPaired();
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return send(address, { ...init, headers });
      };
      const token = this.#tokenOf(onlooker);
      const answer = await request(await token);
      if (answer.status !== 401) return answer;
      this.#forget(onlooker, token);
      return request(await this.#tokenOf(onlooker));
    };
    return createPanelClient(
      { baseUrl, token: '', fetch: asOnlooker },
      { ...tongue, host: 'freshdesk' },
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
