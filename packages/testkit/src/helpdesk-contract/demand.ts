/** What a connector got wrong. */
export class ContractBroken extends Error {
  constructor(wrong: string) {
    super(wrong);
    this.name = 'ContractBroken';
  }
}

/** Rejects what does not hold. */
export function demand(holds: boolean, wrong: string): asserts holds {
  if (!holds) throw new ContractBroken(wrong);
}

/** A ConnectorError, as far as it can be seen from here. */
export interface FaultLike {
  code: 'rate-limited' | 'unauthorized' | 'not-found' | 'refused' | 'unavailable';
  sent: boolean;
  retryAfterMs: number | null;
}

const CODES = new Set(['rate-limited', 'unauthorized', 'not-found', 'refused', 'unavailable']);

/** Reads what a connector rejected with; anything but a ConnectorError breaks the contract. */
export const readFault = (error: unknown): FaultLike => {
  demand(
    error instanceof Error && error.name === 'ConnectorError',
    'it rejects with something else than a ConnectorError',
  );
  const { code, sent, retryAfterMs } = error as Error & Partial<FaultLike>;
  demand(CODES.has(code ?? ''), 'an error has no code of the port');
  demand(typeof sent === 'boolean', 'an error does not say whether anything was sent');
  demand(
    retryAfterMs === null || (typeof retryAfterMs === 'number' && retryAfterMs >= 0),
    'an error has a time to wait that is none',
  );
  return { code, sent, retryAfterMs } as FaultLike;
};

/** Everything an error says, also to whoever prints it whole. */
export const spelledOut = (error: unknown): string => {
  if (!(error instanceof Error)) return JSON.stringify(error);
  return [
    error.message,
    error.stack,
    JSON.stringify(error),
    error.cause && spelledOut(error.cause),
  ].join('\n');
};
