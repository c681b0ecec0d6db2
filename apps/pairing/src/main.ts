import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { AdminClient, HelpdeskPairing } from '@baton/handoff-client';
import { accountForm } from './account-form.ts';
import { readBoot } from './boot.ts';
import { checklist } from './checklist.ts';
import { field, h, valueOf } from './dom.ts';
import { handOver } from './give-leave.ts';
import { messagingForm } from './messaging-form.ts';
import { nextSteps } from './next-steps.ts';
import { sayProblem } from './say-problem.ts';
import './style.css';
import { strictForm } from './strict-form.ts';
import { tiersForm } from './tiers-form.ts';

const HELPDESK = 'zendesk';

const boot = readBoot();
const status = h('p', { role: 'status', class: 'status' });
const body = h('div', { class: 'body' });

const say = (text: string): void => {
  status.removeAttribute('data-bad');
  status.textContent = text;
};
const refuse = (error: unknown): void => {
  status.setAttribute('data-bad', '');
  status.textContent = sayProblem(error);
};

const present = async ({ pairing }: AdminClient): Promise<HelpdeskPairing | null> => {
  try {
    return await pairing.fetch(HELPDESK);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found') return null;
    throw error;
  }
};

const show = (client: AdminClient, pairing: HelpdeskPairing | null): void => {
  const act = async (words: string, work: () => Promise<HelpdeskPairing>): Promise<void> => {
    say(words);
    // Whoever presses something else meanwhile would work on what is no longer there.
    body.inert = true;
    let latest: HelpdeskPairing;
    try {
      latest = await work();
    } finally {
      body.inert = false;
    }
    show(client, latest);
    body.querySelector<HTMLElement>('h2')?.focus();
    say(latest.ok === true ? 'Everything is in order.' : 'See below for what is left.');
  };
  const setUp = (): Promise<HelpdeskPairing> => client.pairing.repair(HELPDESK);
  const form = accountForm(
    boot,
    pairing,
    (wish) =>
      act('Trying the credentials, then setting up. This takes some seconds.', async () => {
        await client.pairing.put(HELPDESK, wish);
        return setUp();
      }),
    refuse,
  );
  if (!pairing) {
    body.replaceChildren(form);
    return;
  }
  const list = checklist(pairing, {
    check: () => {
      act('Looking. This takes some seconds.', () => client.pairing.check(HELPDESK)).catch(refuse);
    },
    repair: () => {
      act('Setting up. This takes some seconds.', setUp).catch(refuse);
    },
  });
  const tiers = tiersForm(
    pairing,
    (chosen) =>
      act('Saving.', async () => {
        const { version } = pairing;
        await client.pairing.put(HELPDESK, { settings: { tiers: chosen }, version });
        return client.pairing.check(HELPDESK);
      }),
    refuse,
  );
  const messaging = messagingForm(
    pairing,
    (wish) =>
      act('Trying the key, then setting up. This takes some seconds.', async () => {
        await client.pairing.put(HELPDESK, wish);
        return setUp();
      }),
    refuse,
  );
  const strict = strictForm(
    boot.baseUrl,
    pairing,
    (wish) =>
      act('Saving.', async () => {
        await client.pairing.put(HELPDESK, wish);
        return client.pairing.check(HELPDESK);
      }),
    refuse,
  );
  const change = h('details', {}, h('summary', {}, 'Change account or credentials'), form);
  const next = nextSteps(pairing, boot);
  body.replaceChildren(list, ...(next ? [next] : []), tiers, strict, messaging, change);
};

const begin = async (client: AdminClient): Promise<void> => {
  const pairing = await present(client);
  show(client, pairing);
  say(pairing ? '' : 'No account is paired yet.');
};

/** The key stays in this closure: it is typed once a page, and stored nowhere. */
const keyForm = (): HTMLElement => {
  const form = h(
    'form',
    { 'aria-labelledby': 'key-title' },
    h('h2', { id: 'key-title' }, 'Who are you?'),
    field('key', 'Admin key of Baton', {
      type: 'password',
      hint: 'BATON_ADMIN_KEY of the server. It stays in this tab until you close it.',
    }),
    h('button', { class: 'primary' }, 'Go on'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const client = createAdminClient({ baseUrl: '', token: valueOf(form, 'key') });
    say('Looking what is paired.');
    begin(client).catch(refuse);
  });
  return form;
};

document.querySelector('#page')?.append(status, body);
if (handOver()) say('Zendesk’s answer was handed over. Close this tab and go on in the other one.');
else body.append(keyForm());
