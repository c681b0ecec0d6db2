import type { HelpdeskPairing } from '@baton/handoff-client';
import { copyable } from '../copyable.ts';
import type { Desk } from '../desk.ts';
import { h } from '../dom.ts';
import type { FreshdeskBoot } from '../boot.ts';
import { fetchSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { MADE } from './told.ts';
import type { MadeName, Told } from './told.ts';

/** What the sheet is drawn with. */
interface SheetMeans {
  boot: FreshdeskBoot;
  pairing: HelpdeskPairing;
  desk: Pick<Desk, 'say' | 'refuse'>;
  told: Told;
  /** Makes new ones, of these names. */
  make: (names: readonly MadeName[]) => void;
}

const part = (title: string, ...children: readonly (HTMLElement | string | null)[]): HTMLElement =>
  h('li', {}, h('strong', {}, title), ...children);

const says = (text: string): HTMLElement => h('p', {}, text);

const FDK = 'npm i -g https://cdn.freshdev.io/fdk/latest-v24.tgz';

const dayOf = (iso: string): string => iso.slice(0, 10);

/** A secret to copy where it was just made; else when it was, and a way to another one. */
const secretLine = (
  { pairing, told, make, desk: { say } }: SheetMeans,
  name: MadeName,
  label: string,
): HTMLElement => {
  const secret = told[name];
  if (secret !== undefined) return copyable(label, secret, say);
  const made = (pairing.settings['made'] ?? {}) as Partial<Record<MadeName, string | null>>;
  const at = made[name] ?? null;
  const words =
    at === null
      ? 'Not made yet.'
      : `Made on ${dayOf(at)}, and told then. Whoever lost it makes a new one; the one before counts for another day.`;
  const button = h(
    'button',
    { type: 'button' },
    at === null ? `Make: ${label.toLowerCase()}` : `New ${label.toLowerCase()}`,
  );
  button.addEventListener('click', () => make([name]));
  return h('div', { class: 'copyable' }, h('p', { class: 'hint' }, `${label}: ${words}`), button);
};

const labelOf = (name: MadeName): string => MADE.find(([each]) => each === name)?.[1] ?? name;

const packing = (say: (text: string) => void): HTMLElement[] => [
  part(
    'On your computer, with Freshworks’ own FDK (Node 24.11): pack the app',
    copyable('Install the FDK', FDK, say),
    copyable('Write the folder', 'npm run pack:freshdesk', say),
    copyable('In that folder', 'npm install && fdk validate && fdk pack --skip-coverage', say),
    says('Baton can’t make the file that Freshworks takes: only the FDK does.'),
  ),
  part(
    'In the Freshworks developer portal: a custom app for this account',
    says('New app, Custom app, upload dist/*.zip of that folder, publish, and install it.'),
  ),
];

const filling = (means: SheetMeans, { host, webhook, freddy }: Sheet): HTMLElement[] => {
  const { pairing, desk, boot } = means;
  const { say } = desk;
  const clientId = pairing.settings['clientId'];
  const hostLine =
    host === null
      ? h(
          'p',
          { class: 'warning' },
          `Freshworks calls a host name over https, without port and path, and Baton says it is at ${boot.baseUrl}. Set BATON_PUBLIC_URL, start Baton again, and load this page anew.`,
        )
      : copyable('Host of your Baton service', host, say);
  return [
    part(
      'While it is installed: settings of the app',
      hostLine,
      secretLine(means, 'installationKey', labelOf('installationKey')),
    ),
    part(
      'The same page: sign-in with Baton',
      says('The host is the same as above.'),
      typeof clientId === 'string' ? copyable('Client ID', clientId, say) : null,
      secretLine(means, 'clientSecret', labelOf('clientSecret')),
    ),
    part('Beside a ticket', says('Open the app, press “Authorize”, and prove who you are.')),
    part(
      'In Freshdesk, Admin, Automations, Ticket updates: a rule that calls Baton',
      says('Any change by anybody; action “Trigger webhook”, POST, JSON, advanced.'),
      copyable('URL', webhook.url, say),
      copyable('Name of a custom header', webhook.header, say),
      secretLine(means, 'webhookSecret', labelOf('webhookSecret')),
      copyable('Content', webhook.content, say),
    ),
    ...(pairing.settings['freddy'] === true
      ? [
          part(
            'The same for Freddy: rules with the performer “AI Agent”',
            says('They call the same webhook, and set these tags:'),
            h(
              'ul',
              {},
              ...freddy.map(({ tag, when }) => h('li', {}, h('code', {}, tag), ` ${when}`)),
            ),
          ),
        ]
      : []),
  ];
};

/** What is left to do by hand, in order, with what is filled in where. */
export const appSheet = (means: SheetMeans): HTMLElement => {
  const { pairing, desk, told } = means;
  const list = h('ol', { class: 'sheet' });
  fetchSheet(pairing.account)
    .then((sheet) => list.replaceChildren(...packing(desk.say), ...filling(means, sheet)))
    .catch(desk.refuse);
  return h(
    'section',
    { 'aria-labelledby': 'sheet-title' },
    h('h2', { id: 'sheet-title', tabindex: '-1' }, 'What the app wants'),
    Object.keys(told).length > 0
      ? h(
          'p',
          { class: 'warning' },
          'Copy the secrets now: they are shown until this page is closed or loaded again, and never after that.',
        )
      : null,
    list,
  );
};
