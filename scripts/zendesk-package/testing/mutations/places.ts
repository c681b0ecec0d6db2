import { faultsIn } from '../mutation.ts';
import type { PackageDraft } from '../package-draft.ts';

const PAGE = { url: 'assets/page.html', signed: true };

/** The app in another place as well, with a page of the package. */
const alsoIn =
  (name: string, options: unknown = PAGE, product = 'support') =>
  (draft: PackageDraft) =>
    draft
      .write('assets/page.html', '<!doctype html><title>Baton</title>')
      .manifest(['location', product], {
        ...(product === 'support' ? sidebarOf(draft) : {}),
        [name]: options,
      });

const sidebarOf = (draft: PackageDraft): object =>
  (JSON.parse(draft.textOf('manifest.json')) as { location: { support: object } }).location.support;

const SECURE = { name: 'door', type: 'text', secure: true, scopes: ['header'] };
const MTLS = { type: 'mtls', allowed_domain: 'api.example.com' };

/** Where it is shown, and what an admin is asked for. */
export const placeMutations = faultsIn('manifest.json', [
  ['location-missing', 'no location', (draft) => draft.manifest(['location'], undefined)],
  [
    'location-missing',
    'no location in its product',
    (draft) => draft.manifest(['location'], { support: {} }),
  ],
  [
    'location-missing',
    'a list of locations',
    (draft) => draft.manifest(['location'], ['ticket_sidebar']),
  ],
  ['location-product', 'a product nobody knows', alsoIn('ticket_sidebar', PAGE, 'helpdesk')],
  ['location-unknown', 'a place nobody knows', alsoIn('ticket_header')],
  ['location-unknown', 'a place of another product', alsoIn('deal_card')],
  [
    'location-flagged',
    'a place behind a switch',
    alsoIn('custom_object_record_sidebar', { ...PAGE, objectTypes: ['car'] }),
  ],
  [
    'location-object-types',
    'objects where there are none',
    (draft) => draft.sidebar('objectTypes', ['car']),
  ],
  ['location-url-missing', 'no address', (draft) => draft.sidebar('url', undefined)],
  ['location-url-missing', 'an empty address', (draft) => draft.sidebar('url', '')],
  [
    'location-url-asset',
    'a page outside of assets',
    alsoIn('modal', { ...PAGE, url: 'page.html' }),
  ],
  [
    'location-url-asset',
    'a page that is not packed',
    alsoIn('modal', { ...PAGE, url: 'assets/other.html' }),
  ],
  [
    'location-url-asset',
    'a page that is not packed, in short',
    alsoIn('modal', 'assets/other.html'),
  ],
  [
    'location-url-https',
    'a page without encryption',
    alsoIn('modal', { ...PAGE, url: 'http://example.com/page' }),
  ],
  [
    'location-url-https',
    'a page without a scheme',
    alsoIn('modal', { ...PAGE, url: '//example.com/page' }),
  ],
  [
    'location-url-https',
    'code for an address',
    alsoIn('modal', { ...PAGE, url: 'javascript:alert(1)' }),
  ],
  [
    'location-url-localhost',
    'a page on the own machine',
    alsoIn('modal', { ...PAGE, url: 'http://localhost:4567/page' }),
  ],
  ['location-flexible', 'a text for flexible', (draft) => draft.sidebar('flexible', 'yes')],
  ['location-boolean', 'a number for autoLoad', (draft) => draft.sidebar('autoLoad', 1)],
  ['location-boolean', 'a text for signed', (draft) => draft.sidebar('signed', 'true')],
  ['location-size', 'a size in words', (draft) => draft.sidebar('size', { width: 'wide' })],
  ['location-size', 'a size as one number', (draft) => draft.sidebar('size', 300)],
  [
    'location-unknown-option',
    'an option with a wrong letter',
    (draft) => draft.sidebar('autoload', false),
  ],
  [
    'location-unsigned',
    'a page that is not told who looks',
    (draft) => draft.sidebar('signed', false),
  ],
  [
    'location-unsigned',
    'no word about signing',
    (draft) => draft.sidebar('signed', undefined).manifest(['signedUrls'], undefined),
  ],
  [
    'setting-undeclared',
    'an address with a setting nobody declared',
    (draft) => draft.sidebar('url', '{{setting.server}}/zendesk/sidebar'),
  ],
  [
    'setting-undeclared',
    'a domain with a setting nobody declared',
    (draft) => draft.manifest(['domainWhitelist'], ['{{setting.host}}']),
  ],
  [
    'setting-optional',
    'an address that may be left empty',
    (draft) => draft.manifest(['parameters', 0, 'required'], false),
  ],
  [
    'setting-secret-in-address',
    'a secret in the address',
    (draft) =>
      draft
        .parameter({ ...SECURE, required: true })
        .sidebar('url', '{{setting.service_url}}/{{setting.door}}'),
  ],
  [
    'parameters-list',
    'an object for parameters',
    (draft) =>
      draft
        .manifest(['parameters'], {})
        .manifest(['location', 'support', 'ticket_sidebar', 'url'], 'https://example.com/a')
        .manifest(['domainWhitelist'], undefined) && withoutLabels(draft),
  ],
  [
    'parameters-list',
    'a text among the parameters',
    (draft) => draft.manifest(['parameters', 2], 'service'),
  ],
  [
    'parameter-name',
    'a parameter without a name',
    (draft) => draft.manifest(['parameters', 2], { type: 'text' }),
  ],
  [
    'parameter-name',
    'a parameter called name',
    (draft) => draft.parameter({ name: 'name', type: 'text' }),
  ],
  [
    'parameter-duplicate',
    'a parameter twice',
    (draft) => draft.manifest(['parameters', 2], { name: 'service_url', type: 'url' }),
  ],
  [
    'parameter-type',
    'a list to choose from',
    (draft) => draft.parameter({ name: 'region', type: 'dropdown' }),
  ],
  [
    'parameter-boolean',
    'a text for required',
    (draft) => draft.parameter({ name: 'region', required: 'true' }),
  ],
  [
    'parameter-boolean',
    'a number for secure',
    (draft) => draft.parameter({ name: 'region', secure: 0 }),
  ],
  [
    'parameter-hidden-required',
    'hidden and required',
    (draft) => draft.parameter({ name: 'region', type: 'hidden', required: true }),
  ],
  [
    'parameter-oauth-twice',
    'two of the type oauth',
    (draft) =>
      draft.parameter({ name: 'one', type: 'oauth' }).parameter({ name: 'two', type: 'oauth' }),
  ],
  [
    'parameter-oauth-secure',
    'oauth that is secure',
    (draft) => draft.parameter({ name: 'one', type: 'oauth', secure: true, scopes: ['header'] }),
  ],
  ['parameter-scopes', 'no scope', (draft) => draft.parameter({ ...SECURE, scopes: [] })],
  [
    'parameter-scopes',
    'a text for scopes',
    (draft) => draft.parameter({ ...SECURE, scopes: 'header' }),
  ],
  [
    'parameter-scopes',
    'a scope nobody knows',
    (draft) => draft.parameter({ ...SECURE, scopes: ['header', 'cookie'] }),
  ],
  [
    'parameter-scopes-insecure',
    'scopes of what everybody reads',
    (draft) => draft.parameter({ ...SECURE, secure: false }),
  ],
  [
    'parameter-secure-unscoped',
    'secure for any use',
    (draft) => draft.parameter({ name: 'door', secure: true }),
  ],
  [
    'parameter-default',
    'a default for a secret',
    (draft) => draft.parameter({ ...SECURE, default: 'a' }),
  ],
  [
    'parameter-default',
    'a default for what is hidden',
    (draft) => draft.parameter({ name: 'region', type: 'hidden', default: 'eu' }),
  ],
  [
    'parameter-open-secret',
    'a key that every agent reads',
    (draft) => draft.parameter({ name: 'apiKey', type: 'text' }),
  ],
  [
    'parameter-open-secret',
    'a key of the type that is meant by none',
    (draft) => draft.parameter({ name: 'key' }),
  ],
  ['parameter-mtls', 'a certificate', (draft) => draft.parameter({ name: 'certificate', ...MTLS })],
]);

/** Two faults at once by nature: what is behind a switch, and its form; or a word that is asked about. */
export const flaggedMutations = faultsIn('manifest.json', [
  [
    'parameter-type',
    'the type password',
    (draft) => draft.parameter({ name: 'door', type: 'password' }),
  ],
  ['location-object-types', 'objects that are not named', alsoIn('custom_object_record_sidebar')],
  [
    'parameter-mtls-form',
    'a certificate for any host',
    (draft) => draft.parameter({ name: 'certificate', type: 'mtls' }),
  ],
  [
    'parameter-mtls-form',
    'a certificate for an address',
    (draft) =>
      draft.parameter({ name: 'certificate', ...MTLS, allowed_domain: 'https://api.example.com' }),
  ],
  [
    'parameter-mtls-form',
    'a certificate that is secure',
    (draft) => draft.parameter({ name: 'certificate', ...MTLS, secure: true, scopes: ['header'] }),
  ],
  [
    'parameter-mtls-many',
    'four certificates',
    (draft) =>
      ['a', 'b', 'c', 'd'].reduce((each, name) => each.parameter({ name, ...MTLS }), draft),
  ],
  ['location-internal', 'the bar of Zendesk itself', alsoIn('system_top_bar')],
]);

const withoutLabels = (draft: PackageDraft): PackageDraft => {
  for (const file of draft.files.keys()) {
    if (file.startsWith('translations/')) draft.set(file, ['app', 'parameters'], undefined);
  }
  return draft;
};
