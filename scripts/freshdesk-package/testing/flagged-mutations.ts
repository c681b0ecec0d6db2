import { mutationsOf } from './mutation.ts';
import type { MutationRow } from './mutation.ts';
import { page, script, setIn } from './spoil.ts';

const OAUTH = 'config/oauth_config.json';

const iparam = setIn('config/iparams.json');

const ROWS: readonly MutationRow[] = [
  [
    'iparams-secret',
    'a key that every browser gets',
    iparam(['installation_key', 'secure'], false),
  ],
  [
    'oauth-integrations',
    'integrations without their wrapper',
    (draft) => draft.write(OAUTH, '{"baton":{}}'),
  ],
  [
    'page-https',
    'a script without https',
    page('</head>', '<script src="http://cdn.jsdelivr.net/a.js"></script></head>'),
  ],
  [
    'code-logged-only',
    'a failure that is only logged',
    script(
      'export const run = (work) => { try { work(); } catch (error) { console.error(error); } };',
    ),
  ],
  ['node/no-process-env', 'an environment', script('export const where = () => process.env.HOME;')],
  [
    'node/handle-callback-err',
    'an error nobody looks at',
    script('export const read = (load) => load((err, text) => text);'),
  ],
];

/** Faults that more than one rule finds, by nature. */
export const flaggedMutations = mutationsOf(ROWS);
