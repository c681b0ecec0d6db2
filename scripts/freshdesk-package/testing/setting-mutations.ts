import { mutationsOf } from './mutation.ts';
import type { MutationRow } from './mutation.ts';
import { setIn } from './spoil.ts';

const OAUTH = 'config/oauth_config.json';
const SERVER = 'server/server.js';
const COMMON = ['modules', 'common'];
const BATON = ['integrations', 'baton'];

const manifest = setIn('manifest.json');
const request = setIn('config/requests.json', ['getPanel']);
const iparam = setIn('config/iparams.json');
const oauth = setIn(OAUTH);

const ROWS: readonly MutationRow[] = [
  ['file-missing', 'no README', (draft) => draft.remove('README.md')],
  [
    'file-in-config',
    'an unknown file in config/',
    (draft) => draft.write('config/notes.json', '{}'),
  ],
  ['file-unknown', 'a folder of no use', (draft) => draft.write('docs/notes.md', '')],
  ['file-leftover', 'a source map', (draft) => draft.write('app/scripts/app.js.map', '{}')],
  ['file-leftover', 'what a file manager leaves', (draft) => draft.write('app/.DS_Store', '')],
  [
    'file-json',
    'sample data that is no JSON',
    (draft) => draft.write('server/test_data/onTicketUpdate.json', '{'),
  ],
  ['file-json', 'a manifest that is no JSON', (draft) => draft.write('manifest.json', '{\n  ,}')],
  ['file-missing', 'no manifest', (draft) => draft.remove('manifest.json')],
  [
    'file-size',
    'ten megabytes',
    (draft) => draft.write('app/styles/images/large.png', 'x'.repeat(10_000_000)),
  ],

  ['manifest-platform', 'platform 2.3', manifest(['platform-version'], '2.3')],
  ['manifest-key', 'a product', manifest(['product'], { freshdesk: {} })],
  ['manifest-key', 'allowed domains', manifest(['whitelisted-domains'], ['https://example.com'])],
  ['manifest-engines', 'another Node', manifest(['engines', 'node'], '22.12.0')],
  ['manifest-engines', 'no FDK', manifest(['engines', 'fdk'], undefined)],
  ['manifest-module', 'an unknown module', manifest(['modules', 'support_mail'], {})],
  ['manifest-module', 'nothing but common', manifest(['modules', 'support_ticket'], undefined)],
  [
    'manifest-location',
    'a place of another module',
    manifest([...COMMON, 'location'], {
      ticket_sidebar: { url: 'index.html', icon: 'styles/images/icon.svg' },
    }),
  ],
  [
    'manifest-location',
    'a page that is missing',
    manifest(['modules', 'support_ticket', 'location', 'ticket_sidebar', 'url'], 'none.html'),
  ],
  ['manifest-empty', 'an empty block', manifest([...COMMON, 'functions'], {})],
  [
    'manifest-event',
    'an event nobody tells',
    manifest(['modules', 'support_ticket', 'events', 'onTicketSeen'], {
      handler: 'onTicketUpdate',
    }),
  ],
  [
    'manifest-event',
    'a handler that is missing',
    manifest([...COMMON, 'events', 'onAppUninstall'], { handler: 'onAppUninstall' }),
  ],
  [
    'manifest-function',
    'a function that is missing',
    manifest([...COMMON, 'functions'], { getNothing: {} }),
  ],
  [
    'manifest-function',
    'a name that begins with a digit',
    manifest([...COMMON, 'functions'], { '1st': {} }),
  ],
  [
    'manifest-function',
    'a timeout of 60 seconds',
    manifest([...COMMON, 'functions'], { onTicketUpdate: { timeout: 60 } }),
  ],
  [
    'manifest-request',
    'a request that is not written',
    manifest([...COMMON, 'requests', 'getAll'], {}),
  ],
  [
    'manifest-request',
    'a request that is not declared',
    manifest([...COMMON, 'requests', 'act'], undefined),
  ],
  ['manifest-tests', 'no command for unit tests', manifest(['scripts'], undefined)],
  ['manifest-tests', 'no configuration of them', (draft) => draft.remove('vitest.config.js')],
  ['manifest-dependency', 'a range of versions', manifest(['dependencies'], { lodash: '^4.0.0' })],
  [
    'manifest-dependency',
    'a package that is not named',
    (draft) =>
      draft.append(SERVER, "\nconst lodash = require('lodash');\nexports.used = lodash;\n"),
  ],

  ['iparams-one', 'two ways to ask', (draft) => draft.write('config/iparams.html', '')],
  ['iparams-shape', 'no name', iparam(['service_host', 'display_name'], undefined)],
  ['iparams-shape', 'an unknown type', iparam(['service_host', 'type'], 'host')],
  ['iparams-shape', 'an unknown attribute', iparam(['service_host', 'placeholder'], 'x')],
  [
    'iparams-regex',
    'a rule without words',
    iparam(['service_host', 'regex', 'host-only-error'], undefined),
  ],
  [
    'iparams-regex',
    'a rule that is no pattern',
    iparam(['service_host', 'regex', 'host-only'], '('),
  ],
  [
    'iparams-oauth',
    'a client id among the settings',
    iparam(['client_id'], { display_name: 'a', description: 'b', type: 'text' }),
  ],
  ['iparams-checked', 'settings nobody checks', manifest([...COMMON, 'events'], undefined)],

  ['request-shape', 'a body in the schema', request(['schema', 'body'], '{}')],
  ['request-shape', 'an unknown method', request(['schema', 'method'], 'LOOK')],
  ['request-shape', 'an unknown option', request(['options', 'cache'], true)],
  ['request-https', 'http', request(['schema', 'protocol'], 'http')],
  ['request-host', 'a host with a scheme', request(['schema', 'host'], 'https://example.com')],
  ['request-host', 'a host with a path', request(['schema', 'host'], 'example.com/a')],
  ['request-host', 'an IP address', request(['schema', 'host'], '10.0.0.1')],
  ['request-path', 'a path without a slash', request(['schema', 'path'], 'panel')],
  [
    'request-path',
    'the wrong braces',
    request(['schema', 'path'], '/tickets/{{context.ticket_id}}'),
  ],
  ['request-attempts', 'ten attempts', request(['options', 'maxAttempts'], 10)],
  ['request-attempts', 'a delay of 250 ms', request(['options', 'retryDelay'], 250)],
  [
    'request-secure',
    'the key in the address',
    request(['schema', 'query', 'key'], '<%= iparam.installation_key %>'),
  ],
  [
    'request-secure',
    'the token in the address',
    request(['schema', 'path'], '/<%= access_token %>'),
  ],
  [
    'request-secure',
    'a setting that is not asked for',
    request(['schema', 'query', 'x'], '<%= iparam.nothing %>'),
  ],
  [
    'request-context',
    'a browser’s word in a header',
    request(['schema', 'headers', 'X-Agent'], '<%= context.agent %>'),
  ],
  [
    'request-context',
    'a browser’s word for the host',
    request(['schema', 'host'], '<%= context.host %>'),
  ],
  ['request-oauth', 'a token without a sign-in', request(['options', 'oauth'], undefined)],
  ['request-oauth', 'an unknown integration', request(['options', 'oauth'], 'other')],
  [
    'request-literal',
    'a key that is written down',
    request(['schema', 'headers', 'X-Baton-Installation'], 'abc'),
  ],

  ['oauth-fields', 'no secret', oauth([...BATON, 'client_secret'], undefined)],
  ['oauth-agent', 'one sign-in for everybody', oauth([...BATON, 'token_type'], 'account')],
  ['oauth-fields', 'a client that is written down', oauth([...BATON, 'client_id'], 'abc')],
  [
    'oauth-fields',
    'an address without https',
    oauth([...BATON, 'token_url'], 'http://{{ oauth_iparams.domain }}/oauth/token'),
  ],
  [
    'oauth-integrations',
    'two sign-ins of agents',
    (draft) =>
      draft.set(
        OAUTH,
        ['integrations', 'other'],
        (draft.made.object(OAUTH)['integrations'] as Record<string, unknown>)['baton'],
      ),
  ],
  [
    'oauth-iparams',
    'a setting without a description',
    oauth([...BATON, 'oauth_iparams', 'domain', 'description'], undefined),
  ],
  [
    'oauth-iparams',
    'a secret that can be read',
    oauth([...BATON, 'oauth_iparams', 'client_secret', 'secure'], false),
  ],
  [
    'oauth-iparams',
    'a setting that is not asked for',
    oauth([...BATON, 'token_url'], 'https://{{ oauth_iparams.host }}/oauth/token'),
  ],
];

/** Faults of files and settings. */
export const settingMutations = mutationsOf(ROWS);
