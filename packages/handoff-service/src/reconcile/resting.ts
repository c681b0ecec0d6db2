import type { Logger } from 'pino';
import type { ConnectorError } from '../connectors/port.ts';

/** How long a helpdesk is left alone, by what it answered. Else it is asked again at the next round. */
const REST_MS: Partial<Record<ConnectorError['code'], number>> = {
  unauthorized: 5 * 60_000,
  'rate-limited': 60_000,
  unavailable: 20_000,
};

interface Rest {
  until: number;
  code: string;
}

const keyOf = (tenant: string, helpdesk: string): string => `${tenant}\n${helpdesk}`;

/** Helpdesks that do not answer: one ticket finds it out, the others wait. Said in the log when it begins and when it ends. */
export class Resting {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #rests = new Map<string, Rest>();

  /** @param now milliseconds */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** Those to be left alone now, as tenant, line feed, helpdesk. */
  get now(): string[] {
    return [...this.#rests].flatMap(([key, { until }]) => (until > this.#now() ? [key] : []));
  }

  has(tenant: string, helpdesk: string): boolean {
    return (this.#rests.get(keyOf(tenant, helpdesk))?.until ?? 0) > this.#now();
  }

  /** True when it is the helpdesk's fault and not the ticket's. */
  failed(tenant: string, helpdesk: string, { code, retryAfterMs }: ConnectorError): boolean {
    const rest = REST_MS[code];
    if (rest === undefined) return false;
    const key = keyOf(tenant, helpdesk);
    if (this.#rests.get(key)?.code !== code)
      this.#log.warn({ tenant, helpdesk, code }, 'a helpdesk can not be read');
    this.#rests.set(key, { until: this.#now() + (retryAfterMs ?? rest), code });
    return true;
  }

  answered(tenant: string, helpdesk: string): void {
    const key = keyOf(tenant, helpdesk);
    if (this.#rests.delete(key))
      this.#log.info({ tenant, helpdesk }, 'a helpdesk can be read again');
  }
}
