import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import type { FreshdeskBoot } from '../boot.ts';
import { field, h, valueOf } from '../dom.ts';
import { onSubmit } from '../on-submit.ts';
import { readSettingsFields, settingsFields } from './settings-fields.ts';

const SUFFIX = '.freshdesk.com';

/** Whoever copies an address means the account in it. */
const domainOf = (text: string): string => {
  const host = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return host.endsWith(SUFFIX) ? host : `${host}${SUFFIX}`;
};

/** Account and key, and with a first pairing how Baton is to be there. `save` gets what is to be paired. */
export const accountForm = (
  boot: FreshdeskBoot,
  pairing: HelpdeskPairing | null,
  save: (wish: PairingInput) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLFormElement => {
  const form = h(
    'form',
    { 'aria-labelledby': 'account-title' },
    h('h2', { id: 'account-title', tabindex: '-1' }, pairing ? 'Account and key' : 'Account'),
    h(
      'p',
      {},
      'The key is tried at Freshdesk before anything is stored, and no page shows it again. Baton writes as the agent whose key it is: make one for Baton alone, an administrator who sees all tickets.',
    ),
    field('domain', 'Name of the account', {
      value: pairing?.account.replace(SUFFIX, '') ?? '',
      suffix: SUFFIX,
    }),
    field('apiKey', 'API key', {
      type: 'password',
      hint: 'Of that agent: their picture, Profile settings, View API key.',
    }),
    ...(pairing ? [] : settingsFields(boot, {})),
    h('button', { class: 'primary' }, pairing ? 'Change and set up' : 'Pair and set up'),
  );
  onSubmit(
    form,
    () => {
      const { settings, secrets } = pairing
        ? { settings: {}, secrets: {} }
        : readSettingsFields(form);
      return save({
        settings: { ...settings, domain: domainOf(valueOf(form, 'domain')) },
        credentials: { ...secrets, apiKey: valueOf(form, 'apiKey') },
        version: pairing?.version ?? 0,
      });
    },
    refuse,
  );
  return form;
};
