import { median, requestBytes, runLoad } from './load.ts';
import type { LoadResult } from './load.ts';
import type { Measurement } from './measurement.ts';

/** Rounds of each server, alternating. */
const ROUNDS = 5;
const SECONDS = 3;
/** Long enough for the optimising compiler to have seen everything. */
const WARM_UP_SECONDS = 6;
const EVENTS_PER_CONVERSATION = 25;

const NOUNS =
  'parcel order label warehouse tracking driver delivery address invoice refund voucher account password setting router signal battery seat flight luggage gate booking hotel receipt charge card transfer balance plan upgrade contract meter reading tariff garden chair table lamp cable screen printer paper colour size shoe jacket'.split(
    ' ',
  );
const GLUE =
  'I would like to know whether the of my that you sent on is still at your and when it will be here because we need for our next week please check'.split(
    ' ',
  );

/** Ordinary words, seldom the same twice; `length` in words. */
const text = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) =>
    index % 3 === 0
      ? NOUNS[(index * 31 + seed * 17) % NOUNS.length]
      : GLUE[(index + seed * 5) % GLUE.length],
  ).join(' ');

/**
 * What agents send, in the shares and mean sizes of 830 real agent logs: 30 % customer turns of 143 characters, 33 %
 * answers of 402, 37 % tool calls with 82 characters of arguments and 600 of result. One event a request.
 */
const event = (n: number, seed: number): Record<string, unknown> => {
  const share = (n * 37) % 100;
  if (share < 30) return { id: `e${n}`, type: 'turn', by: 'customer', text: text(seed, 26) };
  if (share < 63)
    return { id: `e${n}`, type: 'turn', by: 'ai', text: text(seed, 74), confidence: 0.8 };
  return {
    id: `e${n}`,
    type: 'action',
    action: `call-${n}`,
    name: 'get_order_details',
    status: 'succeeded',
    args: { order_id: `#W${seed}`, note: text(seed, 8) },
    result: {
      order_id: `#W${seed}`,
      status: 'delivered',
      items: [0, 1, 2, 3].map((index) => ({
        name: text(seed + index, 3),
        product_id: 4_896_585_277 + index,
        price: 46.6 + index,
        options: { size: 'L', colour: text(seed + index, 1) },
      })),
      payments: [{ type: 'payment', amount: 192.4, method: 'card_1' }],
    },
  };
};

/** Requests of many conversations at once, each of a few dozen events. */
export const requests = (run: string, key: string): ((connection: number) => Buffer) => {
  const counters: number[] = [];
  return (connection) => {
    const n = (counters[connection] ?? 0) + 1;
    counters[connection] = n;
    const conversation = `${run}-${connection}-${Math.floor(n / EVENTS_PER_CONVERSATION)}`;
    return requestBytes(
      'POST',
      `/v1/conversations/${conversation}/events`,
      { authorization: `Bearer ${key}` },
      JSON.stringify({ events: [event(n, n + connection * 1_000)] }),
    );
  };
};

/** Full ingest against a bare server that parses and inserts the same bytes, in alternating rounds. */
export const benchIngest = async (ports: {
  bare: number;
  baton: number;
  key: string;
}): Promise<Measurement[]> => {
  const results: Record<'bare' | 'baton', Record<1 | 64, LoadResult[]>> = {
    bare: { 1: [], 64: [] },
    baton: { 1: [], 64: [] },
  };
  for (const role of ['bare', 'baton'] as const) {
    await runLoad(ports[role], {
      connections: 64,
      seconds: WARM_UP_SECONDS,
      next: requests(`warm-${role}`, ports.key),
    });
  }
  for (const connections of [64, 1] as const) {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const role of ['bare', 'baton'] as const) {
        const next = requests(`${role}-${connections}-${round}`, ports.key);
        results[role][connections].push(
          await runLoad(ports[role], { connections, seconds: SECONDS, next }),
        );
      }
    }
  }
  const rate = (role: 'bare' | 'baton') => median(results[role][64].map((result) => result.rate));
  const p50 = (role: 'bare' | 'baton') => median(results[role][1].map((result) => result.p50));
  const failed = results.baton[64]
    .concat(results.baton[1])
    .reduce((sum, result) => sum + result.failed, 0);
  return [
    {
      name: 'full ingest, 64 connections',
      ratio: rate('baton') / rate('bare'),
      target: 'at least 0.8',
      ok: rate('baton') / rate('bare') >= 0.8 && failed === 0,
      detail: `${rate('baton').toFixed(0)} against ${rate('bare').toFixed(0)} bare requests/s, p99 ${median(results.baton[64].map(({ p99 }) => p99)).toFixed(1)} against ${median(results.bare[64].map(({ p99 }) => p99)).toFixed(1)} ms, ${failed} failed`,
    },
    {
      name: 'full ingest, 1 connection, median latency',
      ratio: p50('baton') / p50('bare'),
      target: 'at most 2.5',
      ok: p50('baton') / p50('bare') <= 2.5,
      detail: `${p50('baton').toFixed(2)} against ${p50('bare').toFixed(2)} ms bare`,
    },
  ];
};
