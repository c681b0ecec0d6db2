import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { AdminClient } from '@baton/handoff-client';
import type { StartBoot } from './boot.ts';
import { h } from './dom.ts';
import { keyForm } from './key-form.ts';
import { sayProblem } from './say-problem.ts';

/** What stands beside tickets, and what an admin has to have for it. */
const NEEDS: Readonly<Record<string, string>> = {
  zendesk: 'A private app beside tickets. Takes an admin of the account.',
  intercom: 'An app in the details of the inbox. Takes somebody who may open the Developer Hub.',
  freshdesk:
    'A custom app beside tickets. Takes an administrator of the account, and Freshworks’ command line once.',
};

const HTTPS_ONLY =
  'Helpdesks reach Baton by https only: set BATON_PUBLIC_URL to the address that your proxy has for it, and start it anew.';

const PROBLEMS = { codes: {} };

/** How far a helpdesk is, in a line. */
const stateOf = async ({ pairing }: AdminClient, helpdesk: string): Promise<string> => {
  try {
    const { account, ok, steps } = await pairing.fetch(helpdesk);
    if (ok === true) return `${account} is paired, and everything is in order.`;
    const all = steps ?? [];
    const done = all.filter(({ state }) => state === 'ok').length;
    return all.length === 0
      ? `${account} is paired, and was not looked at yet.`
      : `${account} is paired, ${done} of ${all.length} lines are done.`;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') return 'Nothing is paired.';
    throw error;
  }
};

/** Where a server was opened in a browser: what it can be paired with, and how far that is. */
export const startPage = (page: HTMLElement, { baseUrl, helpdesks }: StartBoot): void => {
  const status = h('p', { role: 'status', class: 'status', id: 'status' });
  const cards = helpdesks.map(({ helpdesk, label }) => {
    const state = h('p', { class: 'state' });
    const item = h(
      'li',
      {},
      h('div', {}, h('strong', {}, label), h('p', {}, NEEDS[helpdesk] ?? ''), state),
      h('a', { class: 'go', href: `/${helpdesk}/pair`, 'aria-label': `Pair ${label}` }, 'Pair'),
    );
    const show = async (client: AdminClient): Promise<void> => {
      state.textContent = await stateOf(client, helpdesk);
    };
    return { item, show };
  });

  const look = async (key: string): Promise<void> => {
    const client = createAdminClient({ baseUrl: '', token: key });
    status.removeAttribute('data-bad');
    status.textContent = 'Looking what is paired.';
    await Promise.all(cards.map(({ show }) => show(client)));
    status.textContent = 'What is paired stands beside each helpdesk.';
  };
  const refuse = (error: unknown): void => {
    status.setAttribute('data-bad', '');
    status.textContent = sayProblem(error, PROBLEMS);
  };

  page.append(
    h('p', {}, 'Baton runs at ', h('code', {}, baseUrl), '.'),
    ...(baseUrl.startsWith('https:') ? [] : [h('p', { class: 'warning' }, HTTPS_ONLY)]),
    h(
      'section',
      { 'aria-labelledby': 'desks-title' },
      h('h2', { id: 'desks-title' }, 'Put it into your helpdesk'),
      h('ul', { class: 'desks' }, ...cards.map(({ item }) => item)),
    ),
    status,
    keyForm((key) => void look(key).catch(refuse), { title: 'How far are they?', go: 'Look' }),
    h(
      'p',
      { class: 'hint' },
      'For programs: ',
      h('a', { href: '/docs' }, 'every request of the API'),
      '.',
    ),
  );
};
