import { setTimeout as wait } from 'node:timers/promises';
import { genericConnector } from '@baton/helpdesks';
import type { Measurement } from '../bench/measurement.ts';
import type { SlowHelpdesk } from './slow-helpdesk.ts';

/** Where handoffs are asked for, and where they arrive. */
export interface DeliveryBench {
  url: string;
  key: string;
  helpdesk: SlowHelpdesk;
}

const NOTE = 'What happened, and what to do next. '.repeat(40);
const PATIENCE_MS = 30_000;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Asks for a person in a conversation of its own; gives when that was acknowledged. */
const ask = async ({ url, key }: DeliveryBench, ticket: string): Promise<number> => {
  const response = await fetch(`${url}/v1/conversations/${ticket}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [
        { id: '1', type: 'conversation', ticket: { helpdesk: 'desk', id: ticket } },
        { id: '2', type: 'turn', by: 'customer', text: 'You charged me twice for order 4711.' },
        { id: '3', type: 'turn', by: 'ai', text: 'One moment, please.' },
        { id: '4', type: 'turn', by: 'customer', text: 'No. I want to talk to a human agent now.' },
      ],
    }),
  });
  await response.text();
  if (response.status !== 200) throw new Error(`refused: ${response.status}`);
  return performance.now();
};

const allNoted = async ({ helpdesk }: DeliveryBench, tickets: readonly string[]): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  while (!tickets.every((ticket) => helpdesk.noted.has(ticket))) {
    if (performance.now() > end) throw new Error('notes are missing');
    await wait(20);
  }
};

const deliverDirectly = (helpdesk: SlowHelpdesk) => {
  const connector = genericConnector({
    name: 'desk',
    url: helpdesk.url,
    local: true,
    token: () => Promise.resolve('bench'),
  });
  return (ticket: string) =>
    connector.deliver({
      tenant: 'bench',
      ticket: { helpdesk: 'desk', id: ticket },
      marker: 'baton-0123456789abcdef',
      check: false,
      signal: AbortSignal.timeout(PATIENCE_MS),
      handover: {
        note: NOTE,
        transcript: null,
        fields: { handoff_state: 'offered', handoff_queue: 'support' },
        addTags: ['ai-handoff', 'ai-handoff-customer_request'],
        removeTags: [],
        priority: null,
        target: null,
      },
    });
};

/** Starts one of these at each beat, however long they take. */
const inBeat = async (
  perSecond: number,
  count: number,
  act: (n: number) => Promise<void>,
): Promise<void> => {
  const begun = performance.now();
  const acts: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    await wait(Math.max(0, begun + (n * 1_000) / perSecond - performance.now()));
    acts.push(act(n));
  }
  await Promise.all(acts);
};

/** From the acknowledgement to the note in the ticket, beside calls of the helpdesk with nothing between. */
export const measureLag = async (
  bench: DeliveryBench,
  { perSecond, seconds, round }: { perSecond: number; seconds: number; round: number },
): Promise<{ lags: number[]; direct: number[] }> => {
  const { helpdesk } = bench;
  const count = perSecond * seconds;
  const tickets = Array.from({ length: count }, (_, n) => `lag-${round}-${n}`);
  const acked: number[] = [];
  await inBeat(perSecond, count, async (n) => {
    acked[n] = await ask(bench, tickets[n] ?? '');
  });
  await allNoted(bench, tickets);
  const deliver = deliverDirectly(helpdesk);
  const direct: number[] = [];
  await inBeat(perSecond, count, async (n) => {
    const begun = performance.now();
    await deliver(`direct-${round}-${n}`);
    direct.push((helpdesk.noted.get(`direct-${round}-${n}`) ?? Number.NaN) - begun);
  });
  const lags = tickets.map(
    (ticket, n) => (helpdesk.noted.get(ticket) ?? Number.NaN) - (acked[n] ?? Number.NaN),
  );
  return { lags, direct };
};

/** Sixteen at a time, as the service does for one tenant at one helpdesk. */
const AT_ONCE = 16;

/** Handovers in a second when as many as possible are to be written, by the service and directly. */
export const measureThroughput = async (
  bench: DeliveryBench,
  { count, round }: { count: number; round: number },
): Promise<{ service: number; direct: number }> => {
  const { helpdesk } = bench;
  const tickets = Array.from({ length: count }, (_, n) => `burst-${round}-${n}`);
  const begun = performance.now();
  await Promise.all(tickets.map((ticket) => ask(bench, ticket)));
  await allNoted(bench, tickets);
  const last = Math.max(...tickets.map((ticket) => helpdesk.noted.get(ticket) ?? 0));
  const deliver = deliverDirectly(helpdesk);
  const directly = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        next += 1;
        await deliver(`plain-${round}-${next}`);
      }
    }),
  );
  const direct = performance.now() - directly;
  return { service: (count / (last - begun)) * 1_000, direct: (count / direct) * 1_000 };
};

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const median = (values: readonly number[]): number =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** Both, as they are printed. */
export const describe = (
  { lags, direct }: { lags: number[]; direct: number[] },
  throughput: readonly { service: number; direct: number }[],
  perSecond: number,
): Measurement[] => {
  const sorted = lags.toSorted((a, b) => a - b);
  const plain = direct.toSorted((a, b) => a - b);
  const p99 = at(sorted, 0.99);
  const ratio = median(throughput.map((each) => each.service / each.direct));
  return [
    {
      name: `seconds from acknowledgement to note, 99 of 100, ${perSecond} handoffs a second`,
      ratio: p99 / 1_000,
      target: 'under 2',
      ok: p99 < 2_000,
      detail: `p50 ${ms(at(sorted, 0.5))}, p99 ${ms(p99)}, most ${ms(at(sorted, 1))} of ${sorted.length}; directly p50 ${ms(at(plain, 0.5))}, p99 ${ms(at(plain, 0.99))}`,
    },
    {
      name: 'handovers a second in a burst, against direct calls, 16 at a time',
      ratio,
      target: 'at least 0.5',
      ok: ratio >= 0.5,
      detail: throughput
        .map((each) => `${each.service.toFixed(0)}/s to ${each.direct.toFixed(0)}/s`)
        .join(', '),
    },
  ];
};
