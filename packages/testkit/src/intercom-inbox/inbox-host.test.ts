import { expect, it } from 'vitest';
import { inboxHost } from './inbox-host.ts';
import type { InboxAsk, InboxReply } from './inbox-host.ts';

const SUBMIT = { type: 'submit' };

const form = {
  content: {
    components: [
      { type: 'input', id: 'amount', value: '10' },
      { type: 'input', id: 'locked', value: 'kept', save_state: 'saved' },
      { type: 'textarea', id: 'note' },
      {
        type: 'single-select',
        id: 'reason',
        options: [
          { type: 'option', id: 'a', text: 'A' },
          { type: 'option', id: 'b', text: 'B' },
        ],
      },
      {
        type: 'list',
        items: [
          { type: 'item', id: 'nav:why', title: 'Why', action: SUBMIT },
          { type: 'item', id: 'off', title: 'Off', disabled: true, action: SUBMIT },
        ],
      },
      { type: 'button', id: 'send', label: 'Send', style: 'secondary', action: SUBMIT },
      {
        type: 'button',
        id: 'open',
        label: 'Open',
        style: 'link',
        action: { type: 'url', url: 'https://acme.example/brief' },
      },
    ],
  },
  stored_data: { v: '1', view: 'home' },
};

const ok = (canvas: unknown): InboxReply => ({ status: 200, text: JSON.stringify({ canvas }) });

/** An app that answers what it is told to, and what it was asked. */
const app = (answer: (ask: InboxAsk) => InboxReply | Promise<InboxReply> = () => ok(form)) => {
  const asked: InboxAsk[] = [];
  const states: string[] = [];
  const clock: { ring: () => void } = { ring: () => undefined };
  const host = inboxHost({
    send: async (ask) => {
      asked.push(ask);
      return answer(ask);
    },
    onChange: () => void states.push(host.state),
    wait: () => new Promise((resolve) => (clock.ring = () => resolve())),
  });
  return { host, asked, states, clock };
};

it('asks for the first canvas, shows it, and tells what reviewers would not let pass', async () => {
  const { host, asked, states } = app();
  expect(host.state).toBe('closed');
  await host.open('215', '7');
  expect(asked).toStrictEqual([{ kind: 'initialize', conversation: '215', admin: '7' }]);
  expect(states).toStrictEqual(['loading', 'canvas']);
  expect([host.canvas(), host.isFirst]).toStrictEqual([form, true]);
  expect(host.refusals.map(({ code, kind }) => [code, kind])).toStrictEqual([
    ['too-tall', 'review'],
  ]);
});

it('sends a press with what stands in the canvas, what was typed, and the canvas as it was', async () => {
  const { host, asked } = app();
  await host.open('215', '7');
  host.type({ note: 'Missing order id', locked: 'changed' });
  expect([host.valueOf('note'), host.valueOf('locked'), host.valueOf('reason')]).toStrictEqual([
    'Missing order id',
    'kept',
    undefined,
  ]);
  expect(await host.click('send', { reason: 'b' })).toStrictEqual({ did: 'submitted' });
  expect(asked[1]).toStrictEqual({
    kind: 'submit',
    conversation: '215',
    admin: '7',
    componentId: 'send',
    inputValues: { amount: '10', locked: 'kept', note: 'Missing order id', reason: 'b' },
    currentCanvas: form,
  });
  expect([host.isFirst, host.valueOf('note')]).toStrictEqual([false, '']);
});

it('presses rows of lists, opens addresses without asking, and does nothing where nothing is', async () => {
  const { host, asked } = app();
  expect(await host.click('send')).toStrictEqual({ did: 'nothing' });
  await host.open('215', '7');
  expect(await host.click('open')).toStrictEqual({
    did: 'opened',
    url: 'https://acme.example/brief',
  });
  for (const id of ['off', 'note', 'amount', 'none'])
    expect(await host.click(id), id).toStrictEqual({ did: 'nothing' });
  expect(asked.length).toBe(1);
  await host.click('nav:why');
  expect(asked[1]?.componentId).toBe('nav:why');
});

it.each<[string, InboxReply | Error, string]>([
  ['another status', { status: 500, text: '{}' }, 'status'],
  ['a page', { status: 200, text: '<html>' }, 'not-json'],
  ['no canvas', { status: 200, text: '{"results":{}}' }, 'no-canvas'],
  ['a canvas that it can not show', ok({ content: { components: [{ type: 'tab' }] } }), 'refused'],
  ['nothing', new Error('gone'), 'unreachable'],
])(
  'says that something went wrong when the answer is %s, and asks anew',
  async (_, answer, failure) => {
    let isBroken = true;
    const { host } = app(() => {
      if (!isBroken) return ok(form);
      if (answer instanceof Error) throw answer;
      return answer;
    });
    await host.open('215', '7');
    expect([host.state, host.failure]).toStrictEqual(['failed', failure]);
    isBroken = false;
    await host.again();
    expect([host.state, host.failure]).toStrictEqual(['canvas', null]);
  },
);

it('waits ten seconds and no longer, and forgets what comes then', async () => {
  const answers: ((reply: InboxReply) => void)[] = [];
  const { host, clock } = app(() => new Promise((resolve) => answers.push(resolve)));
  const opened = host.open('215', '7');
  clock.ring();
  await opened;
  expect([host.state, host.failure]).toStrictEqual(['failed', 'too-slow']);
  answers[0]?.(ok(form));
  expect(host.canvas()).toBeNull();
});

it('forgets the answer to a conversation that is no longer looked at', async () => {
  const answers: ((reply: InboxReply) => void)[] = [];
  const { host } = app(() => new Promise((resolve) => answers.push(resolve)));
  const [one, other] = [host.open('1', '7'), host.open('2', '7')];
  const second = { ...form, stored_data: { view: 'second' } };
  answers[1]?.(ok(second));
  await other;
  answers[0]?.(ok(form));
  await one;
  expect(host.canvas()?.stored_data).toStrictEqual({ view: 'second' });
});

it('takes no press while another is under way', async () => {
  const answers: ((reply: InboxReply) => void)[] = [];
  const { host, asked } = app((ask) =>
    ask.kind === 'initialize' ? ok(form) : new Promise((resolve) => answers.push(resolve)),
  );
  await host.open('215', '7');
  const first = host.click('send');
  expect(await host.click('send')).toStrictEqual({ did: 'nothing' });
  answers[0]?.(ok(form));
  await first;
  expect(asked.length).toBe(2);
});
