import { verifies } from '@baton/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { openSidebar } from './testing/fake-host.ts';
import type { FakeHost } from './testing/fake-host.ts';
import { assistAnswer, panelAnswer } from './testing/small-panel.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const expectShown = (words: string): Promise<void> =>
  vi.waitFor(() => expect(host?.document.body.textContent).toContain(words), patience);
/** Waits for the button: the brief's first lines are there as text before anything can be pressed. */
const click = (name: string): Promise<void> =>
  vi.waitFor(() => {
    const buttons = [...(host?.document.querySelectorAll('button') ?? [])];
    const button = buttons.find(({ textContent }) => textContent === name);
    expect(button, name).toBeDefined();
    button?.click();
  }, patience);
const refused = (status: number) => (): Response => new Response('{}', { status });

describe('the sidebar in a ticket', () => {
  it('shakes hands with the page and shows the ticket’s brief', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    const [first] = host.calls;
    expect(first?.url).toMatch(
      /^\/v1\/panel\/tickets\/zendesk\/42\?locale=en-US&timeZone=.+&host=zendesk$/,
    );
    expect(first?.init.headers).toMatchObject({ authorization: 'Bearer session-1' });
  });

  it('keeps the session out of the document', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    expect(host.document.documentElement.outerHTML).not.toContain('session-1');
  });

  it('tells its height in whole pixels', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    await vi.waitFor(() => expect(host?.heights.at(-1)).toMatch(/^[1-9]\d*px$/), patience);
  });

  it('opens in the page’s colours and follows them', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'), '&colorScheme=dark');
    await expectShown('Charged twice');
    const html = host.document.documentElement;
    expect(html.dataset['scheme']).toBe('dark');
    const colour = (): string => {
      const root = host?.document.querySelector('.bt-root') as HTMLElement;
      return root.style.getPropertyValue('--bt-bg');
    };
    const dark = colour();
    host.change('colorScheme', 'light');
    await vi.waitFor(() => expect(html.dataset['scheme']).toBe('light'), patience);
    expect(colour()).not.toBe(dark);
  });

  it('puts the next step into an internal note and sends nothing', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    await click('Insert as note');
    await expectShown('Done');
    expect(host.requests).toEqual([
      { request: 'set', path: 'comment.type', args: ['internalNote'] },
      { request: 'invoke', path: 'comment.appendText', args: ['Call the customer back today.'] },
    ]);
  });

  it('puts a draft into the reply editor, to be changed and sent by a person', async () => {
    host = await openSidebar(() => assistAnswer('1', 'Your refund is on its way.'));
    await expectShown('Your refund is on its way.');
    await click('Insert into reply');
    await expectShown('Done');
    expect(host.requests).toEqual([
      { request: 'set', path: 'comment.type', args: ['publicReply'] },
      { request: 'invoke', path: 'comment.appendText', args: ['Your refund is on its way.'] },
    ]);
  });

  it('looks again when the conversation changed, with the ETag it has', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    host.answer(() => panelAnswer('2', 'Refunded now'));
    host.send('ticket.conversation.changed', []);
    await expectShown('Refunded now');
    expect(host.calls[1]?.init.headers).toMatchObject({ 'if-none-match': '"1"' });
  });

  it('stops looking while another tab is in front and looks at once when it is back', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    await vi.waitFor(() => expect(host?.pendingLooks()).toBe(1), patience);
    host.send('app.deactivated');
    await vi.waitFor(() => expect(host?.pendingLooks()).toBe(0), patience);
    expect(host.calls).toHaveLength(1);
    host.send('ticket.conversation.changed', []);
    host.answer(() => panelAnswer('2', 'Refunded now'));
    host.send('app.activated');
    await expectShown('Refunded now');
    expect(host.calls).toHaveLength(2);
  });

  it('ends a request under way when it is put away', async () => {
    host = await openSidebar(() => new Promise<Response>(() => undefined));
    await vi.waitFor(() => expect(host?.calls).toHaveLength(1), patience);
    host.send('app.willDestroy');
    await vi.waitFor(() => expect(host?.calls[0]?.init.signal?.aborted).toBe(true), patience);
    expect(host.pendingLooks()).toBe(0);
  });

  it('sends what the human does and shows the panel after it', async () => {
    host = await openSidebar((_url, init) =>
      init.method === 'POST'
        ? panelAnswer('2', 'In your hands')
        : panelAnswer('1', 'Charged twice'),
    );
    await expectShown('Charged twice');
    await click('Take over');
    await expectShown('In your hands');
    const command = host.calls.find(({ init }) => init.method === 'POST');
    expect(command?.url).toContain('/v1/panel/conversations/c1/commands');
    expect(command?.init.body).toBe('{"command":"accept"}');
  });
});

describe('a session that has ended', () => {
  const known = (init: RequestInit): string | null =>
    new Headers(init.headers).get('authorization');
  const page = (session: string): Response =>
    new Response(
      `<!doctype html><script type="application/json" id="baton-boot">{"session":"${session}"}</script>`,
    );

  it('is renewed without a word, once, by loading the page again', async () => {
    host = await openSidebar((url, init) => {
      if (!url.startsWith('/v1/')) return page('session-2');
      return known(init) === 'Bearer session-2'
        ? panelAnswer('1', 'Charged twice')
        : new Response('{}', { status: 401 });
    });
    await expectShown('Charged twice');
    host.send('ticket.conversation.changed', []);
    await vi.waitFor(() => expect(host?.calls).toHaveLength(4), patience);
    expect(host.calls.map(({ url }) => url.startsWith('/v1/'))).toEqual([true, false, true, true]);
    expect(known(host.calls[3]?.init ?? {})).toBe('Bearer session-2');
  });

  it('asks for a reload when the new one is not accepted either', async () => {
    host = await openSidebar((url) =>
      url.startsWith('/v1/') ? new Response('{}', { status: 401 }) : page('session-2'),
    );
    await expectShown('Your access has ended');
    expect(host.calls).toHaveLength(3);
  });
});

describe('without a panel', () => {
  it.each([
    [404, 'No AI handoff on this ticket'],
    [401, 'Your access has ended'],
    [403, 'You have no access to this ticket'],
    [503, 'The brief can’t be reached right now'],
  ])('an answer of %i is said calmly: %s', async (status, words) => {
    host = await openSidebar(refused(status));
    await expectShown(words);
  });

  it('speaks the agent’s language', async () => {
    verifies('panel.language.viewer');
    host = await openSidebar(refused(404), '&colorScheme=light&locale=de-CH');
    await expectShown('Keine KI-Übergabe bei diesem Ticket');
    expect(host.document.documentElement.lang).toBe('de-CH');
  });

  it('tries again by button', async () => {
    host = await openSidebar(refused(503));
    await expectShown('Try again');
    host.answer(() => panelAnswer('1', 'Charged twice'));
    await click('Try again');
    await expectShown('Charged twice');
  });

  it('keeps the last good brief, with its time, while the service is away', async () => {
    host = await openSidebar(() => panelAnswer('1', 'Charged twice'));
    await expectShown('Charged twice');
    host.answer(() => Promise.reject(new TypeError('no network')));
    host.send('ticket.conversation.changed', []);
    await expectShown('Connection lost');
    expect(host.document.body.textContent).toContain('As of 12:06');
    expect(host.document.body.textContent).toContain('Charged twice');
    host.answer(() => new Response(null, { status: 304 }));
    await click('Try again');
    await vi.waitFor(
      () => expect(host?.document.body.textContent).not.toContain('Connection lost'),
      patience,
    );
  });
});
