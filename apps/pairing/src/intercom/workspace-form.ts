import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { field, h, valueOf } from '../dom.ts';
import { onSubmit } from '../on-submit.ts';
import { select } from '../select.ts';
import { findRegion } from './find-region.ts';
import { readSettingsFields, settingsFields } from './settings-fields.ts';
import { REGIONS } from './sheet.ts';

const FIND = 'find';

const words = (pairing: HelpdeskPairing | null): string =>
  pairing?.settings['app'] === 'listed'
    ? `${pairing.account} is paired through the listed app. With a token of its own it is paired through a private app from then on.`
    : 'Both stand in the Developer Hub. The token is tried at Intercom before anything is stored, and no page shows either again.';

/**
 * Token and secret, and with a first pairing how Baton is to be there. `save` pairs, and rejects where a region is not the
 * right one; `finish` is what comes after.
 */
export const workspaceForm = (
  pairing: HelpdeskPairing | null,
  save: (wish: PairingInput) => Promise<unknown>,
  finish: (paired: () => Promise<unknown>) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLFormElement => {
  const region = pairing ? String(pairing.settings['region']) : FIND;
  const form = h(
    'form',
    { 'aria-labelledby': 'workspace-title' },
    h('h2', { id: 'workspace-title', tabindex: '-1' }, pairing ? 'Credentials' : 'Workspace'),
    h('p', {}, words(pairing)),
    field('token', 'Access token', {
      type: 'password',
      hint: 'Configure, Authentication.',
    }),
    field('clientSecret', 'Client secret', {
      type: 'password',
      hint: 'Basic information. It proves what comes from Intercom.',
    }),
    field('clientId', 'Client ID', { required: false, hint: 'Basic information; not needed.' }),
    select(
      'region',
      'Where the workspace is hosted',
      [[FIND, 'Find it out with the token'], ...REGIONS],
      region,
    ),
    ...(pairing ? [] : settingsFields(null)),
    h('button', { class: 'primary' }, pairing ? 'Change and set up' : 'Pair and set up'),
  );
  const wishFor = (where: string): PairingInput => {
    const clientId = valueOf(form, 'clientId');
    return {
      settings: {
        ...(pairing ? {} : readSettingsFields(form)),
        app: 'private',
        region: where,
      },
      credentials: {
        token: valueOf(form, 'token'),
        clientSecret: valueOf(form, 'clientSecret'),
        ...(clientId !== '' && { clientId }),
      },
      version: pairing?.version ?? 0,
    };
  };
  const paired = (): Promise<unknown> => {
    const chosen = valueOf(form, 'region');
    return chosen === FIND ? findRegion((each) => save(wishFor(each))) : save(wishFor(chosen));
  };
  onSubmit(form, () => finish(paired), refuse);
  return form;
};
