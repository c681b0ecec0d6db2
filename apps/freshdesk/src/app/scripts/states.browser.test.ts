import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import '../../../static/app/styles/states.css';
import '../../../static/app/styles/style.css';
import type { PanelAnswer } from '../../wire.ts';
import { goldenPanel } from '../testing/golden-panel.ts';
import { boot } from './boot.ts';
import { openApp } from './testing/open-app.ts';
import type { OpenApp } from './testing/open-app.ts';
import type { FakeClient } from './testing/fake-client.ts';
import { loadWords } from './words.ts';
import { words } from './words-en.ts';

const pace = { again: 60 };
const answer = (rev: string, more: object = {}, locale = 'en'): PanelAnswer => {
  const { panel } = goldenPanel('double-refund', { locale });
  return { state: 'panel', panel, rev, pace, seer: { signedIn: true }, ...more };
};
const bare = (state: string) => ({ state, pace, seer: { signedIn: true } });

let app: OpenApp | undefined;
const open = async (prepare: (fake: FakeClient) => void): Promise<OpenApp> => {
  app = await openApp(prepare);
  return app;
};

beforeEach(() => page.viewport(300, 650));
afterEach(() => {
  app?.close();
  app = undefined;
});

const headline = (): string => app?.root.querySelector('h1')?.textContent ?? '';

/** Nothing of the page keeps somebody from reading it, at the width of the sidebar. */
const expectReadable = async (): Promise<void> => {
  const { violations } = await axe.run(app?.root ?? document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(300);
};

it('keeps room for the brief while it is on its way, and says so', async () => {
  const { root } = await open((fake) => {
    fake.replies['getPanel'] = () => new Promise(() => undefined);
  });
  expect(root.textContent).toBe(words.loading);
  expect(root.getBoundingClientRect().height).toBeGreaterThan(200);
  expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  await expectReadable();
});

it.each([
  ['none', words.none, []],
  ['sign-in', words.signIn, []],
  ['unavailable', words.away, [words.away[0]]],
] as const)('says what %s means', async (state, [title, text], notes) => {
  const { fake, root } = await open(({ replies }) => {
    replies['getPanel'] = () => bare(state);
  });
  await expect.poll(headline).toBe(title);
  expect(root.textContent).toContain(text);
  expect(fake.notes.map(({ message }) => message)).toEqual(notes);
  await expectReadable();
});

it.each([
  [401, words.setup],
  [429, words.busy],
  [502, words.away],
  [504, words.away],
  [400, words.away],
] as const)(
  'says in words what a request that failed with %i means, and once as a message',
  async (status, [title, text]) => {
    const { fake, root } = await open(({ replies }) => {
      replies['getPanel'] = () => status;
      replies['getStrictPanel'] = () => status;
    });
    await expect.poll(headline).toBe(title);
    expect(root.textContent).toContain(text);
    expect(fake.notes).toEqual([{ type: 'warning', title: 'Baton', message: title }]);
    await expectReadable();
  },
);

it('tries again when somebody presses, and shows the brief then', async () => {
  let status: object | number = 502;
  const { fake, press, root } = await open(({ replies }) => {
    replies['getPanel'] = () => status;
  });
  await expect.poll(headline).toBe(words.away[0]);
  status = answer('r1');
  press(words.retry);
  await expect.poll(() => root.querySelector('.baton')).not.toBeNull();
  expect(fake.asked('getPanel')).toHaveLength(2);
  expect(root.textContent).not.toContain(words.away[1]);
});

it('shows the strictest version without a sign-in, says so, and the own one after it', async () => {
  let isSignedIn = false;
  const { notice, press, fake } = await open(({ replies }) => {
    replies['getPanel'] = () => (isSignedIn ? answer('r1') : 401);
    replies['getStrictPanel'] = () => answer('s1', { seer: { signedIn: false } });
  });
  await expect.poll(() => notice.textContent).toContain(words.strict);
  expect(fake.notes).toEqual([]);
  await expectReadable();
  isSignedIn = true;
  press(words.retry);
  await expect.poll(() => notice.textContent).toBe('');
});

it('keeps the brief when the connection is lost, with how old it is', async () => {
  let status: object | number = answer('r1', { pace: { again: 300 } });
  const { fake, notice, main, press } = await open(({ replies }) => {
    replies['getPanel'] = () => status;
  });
  await expect.poll(() => main.querySelector('.baton')).not.toBeNull();
  fake.emit('ticket.statusChanged');
  await expect.poll(() => notice.textContent).toContain(words.news);
  status = 502;
  press(words.retry);
  await expect.poll(() => notice.textContent).toContain('Last refreshed 0 min ago');
  expect(main.querySelector('.baton')).not.toBeNull();
  await expectReadable();
});

it('counts the seconds while the account has asked too often', async () => {
  const { root, notice } = await open(({ replies }) => {
    replies['getPanel'] = () => Promise.resolve(429);
  });
  await expect.poll(headline).toBe(words.busy[0]);
  expect(root.textContent).toContain(words.busy[1]);
  expect(notice.textContent).toMatch(/^Again in \d+ s$/);
  const first = notice.textContent;
  await expect.poll(() => notice.textContent).not.toBe(first);
});

it('shows the ticket that is open, whatever answers come', async () => {
  const replies: ((body: object) => void)[] = [];
  const { fake, root } = await open((each) => {
    each.replies['getPanel'] = () => new Promise((resolve) => void replies.push(resolve));
  });
  fake.data = { ...fake.data, ticket: { id: 26 } };
  fake.emit('app.activated');
  await expect.poll(() => replies).toHaveLength(2);
  replies[0]?.(answer('r1'));
  replies[1]?.(bare('none'));
  await expect.poll(headline).toBe(words.none[0]);
  expect(root.querySelector('.baton')).toBeNull();
  expect(fake.asked('getPanel').map(({ context }) => context['ticket_id'])).toEqual(['25', '26']);
});

it('opens a ticket again without a request', async () => {
  const { fake, main } = await open(({ replies }) => {
    replies['getPanel'] = ({ context }) =>
      context['ticket_id'] === '25' ? answer('r1') : bare('none');
  });
  await expect.poll(() => main.querySelector('.baton')).not.toBeNull();
  fake.data = { ...fake.data, ticket: { id: 26 } };
  fake.emit('app.activated');
  await expect.poll(headline).toBe(words.none[0]);
  fake.data = { ...fake.data, ticket: { id: 25 } };
  fake.emit('app.activated');
  await expect.poll(() => main.querySelector('.baton')).not.toBeNull();
  expect(fake.asked('getPanel')).toHaveLength(2);
});

it('speaks the language of whoever looks', async () => {
  const german = await loadWords('de');
  const { root, fake } = await open((each) => {
    each.data.loggedInUser = { id: 48, contact: { language: 'de' } };
    each.replies['getPanel'] = () => bare('none');
  });
  await expect.poll(headline).toBe(german.none[0]);
  expect(root.textContent).toContain(german.none[1]);
  expect(document.documentElement.lang).toBe('de');
  expect(fake.asked('getPanel')[0]?.context).toMatchObject({ locale: 'de', rev: '' });
  await expectReadable();
});

it('never sends who is logged in, nor what the ticket says', async () => {
  const { fake } = await open((each) => {
    Object.assign(each.data.ticket ?? {}, { subject: 'secret-1', description_text: 'secret-2' });
    each.data.loggedInUser = {
      id: 4_800_048,
      contact: Object.assign({ language: 'en' }, { email: 'secret-3' }),
    };
    each.replies['getPanel'] = () => answer('r1');
  });
  await expect.poll(() => fake.sent).toHaveLength(1);
  expect(JSON.stringify(fake.sent)).not.toMatch(/secret|4800048/);
});

it('asks before a reply goes out that repeats something', async () => {
  const check = { warnings: [{ id: 'a1', text: 'Refunded already.' }], again: '' };
  const { fake, main } = await open(({ replies }) => {
    replies['getPanel'] = () => answer('r1');
    replies['checkReply'] = () => ({ state: 'checked', check });
  });
  await expect.poll(() => main.querySelector('.baton')).not.toBeNull();
  fake.confirm = () => Promise.resolve(words.back);
  const reply = { body: '<p>I refund <b>you</b>.</p><script>x</script>' };
  expect(await fake.hold('ticket.sendReply', reply)).toBe(words.held);
  expect(fake.asked('checkReply')[0]?.body).toContain('I refund you.');
  fake.confirm = () => Promise.resolve({ message: words.send });
  expect(await fake.hold('ticket.sendReply', reply)).toBe('done');
  expect(await fake.hold('ticket.sendReply', reply)).toBe('done');
});

it('lets replies go without a question where nothing is known of the ticket', async () => {
  const { fake } = await open(({ replies }) => {
    replies['getPanel'] = () => bare('none');
  });
  await expect.poll(headline).toBe(words.none[0]);
  expect(await fake.hold('ticket.sendReply', { body: 'Hello' })).toBe('done');
  expect(fake.asked('checkReply')).toEqual([]);
});

it('says things in the page where the helpdesk shows no messages', async () => {
  const { notice } = await open((fake) => {
    fake.takes = [];
    fake.replies['getPanel'] = () => 502;
  });
  await expect.poll(() => notice.textContent).toBe(words.away[0]);
});

it('is never asked to be higher than the platform shows', async () => {
  const { fake, main } = await open(({ replies }) => {
    replies['getPanel'] = () => answer('r1');
  });
  await expect.poll(() => main.querySelector('.baton')).not.toBeNull();
  await expect.poll(() => fake.heights.at(-1)).toBe('650px');
  expect(fake.heights.filter((height) => !/^\d{3}px$/.test(height))).toEqual([]);
});

it('says where it belongs when there is no ticket around it', async () => {
  await open((fake) => {
    fake.data = {};
  });
  await expect.poll(headline).toBe(words.outside);
});

it('says so, too, where the helpdesk’s script is missing', async () => {
  const { root, main } = await open((fake) => {
    fake.replies['getPanel'] = () => new Promise(() => undefined);
  });
  await boot(undefined);
  expect(main.textContent).toBe(words.outside);
  expect(root.querySelectorAll('h1')).toHaveLength(1);
  await expectReadable();
});
