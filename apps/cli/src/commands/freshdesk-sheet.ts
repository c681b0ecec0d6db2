import type { FreshdeskSheet } from '@baton/helpdesks';
import { visible } from '../output/visible.ts';

const indented = (rows: readonly string[]): string[] => rows.map((row) => `     ${row}`);

const TOLD = '(told once, by baton pair freshdesk --secrets)';

/** The sheet for people, in the order in which things are done. */
export const freshdeskSheetLines = ({
  account,
  clientId,
  host,
  webhook,
  freddy,
}: Partial<FreshdeskSheet> & { account: string; clientId: string | null }): string[] => [
  `Freshdesk account ${visible(account)}`,
  '',
  '1  On your computer, with Freshworks’ own FDK (Node 24.11): pack the app',
  ...indented([
    'npm i -g https://cdn.freshdev.io/fdk/latest-v24.tgz',
    'npm run pack:freshdesk, then in that folder: npm install && fdk validate && fdk pack --skip-coverage',
  ]),
  '2  In the Freshworks developer portal: a custom app for this account; upload, publish, install',
  '3  While it is installed: settings of the app',
  ...indented([
    `Host of your Baton service: ${host ?? 'none, Freshworks needs a host name over https without port and path: --public-url'}`,
    `Installation key: ${TOLD}`,
  ]),
  '4  The same page: sign-in with Baton',
  ...indented([
    'Host: the same',
    `Client ID: ${clientId === null ? TOLD : visible(clientId)}`,
    `Client secret: ${TOLD}`,
  ]),
  '5  Beside a ticket: open the app, press “Authorize”, and prove who you are',
  '6  In Freshdesk, Admin, Automations, Ticket updates: a rule for any change by anybody, action “Trigger webhook”',
  ...indented([
    `POST ${webhook?.url ?? ''}, JSON, advanced`,
    `Custom header ${webhook?.header ?? ''}: ${TOLD}`,
    `Content: ${visible(webhook?.content ?? '')}`,
  ]),
  '7  Only where Baton listens to Freddy: rules with the performer “AI Agent” that set tags',
  ...indented((freddy ?? []).map(({ tag, when }) => `${tag}: ${when}`)),
];
