import type { Brief, EventInput } from '@baton/handoff-core';

import { briefOf } from './scenes.ts';

/** Time of the nth minute. */
const at = (minute: number): string =>
  new Date(Date.parse('2026-03-02T08:00:00.000Z') + minute * 60_000).toISOString();

/** Where each text of a conversation comes from. */
export interface Texts {
  customer: (n: number) => string;
  ai: (n: number) => string;
  /** Arguments, results and errors of actions, and steps of the reasoning. */
  tool: (n: number) => string;
}

/**
 * An escalated conversation of so many turns in which everything that others write is theirs: with a change and a step for
 * every answer, some failed and some repeated.
 */
export const longBrief = (turns: number, { customer, ai, tool }: Texts): Brief => {
  const events: EventInput[] = [
    {
      type: 'conversation',
      id: 'begin',
      at: at(0),
      subject: customer(0).slice(0, 200),
      intent: 'refund_request',
      customer: { name: customer(1).slice(0, 100), email: 'kim@example.org', id: 'kim-1' },
    },
  ];
  for (let n = 1; n <= turns; n += 1) {
    if (n % 2 === 1) {
      events.push({
        type: 'turn',
        id: `t${n}`,
        at: at(n),
        by: 'customer',
        text: customer(n),
        sentiment: -0.9,
      });
      continue;
    }
    events.push(
      {
        type: 'reasoning',
        id: `s${n}`,
        at: at(n),
        kind: 'thought',
        text: tool(n),
        durationMs: 900,
      },
      {
        type: 'action',
        id: `e${n}`,
        at: at(n),
        action: `a${n}`,
        name: n % 6 === 0 ? 'get_order' : tool(n).slice(0, 60).replace(/\s/gu, '_') || 'refund',
        kind: n % 6 === 0 ? 'read' : 'write',
        status: n % 4 === 0 ? 'failed' : 'succeeded',
        args: { [tool(n + 1).slice(0, 40)]: tool(n), order: tool(n + 2) },
        result: { text: tool(n + 3) },
        ...(n % 4 === 0 ? { error: tool(n + 4) } : {}),
        effect: { type: 'refund', target: tool(n + 5).slice(0, 80), amount: 40, currency: 'EUR' },
      },
      { type: 'turn', id: `t${n}`, at: at(n), by: 'ai', text: ai(n), confidence: 0.31 },
    );
  }
  events.push({
    type: 'turn',
    id: 'last',
    at: at(turns + 1),
    by: 'customer',
    text: `I want a human. ${customer(turns)}`,
    sentiment: -0.9,
  });
  return briefOf('long', events);
};
