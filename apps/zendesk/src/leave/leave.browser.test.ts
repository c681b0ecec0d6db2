import { afterEach, expect, it, vi } from 'vitest';

import { axeInFrame } from '../testing/axe-in-frame.ts';
import { openSidebar } from '../testing/fake-host.ts';
import type { FakeHost } from '../testing/fake-host.ts';
import { momentAnswer } from '../testing/moments.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const AT = 'https://acme.zendesk.com/oauth/authorizations/new?state=s-1';

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status });
const needed = (): Response => json(403, { type: 'urn:baton:problem:consent-needed' });

/** A window that a press of the button opened. */
const fakeWindow = () => ({
  opener: 'this page' as unknown,
  at: [] as string[],
  closed: false,
  location: {
    replace(url: string) {
      opened.at(-1)?.at.push(url);
    },
  },
  close() {
    this.closed = true;
  },
});
let opened: ReturnType<typeof fakeWindow>[] = [];

/** A sidebar whose person gave no leave; windows open unless the browser blocks them. */
const open = async ({
  consent = () => json(200, { url: AT }),
  blocked = false,
  search = '',
} = {}) => {
  opened = [];
  let given = false;
  const brief = momentAnswer({ state: 'requested' });
  const sidebar = await openSidebar((url) => {
    if (url.endsWith('/v1/panel/consent')) return consent();
    return given ? brief(url) : needed();
  }, `&colorScheme=light${search}`);
  host = sidebar;
  const inner = sidebar.frame.contentWindow as Window & typeof globalThis;
  inner.open = () => {
    if (blocked) return null;
    opened.push(fakeWindow());
    return opened.at(-1) as unknown as Window;
  };
  const says = (text: string): Promise<void> =>
    vi.waitFor(() => expect(sidebar.document.body.textContent).toContain(text), patience);
  const press = async (label: string): Promise<void> => {
    await says(label);
    const buttons = [...sidebar.document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === label)?.click();
  };
  const looks = (): number =>
    sidebar.calls.filter(({ url }) => url.includes('/v1/panel/tickets/')).length;
  return {
    sidebar,
    inner,
    says,
    press,
    looks,
    agree: () => {
      given = true;
    },
    /** Timers that wait to look whether leave is there. */
    waiting: () => sidebar.pendingTimers().filter((delay) => delay === 3_000).length,
  };
};

it('asks calmly, sends to Zendesk in a window without a hold on it, and shows the brief as soon as leave is there', async () => {
  const { sidebar, inner, says, press, looks, agree, waiting } = await open();
  await press('Allow in Zendesk');
  await says('Allow it in the window that has opened');
  expect(opened.map(({ opener, at, closed }) => [opener, at, closed])).toEqual([
    [null, [AT], false],
  ]);
  const asked = sidebar.calls.find(({ url }) => url === '/v1/panel/consent');
  expect(asked?.init).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer session-1' },
  });
  expect(await axeInFrame(sidebar.frame)).toEqual([]);
  const before = looks();
  inner.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(looks()).toBe(before + 1), patience);
  await says('Open the window again');
  agree();
  inner.dispatchEvent(new Event('focus'));
  await says('Take over');
  await vi.waitFor(() => expect(waiting()).toBe(0), patience);
});

it('looks by itself a few seconds later, and for nothing while it is put away', async () => {
  const { sidebar, says, press, looks, agree, waiting } = await open();
  await says('Allow in Zendesk');
  expect([waiting(), sidebar.pendingLooks()]).toEqual([0, 0]);
  await press('Allow in Zendesk');
  await vi.waitFor(() => expect(waiting()).toBe(1), patience);
  sidebar.send('app.deactivated');
  await vi.waitFor(() => expect([waiting(), sidebar.pendingLooks()]).toEqual([0, 0]), patience);
  const before = looks();
  sidebar.send('app.activated');
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(before), patience);
  await vi.waitFor(() => expect(waiting()).toBe(1), patience);
  agree();
  await says('Take over');
});

it('says what to do when the browser blocks windows', async () => {
  const { sidebar, press, says } = await open({ blocked: true });
  await press('Allow in Zendesk');
  await says('Allow pop-ups for Zendesk');
  expect(sidebar.calls.filter(({ url }) => url === '/v1/panel/consent')).toEqual([]);
});

it.each([
  ['the service is away', () => json(503, {}), 'That did not work just now'],
  ['leave is not needed any more', () => json(200, { url: null }), 'Take over'],
])('closes the window when %s', async (_why, consent, said) => {
  const { press, says, agree } = await open({ consent });
  await says('Allow in Zendesk');
  if (said === 'Take over') agree();
  await press('Allow in Zendesk');
  await says(said);
  expect(opened.map(({ at, closed }) => [at, closed])).toEqual([[[], true]]);
});

it.each([
  ['de', 'In Zendesk zustimmen', 'Fenster erneut öffnen'],
  ['fr', 'Autoriser dans Zendesk', 'Rouvrir la fenêtre'],
  ['pt-BR', 'Permitir no Zendesk', 'Abrir a janela de novo'],
  ['ja', 'Zendeskで許可', 'ウィンドウをもう一度開く'],
])('asks in the language of the agent: %s', async (locale, give, again) => {
  const { press, says } = await open({ search: `&locale=${locale}` });
  await press(give);
  await says(again);
  expect(opened).toHaveLength(1);
});
