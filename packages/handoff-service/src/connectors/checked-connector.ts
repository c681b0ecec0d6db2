import { checkStaffing } from '../availability/check-staffing.ts';
import { checkOverheard } from './check-overheard.ts';
import { checkHook, checkLocated, checkTicket, checkWritten } from './check-ticket.ts';
import { ConnectorError, serves } from './port.ts';
import type { Connector, Connectors, HelpdeskConnector, Staffing, Written } from './port.ts';

/** No connector may ask to be left alone for longer. */
const LONGEST_REST_MS = 60 * 60_000;

/** What is passed on of what a connector rejected with: our own error, bounded, or one that says the least. */
const readError = (error: unknown, write: boolean): ConnectorError => {
  if (!(error instanceof ConnectorError)) return new ConnectorError('unavailable', { sent: write });
  const { code, sent, retryAfterMs } = error;
  const wait = Number.isFinite(retryAfterMs)
    ? { retryAfterMs: Math.min(LONGEST_REST_MS, Math.max(0, retryAfterMs ?? 0)) }
    : {};
  return new ConnectorError(code, { sent, ...wait });
};

/** Rejects when the signal aborts, also when nobody listens to it. */
const orAbort = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new Error('aborted'));
  if (signal.aborted) throw new ConnectorError('unavailable', { sent: false });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

interface Signalled {
  signal: AbortSignal;
}

type Asked<Request, Answer> = (request: Request) => Promise<Answer>;

const checkStaff = (answer: unknown): { value: Staffing } | null => {
  const value = checkStaffing(answer);
  return value && { value };
};

const readHookOf =
  (readHook: HelpdeskConnector['readHook']): HelpdeskConnector['readHook'] =>
  (hook) => {
    try {
      return checkHook(readHook(hook))?.value ?? { ok: false, why: 'malformed' };
    } catch {
      return { ok: false, why: 'malformed' };
    }
  };

const MOST_SECRETS = 10;

/** None where they can't be had: then such a webhook is not believed. */
const hookSecretsOf =
  (ask: NonNullable<HelpdeskConnector['hookSecrets']>) =>
  async (tenant: string): Promise<readonly string[]> => {
    try {
      const told: unknown = await ask(tenant);
      if (!Array.isArray(told)) return [];
      return told.filter((secret) => typeof secret === 'string').slice(0, MOST_SECRETS);
    } catch {
      return [];
    }
  };

/** How long a connector may think about what it can bear. */
const LOOKS_MS = 5_000;

/** One that does not know sets no bound of its own: why it does not is found out by the look. */
const looksOf =
  (ask: NonNullable<HelpdeskConnector['looksAMinute']>) =>
  async (tenant: string): Promise<number> => {
    try {
      const most: unknown = await orAbort(AbortSignal.timeout(LOOKS_MS), async () => ask(tenant));
      return typeof most === 'number' && most >= 0 ? most : Infinity;
    } catch {
      return Infinity;
    }
  };

const checked = <Request extends Signalled, Answer>(
  ask: Asked<Request, unknown>,
  check: (answer: unknown) => { value: Answer } | null,
  write: boolean,
): Asked<Request, Answer> => {
  return async (request) => {
    try {
      const answer = check(await orAbort(request.signal, async () => ask(request)));
      if (answer) return answer.value;
    } catch (error) {
      throw readError(error, write);
    }
    // Whether something was written is not said by what can't be read.
    throw new ConnectorError('unavailable', { sent: write });
  };
};

/**
 * A connector whose answers are checked at the door: what is no answer, or rejects with anything but a ConnectorError, counts as
 * `unavailable` (of a write, as one that may have been sent), and one that does not listen to its signal is no longer waited for.
 * Context and searches are checked where they are kept, since one bad entry must not cost the others.
 */
export const checkedConnector = (connector: Connector): Connector => {
  /** Tickets have numbers that anybody can name: one of another tenant is nobody's business. */
  const forOwn =
    <Request extends { tenant: string }, Answer>(
      ask: Asked<Request, Answer>,
    ): Asked<Request, Answer> =>
    async (request) => {
      if (!serves(connector, request.tenant)) throw new ConnectorError('refused', { sent: false });
      return ask(request);
    };
  const writing = <Request extends Signalled & { tenant: string }>(
    ask: Asked<Request, Written> | undefined,
  ) => ask && forOwn(checked(ask, checkWritten, true));
  const own = {
    describe: connector.describe?.bind(connector),
    deliver: writing(connector.deliver?.bind(connector)),
    update: writing(connector.update?.bind(connector)),
    release: writing(connector.release?.bind(connector)),
    claim: writing(connector.claim?.bind(connector)),
    assign: writing(connector.assign?.bind(connector)),
    appendNote: writing(connector.appendNote?.bind(connector)),
    resolve: writing(connector.resolve?.bind(connector)),
    readTicket:
      connector.readTicket &&
      forOwn(checked(connector.readTicket.bind(connector), checkTicket, false)),
    readHook: connector.readHook && readHookOf(connector.readHook.bind(connector)),
    looksAMinute: connector.looksAMinute && looksOf(connector.looksAMinute.bind(connector)),
    hookSecrets: connector.hookSecrets && hookSecretsOf(connector.hookSecrets.bind(connector)),
    locate:
      connector.locate && forOwn(checked(connector.locate.bind(connector), checkLocated, false)),
    overhear:
      connector.overhear &&
      forOwn(checked(connector.overhear.bind(connector), checkOverheard, false)),
    availability:
      connector.availability &&
      forOwn(checked(connector.availability.bind(connector), checkStaff, false)),
    fetchContext: connector.fetchContext && forOwn(connector.fetchContext.bind(connector)),
    searchHelp: connector.searchHelp && forOwn(connector.searchHelp.bind(connector)),
  };
  const parts = Object.entries(own).filter(([, part]) => part !== undefined);
  const whole = { name: connector.name, ...Object.fromEntries(parts) };
  if (connector.tenants === undefined) return whole;
  // Asked at each use: tenants are paired and unpaired while the server runs.
  return Object.defineProperty(whole, 'tenants', {
    get: () => connector.tenants,
    enumerable: true,
  });
};

/** The same for all. */
export const checkedConnectors = (connectors: Connectors): Connectors =>
  new Map([...connectors].map(([name, connector]) => [name, checkedConnector(connector)]));
