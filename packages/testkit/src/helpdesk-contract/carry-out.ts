import { ContractBroken, demand, readFault, spelledOut } from './demand.ts';
import type { FaultLike } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { WriteAsk, WrittenLike } from './helpdesk-like.ts';

/** A connector that goes on after it was told to stop is given up after so long. */
const PATIENCE_MS = 15_000;
const MOST_TRIES = 60;
const REST_MS = 30_000;

/** What came of one try. */
export type Tried = { written: WrittenLike } | { fault: FaultLike };

const isWritten = ({ applied, degraded, ref }: WrittenLike): boolean =>
  ['now', 'before'].includes(applied) &&
  Array.isArray(degraded) &&
  (ref === null || typeof ref === 'string');

const within = async <T>(work: Promise<T>, wrong: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ContractBroken(wrong)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Calls a connector once; one that hangs is told to stop. Holds what every call has to hold to. */
export const tryOnce = async <T>(
  { desk }: HelpdeskSample,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T } | { fault: FaultLike }> => {
  const before = desk.effects();
  const stop = new AbortController();
  desk.onHang(() => stop.abort());
  const work = call(stop.signal).then(
    (value) => ({ value }),
    (error: unknown) => {
      const said = spelledOut(error);
      demand(!said.includes(desk.token()), 'an error holds the token');
      return { fault: readFault(error) };
    },
  );
  try {
    const came = await within(work, 'it goes on after it was told to stop');
    if ('fault' in came && !came.fault.sent)
      demand(desk.effects() === before, 'it says that nothing was sent, and something was written');
    return came;
  } finally {
    desk.onHang(null);
  }
};

/** A write, as the outbox asks for it. */
export type Write = (
  request: Pick<WriteAsk, 'marker' | 'check' | 'signal'>,
) => Promise<WrittenLike>;

/**
 * Tries a write again and again, as the outbox does, until it is done or can't be: waits as long as it is asked to, and says from
 * then on when an earlier try may have reached the helpdesk. `between` happens after every try that failed.
 */
export const carryOut = async (
  sample: HelpdeskSample,
  marker: string,
  write: Write,
  between: () => void = () => undefined,
): Promise<Tried> => {
  let check = false;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const came = await tryOnce(sample, (signal) => write({ marker, check, signal }));
    if ('value' in came) {
      demand(isWritten(came.value), 'it does not say what became of a write');
      return { written: came.value };
    }
    const { fault } = came;
    if (fault.code === 'not-found' || fault.code === 'refused' || fault.code === 'unauthorized')
      return { fault };
    check ||= fault.sent;
    sample.desk.advance(fault.retryAfterMs ?? REST_MS);
    between();
  }
  throw new ContractBroken(`it is not done after ${MOST_TRIES} tries`);
};

/** The same, of a write that has to end well. */
export const mustWrite = async (
  sample: HelpdeskSample,
  marker: string,
  write: Write,
  between?: () => void,
): Promise<WrittenLike> => {
  const tried = await carryOut(sample, marker, write, between);
  demand('written' in tried, `a write ends in ${'fault' in tried ? tried.fault.code : ''}`);
  return tried.written;
};
