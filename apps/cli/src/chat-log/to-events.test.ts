import { fileURLToPath } from 'node:url';
import { EventBatch } from '@baton/handoff-core';
import type { EventInput } from '@baton/handoff-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatLog } from './chat-log.ts';
import { fileBytes } from './open-bytes.ts';
import { parseChatLog } from './parse-chat-log.ts';
import { readChatLogs } from './read-chat-logs.ts';
import { mapChatLog, toEvents } from './to-events.ts';

const quirks = async (id: string): Promise<ChatLog> => {
  const file = fileURLToPath(new URL('../testing/quirks.jsonl', import.meta.url));
  for await (const line of readChatLogs(fileBytes(file, () => undefined))) {
    if ('log' in line && line.log.id === id) return line.log;
  }
  throw new Error(`no such quirk: ${id}`);
};

type ActionInput = Extract<EventInput, { type: 'action' }>;
const actionsOf = (events: readonly EventInput[]): ActionInput[] =>
  events.filter((event) => event.type === 'action');
const log = (messages: unknown[], more: Record<string, unknown> = {}): ChatLog =>
  parseChatLog({ id: 'a', messages, ...more });

describe('turns', () => {
  it('come from what was said; prompts and empty messages give none', async () => {
    const turns = toEvents(await quirks('plain-order')).filter(({ type }) => type === 'turn');
    expect(turns).toMatchObject([
      { id: 'm1', by: 'customer', text: 'Where is parcel 77?' },
      { id: 'm4', by: 'ai', text: 'It is in Lyon.', confidence: 0.92 },
    ]);
  });

  it('follow the reasoning that led to them', async () => {
    const events = toEvents(await quirks('plain-order'));
    expect(events.slice(-2)).toMatchObject([
      { id: 'm4.t0', type: 'reasoning', kind: 'thought' },
      { id: 'm4' },
    ]);
  });

  it('join the parts of a message and name what is no text', async () => {
    expect(toEvents(await quirks('no answer/came'))[1]).toMatchObject({
      text: 'Refund me please.\n[image_url]',
    });
  });

  it('never carry a confidence that is not one', async () => {
    const { events, unusableConfidence } = mapChatLog(await quirks('no answer/came'));
    expect(events.find(({ id }) => id === 'm4')).not.toHaveProperty('confidence');
    expect(unusableConfidence).toBe(1);
  });
});

describe('actions', () => {
  it('get an id each when the log uses one call id several times, and results are paired in order', async () => {
    const { events, loggedIds } = mapChatLog(await quirks('reused-call-id'));
    const ends = actionsOf(events).filter(({ status }) => status !== 'running');
    expect(ends.map(({ action, status, error }) => [action, status, error])).toEqual([
      ['same', 'succeeded', undefined],
      ['same~2', 'failed', 'Error: order B has left the house'],
      ['same~3', 'failed', 'order B has left the house'],
    ]);
    expect([...loggedIds.values()]).toEqual(['same', 'same', 'same']);
  });

  it('on a customer message are the customer’s, whichever field they were logged in', async () => {
    const mapped = actionsOf(toEvents(await quirks('customer-did-it')));
    expect(new Set(mapped.map(({ name, by }) => `${by} ${name}`))).toEqual(
      new Set(['customer reboot_device', 'customer check_status', 'ai transfer_to_human_agents']),
    );
  });

  it('without a result end as unknown', async () => {
    const { events, orphanResults } = mapChatLog(await quirks('no answer/came'));
    expect(events.at(-1)).toMatchObject({ action: 'r1', status: 'unknown', by: 'ai' });
    expect(orphanResults).toBe(1);
  });

  it('carry a declared kind, and an effect only where the arguments name one amount and one target', async () => {
    const [refund, lookup] = actionsOf(toEvents(await quirks('no answer/came')));
    expect(refund).toMatchObject({
      kind: 'write',
      effect: { type: 'refund_order', target: '9', amount: 40.5, currency: 'EUR' },
    });
    expect(lookup).toMatchObject({ kind: 'read', args: "{'order': '9'}" });
    const vague = log([
      {
        role: 'assistant',
        content: '',
        tool_calls: [
          {
            id: 'x',
            function: { name: 'pay', arguments: '{"amount":1,"order_id":"a","user_id":"b"}' },
          },
        ],
      },
    ]);
    expect(actionsOf(toEvents(vague))[0]).not.toHaveProperty('effect');
  });

  it('of the older one-call form are answered by name', async () => {
    expect(actionsOf(toEvents(await quirks('dirty\u0000text'))).at(-1)).toMatchObject({
      name: 'get_time',
      status: 'succeeded',
      result: '12:00',
    });
  });

  it('keep as text what reading as JSON would change', async () => {
    const [account, answer] = actionsOf(toEvents(await quirks('dirty\u0000text')));
    expect(account?.args).toBe('{"account":12345678901234567890}');
    expect(answer?.result).toMatch(/^\[+\]+$/);
  });
});

describe('identity and time', () => {
  it('keeps ids that are allowed and tells changed ones apart by a hash', () => {
    const ticket = (id: string): unknown => toEvents({ ...log([]), id })[0];
    expect(ticket('call-1')).toMatchObject({ ticket: { helpdesk: 'zendesk', id: 'call-1' } });
    expect(ticket('a/b')).not.toEqual(ticket('a b'));
  });

  it('starts at the time the log names, else at a fixed one, fifteen seconds a message', async () => {
    expect(
      toEvents(await quirks('no answer/came'))
        .map(({ at }) => at)
        .slice(0, 3),
    ).toEqual(['2026-02-03T03:05:06.000Z', '2026-02-03T03:05:06.000Z', '2026-02-03T03:05:21.000Z']);
    expect(
      toEvents(
        log([
          { role: 'user', content: 'a' },
          { role: 'user', content: 'b' },
        ]),
      ).at(-1)?.at,
    ).toBe('2026-01-01T00:00:15.000Z');
  });

  it('takes the times of messages and never goes back', () => {
    const times = toEvents(
      log([
        { role: 'user', content: 'a', timestamp: 1_767_225_600 },
        { role: 'user', content: 'b' },
        { role: 'user', content: 'c', timestamp: '2026-01-01 00:01:00' },
        { role: 'user', content: 'd', timestamp: '2025-12-31T00:00:00Z' },
        { role: 'user', content: 'e', timestamp: 90 },
      ]),
    ).map(({ at }) => at?.slice(11, 19));
    expect(times).toEqual(['00:00:00', '00:00:00', '00:00:00', '00:01:00', '00:01:00', '00:01:00']);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\uD800', 'Error: no', '{"error":"x"}', '{"a":[1]}', ''),
);
const anyCall = fc.record({
  id: fc.constantFrom('a', 'b', 'c/d', ''),
  function: fc.record({
    name: fc.constantFrom('get_order', 'refund'),
    arguments: fc.oneof(anyText, fc.json()),
  }),
});
const anyMessage = fc.oneof(
  fc.record({
    role: fc.constant('user'),
    content: fc.oneof(anyText, fc.constant(null)),
    customer_tool_calls: fc.array(anyCall, { maxLength: 2 }),
  }),
  fc.record({
    role: fc.constant('assistant'),
    content: fc.oneof(anyText, fc.constant(null)),
    tool_calls: fc.array(anyCall, { maxLength: 3 }),
    confidence: fc.anything(),
    reasoning: fc.oneof(anyText, fc.array(anyText)),
  }),
  fc.record({
    role: fc.constant('tool'),
    content: anyText,
    tool_call_id: fc.constantFrom('a', 'b', 'c/d', ''),
    is_error: fc.boolean(),
  }),
);
const anyLog = fc.record({
  id: fc.string({ minLength: 1 }).filter((id) => id.trim() !== ''),
  metadata: fc.dictionary(
    fc.constantFrom('agent', 'subject', 'language', 'started_at', 'customer'),
    fc.oneof(anyText, fc.jsonValue()),
  ),
  messages: fc.array(anyMessage, { maxLength: 20 }),
});
const callsOf = (raw: { messages: object[] }, key: 'tool_calls' | 'customer_tool_calls'): number =>
  raw.messages.reduce((sum, message) => {
    const calls: unknown = Object.entries(message).find(([name]) => name === key)?.[1];
    return sum + (Array.isArray(calls) ? calls.length : 0);
  }, 0);

describe('whatever is logged', () => {
  it('gives events the service takes', () => {
    fc.assert(
      fc.property(anyLog, (raw) => {
        const events = toEvents(parseChatLog(raw));
        for (let from = 0; from < events.length; from += 100) {
          expect(
            EventBatch.safeParse({
              events: JSON.parse(JSON.stringify(events.slice(from, from + 100))),
            }).error,
          ).toBeUndefined();
        }
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
    );
  });

  it('gives one action for every call, by whoever made it', () => {
    fc.assert(
      fc.property(anyLog, (raw) => {
        const mapped = actionsOf(toEvents(parseChatLog(raw)));
        const by = (actor: string): number =>
          new Set(mapped.filter((action) => action.by === actor).map(({ action }) => action)).size;
        expect(by('ai')).toBe(callsOf(raw, 'tool_calls'));
        expect(by('customer')).toBe(callsOf(raw, 'customer_tool_calls'));
        // One event to begin and one to end each action, never two ends.
        expect(mapped).toHaveLength(2 * (by('ai') + by('customer')));
      }),
    );
  });

  it('gives the same events every time', () => {
    fc.assert(
      fc.property(anyLog, (raw) => {
        expect(toEvents(parseChatLog(raw))).toEqual(toEvents(parseChatLog(structuredClone(raw))));
      }),
    );
  });

  it('never goes back in time', () => {
    fc.assert(
      fc.property(anyLog, (raw) => {
        const times = toEvents(parseChatLog(raw)).map(({ at }) => at ?? '');
        expect(times).toEqual(times.toSorted());
      }),
    );
  });
});
