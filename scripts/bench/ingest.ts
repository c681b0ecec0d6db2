import { median, requestBytes, runLoad } from './load.ts';
import type { LoadResult } from './load.ts';
import type { Measurement } from './measurement.ts';

/** Rounds of each server, alternating. */
const ROUNDS = 5;
const SECONDS = 3;
const TURNS_PER_CONVERSATION = 12;

const WORDS =
  'the parcel that I ordered last week has not arrived and the tracking page shows nothing new since it left your warehouse on Monday morning'.split(
    ' ',
  );

/** About 1.8 kB of ordinary text, never the same twice. */
const text = (n: number): string =>
  Array.from({ length: 300 }, (_, index) => WORDS[(index * 7 + n) % WORDS.length]).join(' ');

/** Requests as agents send them: a turn at a time, conversations of a dozen turns, many at once. */
const requests = (run: string, key: string): ((connection: number) => Buffer) => {
  const counters: number[] = [];
  return (connection) => {
    const n = (counters[connection] ?? 0) + 1;
    counters[connection] = n;
    const conversation = `${run}-${connection}-${Math.floor(n / TURNS_PER_CONVERSATION)}`;
    const ai = n % 2 === 0;
    const event = {
      id: `e${n}`,
      type: 'turn',
      by: ai ? 'ai' : 'customer',
      text: text(n),
      ...(ai && { confidence: 0.8 }),
    };
    return requestBytes(
      'POST',
      `/v1/conversations/${conversation}/events`,
      { authorization: `Bearer ${key}` },
      JSON.stringify({ events: [event] }),
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
      seconds: 2,
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
