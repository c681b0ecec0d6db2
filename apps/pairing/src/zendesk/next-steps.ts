import type { HelpdeskPairing } from '@baton/handoff-client';
import type { ZendeskBoot } from '../boot.ts';
import { h } from '../dom.ts';

/** What to do in Zendesk, which no program may: uploading the package. Null once it is there. */
export const nextSteps = (
  { steps, account }: HelpdeskPairing,
  { baseUrl }: ZendeskBoot,
): HTMLElement | null => {
  const app = steps?.find(({ id }) => id === 'app');
  if (!app || app.state === 'ok') return null;
  const upload = `https://${account}.zendesk.com/admin/apps-integrations/apps/support-apps`;
  return h(
    'section',
    { 'aria-labelledby': 'next-title' },
    h('h2', { id: 'next-title' }, 'Put the app into the sidebar'),
    h(
      'ol',
      {},
      h(
        'li',
        {},
        'Make the package where Baton’s sources are: ',
        h('code', {}, 'npm run pack:zendesk'),
      ),
      h(
        'li',
        {},
        h('a', { href: upload, target: '_blank', rel: 'noreferrer' }, 'Open Apps in Zendesk'),
        ', choose “Upload private app”, and take the zip.',
      ),
      h('li', {}, 'As service_url give ', h('code', {}, baseUrl)),
      h('li', {}, 'As service_host give ', h('code', {}, new URL(baseUrl).host)),
      h('li', {}, 'Come back and set up what is missing.'),
    ),
  );
};
