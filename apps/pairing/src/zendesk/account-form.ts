import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { ZendeskBoot } from '../boot.ts';
import { field, h, valueOf } from '../dom.ts';
import { askLeave, redirectUri } from './give-leave.ts';

const MODES = [
  ['api-token', 'API token', 'For your own account; the quickest.'],
  ['client-credentials', 'OAuth client of the account', 'For your own account, without a person.'],
  ['oauth', 'OAuth with leave of an admin', 'For an app that serves several accounts.'],
] as const;

const client = (hint?: string): HTMLElement[] => [
  field('clientId', 'Id of the OAuth client', hint === undefined ? {} : { hint }),
  field('clientSecret', 'Secret of the OAuth client', { type: 'password' }),
];

const fieldsOf = (mode: string, { clientId, baseUrl }: ZendeskBoot): HTMLElement[] => {
  if (mode === 'api-token')
    return [
      field('email', 'Address of an admin', { type: 'email' }),
      field('apiToken', 'API token', {
        type: 'password',
        hint: 'Admin Center, Apps and integrations, APIs, Zendesk API.',
      }),
    ];
  if (mode === 'client-credentials') return client();
  const back = `Its redirect URL is ${redirectUri(baseUrl)}.`;
  return clientId === null ? client(back) : [];
};

/** Account and credentials. `save` gets what is to be paired; the form says itself what went wrong. */
export const accountForm = (
  boot: ZendeskBoot,
  pairing: HelpdeskPairing | null,
  save: (wish: PairingInput) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLElement => {
  const known = pairing?.settings ?? {};
  const chosen = typeof known['mode'] === 'string' ? known['mode'] : 'api-token';
  const account = (subdomain: string): string => boot.origin ?? `https://${subdomain}.zendesk.com`;
  const credentials = h('div', { class: 'credentials' });
  const modes = MODES.map(([mode, label, hint]) => {
    const id = `mode-${mode}`;
    const attributes = { type: 'radio', name: 'mode', value: mode, id, checked: mode === chosen };
    return h(
      'div',
      { class: 'choice' },
      h('input', attributes),
      h('label', { for: id }, label, h('span', { class: 'hint' }, ` ${hint}`)),
    );
  });
  const button = h(
    'button',
    { class: 'primary' },
    pairing ? 'Change and set up' : 'Pair and set up',
  );
  const form = h(
    'form',
    { 'aria-labelledby': 'account-title' },
    h('h2', { id: 'account-title' }, 'Account'),
    field('subdomain', 'Name of the account', {
      value: pairing?.account ?? '',
      suffix: '.zendesk.com',
    }),
    h('fieldset', {}, h('legend', {}, 'How Baton proves itself'), ...modes),
    credentials,
    button,
  );
  const show = (): void => credentials.replaceChildren(...fieldsOf(valueOf(form, 'mode'), boot));
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'mode') show();
  });
  const given = async (mode: string, subdomain: string): Promise<Record<string, string>> => {
    const of = (...names: string[]): Record<string, string> =>
      Object.fromEntries(names.map((name) => [name, valueOf(form, name)]));
    if (mode === 'api-token') return of('email', 'apiToken');
    if (mode === 'client-credentials') return of('clientId', 'clientSecret');
    const own = boot.clientId === null ? of('clientId', 'clientSecret') : {};
    const id = boot.clientId ?? valueOf(form, 'clientId');
    const patience = AbortSignal.timeout(300_000);
    const code = await askLeave(account(subdomain), id, boot.baseUrl, patience);
    return { ...own, code, redirectUri: redirectUri(boot.baseUrl) };
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [mode, subdomain] = [valueOf(form, 'mode'), valueOf(form, 'subdomain')];
    button.disabled = true;
    given(mode, subdomain)
      .then((secrets) =>
        save({
          settings: { subdomain, mode },
          credentials: secrets,
          version: pairing?.version ?? 0,
        }),
      )
      .catch(refuse)
      .finally(() => {
        button.disabled = false;
      });
  });
  show();
  return form;
};
