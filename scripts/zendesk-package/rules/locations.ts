import type { Finding } from '../../lib/finding.ts';
import { MANIFEST } from '../app-package.ts';
import type { AppPackage } from '../app-package.ts';
import { inManifest, quoted } from '../in-file.ts';
import { entriesOf, isList, isObject, kindOf, valueOf } from '../json/json-value.ts';
import type { Json } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';
import { webAddress } from '../web-address.ts';

/** Products, and where in them an app can be. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  support: [
    'ticket_sidebar',
    'new_ticket_sidebar',
    'user_sidebar',
    'organization_sidebar',
    'ticket_editor',
    'top_bar',
    'nav_bar',
    'modal',
    'background',
    'system_top_bar',
    'custom_object_record_sidebar',
  ],
  chat: ['chat_sidebar', 'background'],
  standalone_chat: ['nav_bar', 'system_top_bar'],
  sell: [
    'deal_card',
    'person_card',
    'company_card',
    'lead_card',
    'background',
    'modal',
    'dashboard',
    'note_editor',
    'call_log_editor',
    'email_editor',
    'top_bar',
    'visit_editor',
  ],
};

/** What the products were called in older manifests. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  zendesk: 'support',
  zopim: 'chat',
  lotus_box: 'standalone_chat',
};

const FLAGGED = 'custom_object_record_sidebar';

const OPTIONS: ReadonlySet<string> = new Set([
  'url',
  'autoLoad',
  'autoHide',
  'flexible',
  'size',
  'signed',
  'objectTypes',
]);

/** One place the app is in, as the manifest says. */
interface Location {
  readonly product: string;
  readonly name: string;
  /** In the manifest. */
  readonly path: string;
  readonly url: Json | undefined;
  readonly options: Json;
}

/** Every location of a manifest, known or not; a bare text is short for its address. */
export const locationsOf = (pkg: AppPackage): Location[] =>
  entriesOf(pkg.key('location')).flatMap(([product, places]) =>
    entriesOf(places).map(([name, options]) => ({
      product: OLD_NAMES[product] ?? product,
      name,
      path: `/location/${product}/${name}`,
      url: isObject(options) ? valueOf(options, 'url') : options,
      options,
    })),
  );

const eachLocation = (
  id: string,
  level: Rule['level'],
  message: (location: Location, pkg: AppPackage) => string | null,
): Rule => ({
  id,
  level,
  *check(pkg) {
    for (const location of locationsOf(pkg)) {
      const text = message(location, pkg);
      if (text !== null) yield inManifest(pkg, location.path, `${location.name} ${text}`);
    }
  },
});

const isRemote = (url: Json | undefined): url is string =>
  typeof url === 'string' && (url.includes('{{setting.') || webAddress(url, ['https:']) !== null);

const hasSetting = (url: string): boolean => url.includes('{{setting.');

/** Zendesk lets pages on the machine of whoever develops an app pass, with any scheme. */
const isLocalhost = (url: string): boolean =>
  URL.canParse(url) && new URL(url).hostname === 'localhost';

function* missing(pkg: AppPackage): Generator<Finding> {
  const location = pkg.key('location');
  if (!pkg.manifest || pkg.isWithoutPage) return;
  if (location !== undefined && !isObject(location)) {
    const message = `"location" is ${kindOf(location)}: write { "support": { "ticket_sidebar": { "url": … } } }`;
    yield inManifest(pkg, '/location', message);
  } else if (entriesOf(location).every(([, places]) => entriesOf(places).length === 0)) {
    const message = '"location" names no place: write where the app is shown';
    yield location === undefined
      ? { file: MANIFEST, message }
      : inManifest(pkg, '/location', message);
  }
}

/** Where the app is shown, and from which address. */
export const locationRules: readonly Rule[] = [
  { id: 'location-missing', level: 'error', check: missing },
  {
    id: 'location-product',
    level: 'error',
    *check(pkg) {
      for (const [product] of entriesOf(pkg.key('location'))) {
        if (Object.hasOwn(PLACES, OLD_NAMES[product] ?? product)) continue;
        const message = `"location" names the product ${quoted(product)}, which is unknown: write "support"`;
        yield inManifest(pkg, `/location/${product}`, message);
      }
    },
  },
  eachLocation('location-unknown', 'error', ({ product, name }) => {
    const known = Object.hasOwn(PLACES, product) ? PLACES[product] : undefined;
    return !known || known.includes(name)
      ? null
      : `is no place in ${product}: choose one of ${known.join(', ')}`;
  }),
  eachLocation('location-internal', 'warning', ({ name }) =>
    name === 'system_top_bar' ? 'is for Zendesk itself: use top_bar' : null,
  ),
  eachLocation('location-flagged', 'warning', ({ name }) =>
    name === FLAGGED ? 'is refused where Zendesk has not switched it on: ask for it first' : null,
  ),
  eachLocation('location-object-types', 'error', ({ name, options }) => {
    const types = valueOf(options, 'objectTypes');
    const isGood =
      isList(types) &&
      types.length > 0 &&
      types.every((type) => typeof type === 'string' && type.trim() !== '');
    if (name !== FLAGGED)
      return types === undefined
        ? null
        : 'has "objectTypes": remove them, only custom_object_record_sidebar takes them';
    return isGood ? null : 'needs "objectTypes", a list of the objects it is shown with: add it';
  }),
  eachLocation('location-url-missing', 'error', ({ url, options }) => {
    const isLazy = valueOf(options, 'autoLoad') === false;
    const isThere = typeof url === 'string' && url !== '';
    return isThere || isLazy ? null : 'has no "url" to load: add one, or write "autoLoad": false';
  }),
  eachLocation('location-url-asset', 'error', ({ url }, pkg) => {
    if (typeof url !== 'string' || url === '' || hasSetting(url) || isAbsolute(url)) return null;
    const path = url.replace(/[?#].*$/, '');
    if (!path.startsWith('assets/'))
      return `loads ${quoted(url)}: a page of the package has to begin with assets/`;
    return pkg.has(path) ? null : `loads ${quoted(url)}, which is not in the package: add it`;
  }),
  eachLocation('location-url-https', 'error', ({ url }) => {
    if (typeof url !== 'string' || hasSetting(url) || !isAbsolute(url) || isLocalhost(url))
      return null;
    return webAddress(url, ['https:'])
      ? null
      : `loads ${quoted(url)}: a page elsewhere has to be a whole address with https`;
  }),
  eachLocation('location-url-localhost', 'warning', ({ url }) =>
    typeof url === 'string' && isLocalhost(url)
      ? `loads ${quoted(url)}, which works on your machine alone: name the server`
      : null,
  ),
  eachLocation('location-flexible', 'error', ({ options }) =>
    isBoolean(valueOf(options, 'flexible'))
      ? null
      : 'has "flexible" neither true nor false: correct it',
  ),
  eachLocation('location-boolean', 'warning', ({ options }) => {
    const wrong = ['autoLoad', 'autoHide', 'signed'].filter(
      (key) => !isBoolean(valueOf(options, key)),
    );
    return wrong.length === 0
      ? null
      : `has ${wrong.join(', ')} neither true nor false, and nobody will say so: correct it`;
  }),
  eachLocation('location-size', 'warning', ({ options }) => {
    const size = valueOf(options, 'size');
    if (size === undefined) return null;
    const sides = entriesOf(size);
    const isGood =
      sides.length > 0 &&
      sides.every(([key, value]) => ['width', 'height'].includes(key) && isLength(value));
    return isGood
      ? null
      : 'has a "size" that is no width and height, and nobody will say so: correct it';
  }),
  eachLocation('location-unknown-option', 'warning', ({ options }) => {
    const strange = entriesOf(options).flatMap(([key]) => (OPTIONS.has(key) ? [] : [quoted(key)]));
    return strange.length === 0
      ? null
      : `has ${strange.join(', ')}, which Zendesk passes over in silence: correct or remove it`;
  }),
  eachLocation('location-unsigned', 'warning', ({ url, options }, pkg) => {
    const signed = valueOf(options, 'signed') ?? pkg.key('signedUrls');
    return isRemote(url) && signed !== true && (signed === undefined || signed === false)
      ? 'is loaded from a server that is not told who looks: write "signed": true'
      : null;
  }),
];

const isBoolean = (value: Json | undefined): boolean =>
  value === undefined || typeof value === 'boolean';

const isLength = (value: Json): boolean =>
  typeof value === 'number'
    ? value >= 0
    : typeof value === 'string' && /^\d+(?:\.\d+)?(?:px|%|vh|vw|em|rem)?$/.test(value);

const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
