import type { DeveloperHubSheet } from '@baton/helpdesks';

const NEEDED = {
  always: '',
  recommended: ' (recommended)',
  fin: ' (where Baton listens to Fin)',
} as const;

const indented = (rows: readonly string[]): string[] => rows.map((row) => `     ${row}`);

/** The sheet for people, in the order in which the Developer Hub asks. */
export const sheetLines = ({
  app,
  workspace,
  apiVersion,
  addresses,
  oauth,
  scopes,
  topics,
  sentFrom,
  icon,
}: DeveloperHubSheet): string[] => [
  app === 'private'
    ? `Developer Hub of workspace ${workspace ?? ''}: a private app`
    : 'Developer Hub: the listed app of this server',
  '',
  '1  New app; name and icon',
  ...indented(['Name: Baton, or any without “Intercom” in it', icon]),
  '2  Configure, Authentication: API version',
  ...indented([apiVersion]),
  ...(oauth
    ? [
        '3  Configure, Authentication: Use OAuth, redirect URLs',
        ...indented([oauth.redirect]),
        '   Installation URL and uninstall URL',
        ...indented([oauth.install, oauth.uninstall]),
      ]
    : [
        '3  Configure, Authentication: no OAuth',
        ...indented([
          'Copy the access token there, and the client secret under Basic information.',
        ]),
      ]),
  '4  Configure, Authentication: permissions (scopes)',
  ...indented(scopes.map(({ name, why, needed }) => `${name}${NEEDED[needed]}: ${why}`)),
  '5  Configure, Canvas Kit, For teammates: Add to conversation details',
  ...indented([
    `Initialize flow webhook URL: ${addresses.initialize}`,
    `Submit flow webhook URL:     ${addresses.submit}`,
  ]),
  '6  Configure, Webhooks: endpoint URL',
  ...indented([addresses.webhooks]),
  '   Topics',
  ...indented(topics),
  ...(oauth
    ? ['7  Health check', ...indented([addresses.health])]
    : ['7  Health check (only listed apps have one)', ...indented([addresses.health])]),
  '8  Only where a firewall stands in front: requests come from',
  ...indented(
    (['us', 'eu', 'au'] as const).map(
      (region) => `${region.toUpperCase()}: ${sentFrom[region].join(' ')}`,
    ),
  ),
  '9  In the inbox: open a conversation, Edit apps (below the details on the right), pin the app',
];
