import { randomBytes } from 'node:crypto';

import { LONGEST_JSON } from '../../app-package.ts';
import { faultsIn } from '../mutation.ts';
import type { PackageDraft } from '../package-draft.ts';

const OAUTH = {
  client_id: 'abc',
  client_secret: '{{setting.nothing}}',
  authorize_uri: 'https://example.com/authorize',
  access_token_uri: 'https://example.com/access',
};

/** More of a manifest than is read, which packs into half of it. */
const endless = (): Buffer => Buffer.from(randomBytes(LONGEST_JSON / 2 + 1).toString('hex'));

/** A package that sets up an account and shows nothing. */
const withoutPage = (draft: PackageDraft): PackageDraft => {
  for (const key of ['location', 'frameworkVersion', 'signedUrls', 'domainWhitelist']) {
    draft.manifest([key], undefined);
  }
  return draft
    .manifest(['requirementsOnly'], true)
    .requirements({ ticket_fields: { state: { title: 'State', type: 'text' } } });
};

/** A package that is nothing but a listing. */
const onlyMarketing = (draft: PackageDraft): PackageDraft => {
  withoutPage(draft)
    .remove('requirements.json')
    .manifest(['requirementsOnly'], undefined)
    .manifest(['parameters'], undefined)
    .manifest(['marketingOnly'], true);
  for (const file of draft.files.keys()) {
    if (file.startsWith('translations/')) draft.set(file, ['app', 'parameters'], undefined);
  }
  return draft;
};

export const manifestMutations = [
  ...faultsIn('manifest.json', [
    ['manifest-missing', 'no manifest', (draft) => draft.remove('manifest.json')],
    [
      'json-encoding',
      'a manifest in another encoding',
      (draft) => draft.write('manifest.json', Buffer.from('{"name":"B\u00e4ton"}', 'latin1')),
    ],
    [
      'json-bom',
      'a byte order mark',
      (draft) => draft.write('manifest.json', `\ufeff${draft.textOf('manifest.json')}`),
    ],
    [
      'json-long',
      'a manifest of three megabytes',
      (draft) => draft.crafted('manifest.json', { bytes: endless(), isDeflated: true }),
    ],
    [
      'json-syntax',
      'a comma at the end',
      (draft) =>
        draft.write('manifest.json', draft.textOf('manifest.json').replace(/\}\s*$/, ',}')),
    ],
    [
      'json-syntax',
      'a comment',
      (draft) => draft.write('manifest.json', `// Baton\n${draft.textOf('manifest.json')}`),
    ],
    ['json-syntax', 'an empty manifest', (draft) => draft.write('manifest.json', '')],
    [
      'json-deep',
      'a thousand levels',
      (draft) => draft.write('manifest.json', `{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`),
    ],
    [
      'json-duplicate-key',
      'a key twice at the top',
      (draft) =>
        draft.write(
          'manifest.json',
          draft.textOf('manifest.json').replace('{', '{"private": false,'),
        ),
    ],
    [
      'json-duplicate-key',
      'a key twice deep inside',
      (draft) =>
        draft.write(
          'manifest.json',
          draft
            .textOf('manifest.json')
            .replace('"flexible": true', '"flexible": true, "flexible": true'),
        ),
    ],
    [
      'json-duplicate-key',
      'a key twice, once escaped',
      (draft) =>
        draft.write(
          'manifest.json',
          draft.textOf('manifest.json').replace('{', '{"pr\\u0069vate": false,'),
        ),
    ],
    ['json-no-object', 'a list', (draft) => draft.write('manifest.json', '[]')],
    ['manifest-string', 'a number for a version', (draft) => draft.manifest(['version'], 1)],
    [
      'manifest-string',
      'a number for the framework',
      (draft) => draft.manifest(['frameworkVersion'], 2),
    ],
    ['manifest-string', 'a number for a tracker', (draft) => draft.manifest(['gaID'], 5)],
    [
      'manifest-boolean',
      'a text for singleInstall',
      (draft) => draft.manifest(['singleInstall'], 'true'),
    ],
    ['manifest-boolean', 'a number for signedUrls', (draft) => draft.manifest(['signedUrls'], 1)],
    ['manifest-unknown-key', 'a key nobody reads', (draft) => draft.manifest(['gdpr'], true)],
    [
      'manifest-unknown-key',
      'a key with a wrong letter',
      (draft) => draft.manifest(['singleinstall'], true),
    ],
    ['manifest-author', 'a text for the author', (draft) => draft.manifest(['author'], 'Somebody')],
    [
      'manifest-author',
      'a number for their name',
      (draft) => draft.manifest(['author', 'name'], 7),
    ],
    [
      'manifest-author',
      'no author',
      (draft) => draft.manifest(['author'], undefined).manifest(['private'], true),
    ],
    [
      'manifest-author-url',
      'an empty address of the author',
      (draft) => draft.manifest(['author', 'url'], ''),
    ],
    [
      'manifest-author-url',
      'an address without a host',
      (draft) => draft.manifest(['author', 'url'], 'https:/terms'),
    ],
    [
      'manifest-author-email',
      'an e-mail nobody can write to',
      (draft) => draft.manifest(['author', 'email'], 'support at publisher'),
    ],
    [
      'manifest-terms-url',
      'terms that are no address',
      (draft) => draft.manifest(['termsConditionsURL'], 'terms.html'),
    ],
    [
      'manifest-terms-url',
      'terms in a mail',
      (draft) => draft.manifest(['termsConditionsURL'], 'mailto:a@publisher.example'),
    ],
    ['manifest-version', 'no version', (draft) => draft.manifest(['version'], undefined)],
    ['manifest-version', 'a word for a version', (draft) => draft.manifest(['version'], 'newest')],
    [
      'manifest-framework-version',
      'the first framework',
      (draft) => draft.manifest(['frameworkVersion'], '1.0'),
    ],
    [
      'manifest-framework-version',
      'no framework',
      (draft) => draft.manifest(['frameworkVersion'], undefined),
    ],
    [
      'manifest-default-locale',
      'a language in words',
      (draft) => draft.manifest(['defaultLocale'], 'english'),
    ],
    [
      'manifest-default-locale',
      'a region with an underscore',
      (draft) => draft.manifest(['defaultLocale'], 'pt_BR'),
    ],
    [
      'manifest-default-locale',
      'no language',
      (draft) => draft.manifest(['defaultLocale'], undefined),
    ],
    [
      'manifest-default-translation',
      'a language without a file',
      (draft) => draft.manifest(['defaultLocale'], 'it'),
    ],
    [
      'manifest-domains',
      'one text for the domains',
      (draft) => draft.manifest(['domainWhitelist'], 'example.com'),
    ],
    [
      'manifest-domains',
      'a number among the domains',
      (draft) => draft.manifest(['domainWhitelist'], [1]),
    ],
    [
      'manifest-domain-form',
      'a domain with a scheme',
      (draft) => draft.manifest(['domainWhitelist'], ['https://example.com']),
    ],
    [
      'manifest-domain-form',
      'a domain with a path',
      (draft) => draft.manifest(['domainWhitelist'], ['example.com/api']),
    ],
    [
      'manifest-experiments',
      'an experiment for others',
      (draft) => draft.manifest(['experiments'], { newStuff: true }),
    ],
    [
      'manifest-experiments',
      'a list of experiments',
      (draft) => draft.manifest(['experiments'], ['hashParams']),
    ],
    ['manifest-no-template', 'noTemplate', (draft) => draft.manifest(['noTemplate'], true)],
    [
      'manifest-without-page',
      'a framework where nothing is shown',
      (draft) => withoutPage(draft).manifest(['frameworkVersion'], '2.0'),
    ],
    [
      'manifest-without-page',
      'a location where nothing is shown',
      (draft) =>
        withoutPage(draft).manifest(['location'], { support: { modal: { autoLoad: false } } }),
    ],
    [
      'manifest-without-page',
      'parameters of a mere listing',
      (draft) => onlyMarketing(draft).manifest(['parameters'], [{ name: 'a', type: 'hidden' }]),
    ],
    [
      'manifest-marketing-private',
      'a private listing',
      (draft) => onlyMarketing(draft).manifest(['private'], true),
    ],
  ]),
  ...faultsIn('baton/manifest.json', [
    [
      'manifest-nested',
      'a package inside of a folder',
      (draft) => {
        draft.write('baton/manifest.json', draft.textOf('manifest.json'));
        return draft.remove('manifest.json');
      },
    ],
  ]),
  ...faultsIn('assets/app.js', [
    [
      'manifest-without-page-code',
      'code where nothing is shown',
      (draft) => withoutPage(draft).write('assets/app.js', 'start();'),
    ],
  ]),
  ...faultsIn('requirements.json', [
    [
      'requirements-missing',
      'requirements and nothing else, without them',
      (draft) => withoutPage(draft).remove('requirements.json'),
    ],
    [
      'requirements-banned',
      'a listing with requirements',
      (draft) => onlyMarketing(draft).requirements({}),
    ],
  ]),
];

/** Oauth speaks of a secret wherever it is told of, and Zendesk asks about the word. */
export const oauthMutations = faultsIn('manifest.json', [
  [
    'manifest-oauth',
    'half of what oauth needs',
    (draft) =>
      draft
        .parameter({ name: 'account', type: 'oauth' })
        .manifest(['oauth'], { ...OAUTH, client_id: '' }),
  ],
  [
    'manifest-oauth-parameter',
    'oauth without its parameter',
    (draft) => draft.manifest(['oauth'], OAUTH),
  ],
]);
