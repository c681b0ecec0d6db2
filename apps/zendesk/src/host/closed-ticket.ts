import type { TicketHost } from './ticket-host.ts';

/** Whether the ticket can still be changed, as the host said last. */
export interface ClosedTicket {
  get: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** Asks the host. */
  look(): Promise<void>;
}

/** Open until the host says otherwise. */
export function closedTicket(host: Pick<TicketHost, 'isClosed'>): ClosedTicket {
  const listeners = new Set<() => void>();
  let closed = false;
  return {
    get: () => closed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async look() {
      const now = await host.isClosed();
      if (now === closed) return;
      closed = now;
      for (const listener of listeners) listener();
    },
  };
}
