import type { EventInput } from '@baton/handoff-core';
import { buildBrief } from '@baton/handoff-core';
import { playConversation } from '@baton/testkit/play';
import { figure } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';

const TURNS = 250;
const LIMIT = 20;
const RUNS = 30;

const SAID = [
  'I ordered a blue jacket last week, order #W4471120, and the zip was broken when it came.',
  'I looked into order #W4471120. We will refund $84.50 within 5 business days to your card.',
  'That is not what I asked. Why was I charged twice, and where is the second parcel?',
  'I understand. The second charge of $12.99 is for express delivery; shall I take it back?',
];

/** A long conversation with a change and a look-up every ten turns. */
const eventsOf = (turns: number): EventInput[] =>
  Array.from({ length: turns }, (_, n): EventInput[] => [
    {
      type: 'turn',
      id: `t${n}`,
      by: n % 2 === 0 ? 'customer' : 'ai',
      text: `${SAID[n % SAID.length] ?? ''} (${n})`,
    },
    ...(n % 10 === 9
      ? (['get_order', 'refund_order'] as const).map((name): EventInput => ({
          type: 'action',
          id: `${name}-${n}`,
          action: `${name}-${n}`,
          name,
          status: n % 20 === 9 ? 'succeeded' : 'failed',
          args: { order_id: `#W${n}`, amount: n + 0.5 },
        }))
      : []),
  ]).flat();

const medianTime = (turns: number): number => {
  const { record, policy } = playConversation(`speed-${turns}`, eventsOf(turns));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    buildBrief(record, policy);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
};

/** How long a brief takes, and how that grows with the conversation. */
export function speedRow(): Row {
  const long = medianTime(TURNS);
  const short = medianTime(TURNS / 5);
  return {
    section: 'Time to build a brief',
    system: 'Baton',
    figures: [
      figure(`ms, ${TURNS} turns`, long, 2),
      figure(`ms, ${TURNS / 5} turns`, short, 2),
      figure('ratio', long / short, 1),
    ],
    target: `under ${LIMIT} ms`,
    ok: long < LIMIT,
  };
}
