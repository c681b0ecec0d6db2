import type { HelpdeskPairing, PairingInput } from '@baton/handoff-client';
import { h } from '../dom.ts';

/** Whether each agent gives leave first. `save` gets what is to change. */
export const strictForm = (
  baseUrl: string,
  { settings, version }: HelpdeskPairing,
  save: (wish: PairingInput) => Promise<void>,
  refuse: (error: unknown) => void,
): HTMLElement => {
  const isStrict = settings['strict'] === true;
  const hasClient = settings['mode'] !== 'api-token';
  const redirect = `${baseUrl}/zendesk/consent`;
  const button = h(
    'button',
    { disabled: !hasClient && !isStrict },
    isStrict ? 'Switch it off' : 'Ask each agent',
  );
  const form = h(
    'form',
    {},
    h(
      'p',
      {},
      'For regulated companies: each agent lets Baton read tickets as them, once, and sees a brief only where Zendesk itself then shows them the ticket. Whoever gave no leave sees none.',
    ),
    hasClient
      ? h('p', { class: 'hint' }, `The OAuth client needs ${redirect} as one of its redirect URLs.`)
      : h(
          'p',
          { class: 'hint' },
          'It takes an OAuth client; this account is paired with an API token.',
        ),
    isStrict ? h('p', { class: 'hint' }, 'Switched off, all leave is forgotten at once.') : null,
    button,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    button.disabled = true;
    save({ settings: { strict: !isStrict }, version })
      .catch(refuse)
      .finally(() => {
        button.disabled = false;
      });
  });
  return h(
    'details',
    { class: 'messaging' },
    h(
      'summary',
      {},
      isStrict ? 'Leave of each agent: asked for' : 'Leave of each agent: not asked for',
    ),
    form,
  );
};
