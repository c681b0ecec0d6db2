import { must } from './lib/fault.ts';
import type { Fault } from './lib/fault.ts';
import { ask, tell } from './lib/ask.ts';

const TALK = [
  { id: 'a', type: 'conversation', customer: { id: 'k1', name: 'Ada' } },
  { id: 'b', type: 'turn', by: 'customer', text: 'My parcel 4711 has not come.' },
  { id: 'c', type: 'turn', by: 'ai', text: 'Let me look that up.', confidence: 0.9 },
  {
    id: 'd',
    type: 'action',
    action: 'x1',
    name: 'find_order',
    status: 'failed',
    args: { order: 4711 },
  },
  {
    id: 'e',
    type: 'turn',
    by: 'customer',
    text: 'That does not help at all. It should be here by now!',
  },
  {
    id: 'f',
    type: 'action',
    action: 'x2',
    name: 'find_order',
    status: 'succeeded',
    args: { order: 4711 },
  },
  { id: 'g', type: 'turn', by: 'ai', text: 'It is on its way.', confidence: 0.4 },
  { id: 'h', type: 'turn', by: 'customer', text: 'I want a human, get me a person!' },
] as const;

/** What stays the same whichever conversation it is, and whenever it was told. */
const shown = (panel: unknown, conversation: string): string =>
  JSON.stringify(panel, (name, value: unknown) =>
    ['version', 'at', 'asOf', 'when', 'due', 'etag'].includes(name) ? undefined : value,
  ).replaceAll(conversation, '*');

export const fault: Fault = {
  id: 'F22',
  title:
    'one conversation is told in pieces of any size, with pieces repeated late and by two servers: the same brief each time',
  rounds: { short: 10, full: 40 },
  run: async (world) => {
    const store = await world.store();
    const urls = [(await world.start(store.env())).url, (await world.start(store.env())).url];
    const url = (): string => urls[world.between(0, 1)] ?? '';
    const at = Date.now() - 60_000;
    // Each has a customer of its own, who has talked to nobody before.
    const eventsOf = (conversation: string): object[] =>
      TALK.map((event, n) => ({
        ...event,
        ...(event.type === 'conversation' && { customer: { id: conversation, name: 'Ada' } }),
        at: new Date(at + n * 1_000).toISOString(),
      }));
    const panel = async (conversation: string): Promise<string> => {
      const path = `/v1/panel/conversations/${conversation}?locale=en`;
      const { status, body } = await ask<unknown>(url(), world.key, path);
      must(status === 200, `the panel of ${conversation} answered ${status}`);
      return shown(body, conversation);
    };
    await tell(url(), world.key, 'c-in-one', eventsOf('c-in-one'));
    const whole = await panel('c-in-one');
    let repeated = 0;
    for (let round = 0; round < world.rounds; round += 1) {
      const conversation = `c${String(round).padStart(4, '0')}`;
      const events = eventsOf(conversation);
      for (let from = 0; from < events.length;) {
        const to = world.between(from + 1, events.length);
        const sent = [events.slice(from, to)];
        // Something that was acknowledged before comes once more, before or after it, or at the same time.
        if (from > 0 && world.random() < 0.6) {
          const late = world.between(0, from - 1);
          sent.splice(world.between(0, 1), 0, events.slice(late, world.between(late + 1, from)));
          repeated += 1;
        }
        if (world.random() < 0.3) sent.push(events.slice(from, to));
        const answers = await Promise.all(
          sent.map((piece) => tell(url(), world.key, conversation, piece)),
        );
        must(
          answers.every(({ status }) => status === 200),
          `answered ${answers.map(({ status }) => status).join()}`,
        );
        from = to;
      }
      const own = await panel(conversation);
      const apart = [...own].findIndex((char, index) => char !== whole[index]);
      must(
        own === whole,
        `the brief is another one: …${own.slice(Math.max(0, apart - 80), apart + 60)}… instead of …${whole.slice(Math.max(0, apart - 20), apart + 60)}…`,
      );
    }
    await world.holds(urls[0] ?? '');
    return `${world.rounds} tellings in other pieces, ${repeated} pieces repeated late, one brief`;
  },
};
