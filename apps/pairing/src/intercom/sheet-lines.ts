import { copyable } from '../copyable.ts';
import { h } from '../dom.ts';
import { REGIONS } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const NEEDED = {
  always: '',
  recommended: ' (recommended)',
  fin: ' (to listen to Fin)',
} as const;

const part = (title: string, ...children: readonly (HTMLElement | string)[]): HTMLElement =>
  h('li', {}, h('strong', {}, title), ...children);

const folded = (title: string, rows: readonly (HTMLElement | string)[]): HTMLElement =>
  h(
    'details',
    { class: 'group' },
    h('summary', {}, title),
    h('ul', {}, ...rows.map((row) => h('li', {}, row))),
  );

const authentication = ({ oauth, apiVersion, scopes }: Sheet, say: (text: string) => void) => [
  part('Configure, Authentication: API version', h('p', {}, h('code', {}, apiVersion))),
  oauth
    ? part(
        'Configure, Authentication: Use OAuth',
        copyable('Redirect URL', oauth.redirect, say),
        copyable('Installation URL', oauth.install, say),
        copyable('Uninstall URL', oauth.uninstall, say),
      )
    : part(
        'Configure, Authentication: no OAuth',
        h('p', {}, 'The access token stands there, the client secret under Basic information.'),
      ),
  part(
    'Configure, Authentication: permissions',
    h('p', {}, 'These, and no others:'),
    h(
      'ul',
      {},
      ...scopes.map(({ name, why, needed }) =>
        h('li', {}, name, h('span', { class: 'hint' }, `${NEEDED[needed]}: ${why}`)),
      ),
    ),
  ),
];

/** The sheet for people, in the order in which the Developer Hub asks. */
export const sheetLines = (sheet: Sheet, say: (text: string) => void): HTMLElement => {
  const { addresses, topics, sentFrom, icon, oauth } = sheet;
  return h(
    'ol',
    { class: 'sheet' },
    part('New app', h('p', {}, `Any name without “Intercom” in it. ${icon}`)),
    ...authentication(sheet, say),
    part(
      'Configure, Canvas Kit, For teammates: Add to conversation details',
      copyable('Initialize flow webhook URL', addresses.initialize, say),
      copyable('Submit flow webhook URL', addresses.submit, say),
    ),
    part(
      'Configure, Webhooks',
      copyable('Endpoint URL', addresses.webhooks, say),
      folded(
        `${topics.length} topics to tick`,
        topics.map((topic) => h('code', {}, topic)),
      ),
    ),
    ...(oauth ? [part('Health check', copyable('Health check URL', addresses.health, say))] : []),
    part(
      'Only where a firewall stands in front of Baton',
      folded(
        'Addresses that requests come from',
        REGIONS.map(([region, name]) => `${name}: ${sentFrom[region].join(', ')}`),
      ),
    ),
    part('In the inbox', h('p', {}, 'Open a conversation, then Edit apps, and pin the app.')),
  );
};
