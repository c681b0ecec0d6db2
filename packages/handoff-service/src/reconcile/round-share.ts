import type { Connectors } from '../connectors/port.ts';
import type { WatchedTicket } from './check-store.ts';

/** What each helpdesk of a tenant can bear of one round: as many looks as its connector says, asked before each. */
export class RoundShare {
  readonly #connectors: Connectors;
  readonly #taken = new Map<string, number>();

  constructor(connectors: Connectors) {
    this.#connectors = connectors;
  }

  /** Whether one more ticket of it may be looked at; counts it. */
  async take({ tenant, helpdesk }: WatchedTicket): Promise<boolean> {
    const key = `${tenant}\n${helpdesk}`;
    const taken = (this.#taken.get(key) ?? 0) + 1;
    this.#taken.set(key, taken);
    const most = await this.#connectors.get(helpdesk)?.looksAMinute?.(tenant);
    return most === undefined || taken <= most;
  }
}
