import { MANIFEST } from '../app-package.ts';
import type { AppPackage } from '../app-package.ts';
import { inManifest, quoted } from '../in-file.ts';
import { entriesOf, isList, isObject, kindOf, valueOf } from '../json/json-value.ts';
import type { Json } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';
import { isEmail, isHttpUrl } from '../web-address.ts';
import { isLocale, localeFile } from './locale.ts';

const STRINGS = [
  'name',
  'defaultLocale',
  'version',
  'frameworkVersion',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
] as const;

const BOOLEANS = [
  'requirementsOnly',
  'marketingOnly',
  'singleInstall',
  'signedUrls',
  'private',
] as const;

const OTHERS = [
  'author',
  'location',
  'parameters',
  'domainWhitelist',
  'oauth',
  'experiments',
  'noTemplate',
];

const KNOWN: ReadonlySet<string> = new Set([...STRINGS, ...BOOLEANS, ...OTHERS]);

const EXPERIMENTS: ReadonlySet<string> = new Set(['hashParams', 'newCssCompiler']);

const OAUTH_KEYS = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'] as const;

const isWritten = (value: Json | undefined): boolean =>
  typeof value === 'string' && value.trim() !== '';

const typesOf = (pkg: AppPackage, keys: readonly string[], type: 'string' | 'boolean') =>
  keys.flatMap((key) => {
    const value = pkg.key(key);
    const isLeftOut = value === undefined || (value === null && type === 'string');
    if (isLeftOut || typeof value === type) return [];
    const wanted = type === 'string' ? 'a text in quotes' : 'true or false, without quotes';
    return [inManifest(pkg, `/${key}`, `"${key}" is ${kindOf(value)}: write ${wanted}`)];
  });

/** The manifest, but for its locations and parameters. */
export const manifestRules: readonly Rule[] = [
  {
    id: 'manifest-missing',
    level: 'error',
    *check(pkg) {
      const nested = pkg.paths.some((path) => /^[^/]+\/manifest\.json$/.test(path));
      if (pkg.has(MANIFEST) || nested || pkg.zipFaults.some(({ path }) => path === '')) return;
      yield { file: MANIFEST, message: 'is missing: put it at the top of the package' };
    },
  },
  {
    id: 'manifest-nested',
    level: 'error',
    *check({ paths }) {
      const nested = paths.find((path) => /^[^/]+\/manifest\.json$/.test(path));
      if (nested === undefined || paths.includes(MANIFEST)) return;
      yield {
        file: nested,
        message: 'is in a folder: pack what is inside of the folder, not the folder itself',
      };
    },
  },
  { id: 'manifest-string', level: 'error', check: (pkg) => typesOf(pkg, STRINGS, 'string') },
  { id: 'manifest-boolean', level: 'error', check: (pkg) => typesOf(pkg, BOOLEANS, 'boolean') },
  {
    id: 'manifest-unknown-key',
    level: 'warning',
    *check(pkg) {
      for (const [key] of entriesOf(pkg.manifest ?? {})) {
        if (KNOWN.has(key)) continue;
        const message = `has the key ${quoted(key)}, which Zendesk passes over in silence: correct or remove it`;
        yield inManifest(pkg, `/${key}`, message);
      }
    },
  },
  {
    id: 'manifest-author',
    level: 'error',
    *check(pkg) {
      const author = pkg.key('author');
      if (!pkg.manifest) return;
      if (!isObject(author)) {
        const message = `"author" is ${kindOf(author)}: write an object with name, email and url`;
        yield inManifest(pkg, '/author', message);
        return;
      }
      for (const key of ['name', 'email', 'url']) {
        const value = valueOf(author, key);
        if (value === undefined || typeof value === 'string') continue;
        const message = `"author.${key}" is ${kindOf(value)}: write a text in quotes`;
        yield inManifest(pkg, `/author/${key}`, message);
      }
    },
  },
  {
    id: 'manifest-author-url',
    level: 'error',
    *check(pkg) {
      const url = valueOf(pkg.key('author'), 'url');
      if (typeof url !== 'string' || isHttpUrl(url)) return;
      const message = `"author.url" is ${quoted(url)}: write a whole address with https, or leave it out`;
      yield inManifest(pkg, '/author/url', message);
    },
  },
  {
    id: 'manifest-author-email',
    level: 'warning',
    *check(pkg) {
      const email = valueOf(pkg.key('author'), 'email');
      if (typeof email !== 'string' || isEmail(email)) return;
      const message = `"author.email" is ${quoted(email)}, which nobody can write to: correct it`;
      yield inManifest(pkg, '/author/email', message);
    },
  },
  {
    id: 'manifest-terms-url',
    level: 'error',
    *check(pkg) {
      const url = pkg.key('termsConditionsURL');
      if (typeof url !== 'string' || isHttpUrl(url)) return;
      const message = `"termsConditionsURL" is ${quoted(url)}: write a whole address with https`;
      yield inManifest(pkg, '/termsConditionsURL', message);
    },
  },
  {
    id: 'manifest-version',
    level: 'warning',
    *check(pkg) {
      const version = pkg.key('version');
      if (!pkg.manifest || (version !== undefined && typeof version !== 'string')) return;
      if (/^\d+\.\d+(?:\.\d+)?$/.test(version ?? '')) return;
      const message = `"version" is ${version === undefined ? 'missing' : quoted(version)}: number it, for example "1.0.0", so that updates can be told apart`;
      yield inManifest(pkg, '/version', message);
    },
  },
  {
    id: 'manifest-framework-version',
    level: 'error',
    *check(pkg) {
      const version = pkg.key('frameworkVersion');
      const isWrongType = version !== undefined && typeof version !== 'string';
      if (!pkg.manifest || pkg.isWithoutPage || version === '2.0' || isWrongType) return;
      const message = `"frameworkVersion" is ${version === undefined ? 'missing' : quoted(version)}: write "2.0", the only one that is taken`;
      yield inManifest(pkg, '/frameworkVersion', message);
    },
  },
  {
    id: 'manifest-default-locale',
    level: 'error',
    *check(pkg) {
      const locale = pkg.key('defaultLocale');
      if (!pkg.manifest || (locale !== undefined && typeof locale !== 'string')) return;
      if (locale !== undefined && isLocale(locale)) return;
      const message = `"defaultLocale" is ${locale === undefined ? 'missing' : quoted(locale)}: write a language such as "en" or "pt-BR"`;
      yield inManifest(pkg, '/defaultLocale', message);
    },
  },
  {
    id: 'manifest-default-translation',
    level: 'error',
    *check(pkg) {
      const locale = pkg.key('defaultLocale');
      if (typeof locale !== 'string' || !isLocale(locale) || pkg.has(localeFile(locale))) return;
      const message = `"defaultLocale" is "${locale}", but there is no ${localeFile(locale)}: add it`;
      yield inManifest(pkg, '/defaultLocale', message);
    },
  },
  {
    id: 'manifest-domains',
    level: 'error',
    *check(pkg) {
      const domains = pkg.key('domainWhitelist');
      if (domains === undefined) return;
      if (isList(domains) && domains.every((domain) => typeof domain === 'string')) return;
      const message = '"domainWhitelist" has to be a list of host names in quotes: correct it';
      yield inManifest(pkg, '/domainWhitelist', message);
    },
  },
  {
    id: 'manifest-domain-form',
    level: 'warning',
    *check(pkg) {
      const domains = pkg.key('domainWhitelist');
      for (const [index, domain] of (isList(domains) ? domains : []).entries()) {
        if (typeof domain !== 'string' || isHostName(domain)) continue;
        const message = `"domainWhitelist" has ${quoted(domain)}: write the host name alone, without scheme, path or port`;
        yield inManifest(pkg, `/domainWhitelist/${index}`, message);
      }
    },
  },
  {
    id: 'manifest-oauth',
    level: 'error',
    *check(pkg) {
      const oauth = pkg.key('oauth');
      if (oauth === undefined || oauth === null) return;
      const missing = OAUTH_KEYS.filter((key) => !isWritten(valueOf(oauth, key)));
      if (missing.length === 0) return;
      yield inManifest(pkg, '/oauth', `"oauth" has no ${missing.join(', ')}: add what is missing`);
    },
  },
  {
    id: 'manifest-oauth-parameter',
    level: 'error',
    *check(pkg) {
      const parameters = pkg.key('parameters');
      const types = isList(parameters) ? parameters.map((each) => valueOf(each, 'type')) : [];
      if (!isObject(pkg.key('oauth')) || types.includes('oauth')) return;
      const message =
        '"oauth" needs one parameter of the type "oauth", where its result goes: add it';
      yield inManifest(pkg, '/oauth', message);
    },
  },
  {
    id: 'manifest-experiments',
    level: 'error',
    *check(pkg) {
      const experiments = pkg.key('experiments');
      if (experiments === undefined || experiments === null || experiments === false) return;
      if (!isObject(experiments)) {
        const message = `"experiments" is ${kindOf(experiments)}: write an object, or leave it out`;
        yield inManifest(pkg, '/experiments', message);
      }
      for (const [key, value] of entriesOf(experiments)) {
        if (value === false || value === null || EXPERIMENTS.has(key)) continue;
        const message = `the experiment ${quoted(key)} is not open to apps: remove it`;
        yield inManifest(pkg, `/experiments/${key}`, message);
      }
    },
  },
  {
    id: 'manifest-no-template',
    level: 'error',
    *check(pkg) {
      const value = pkg.key('noTemplate');
      if (value === undefined || value === false || value === null) return;
      if (isList(value) && value.length === 0) return;
      const message =
        '"noTemplate" is of the first framework: remove it and give the location autoLoad false';
      yield inManifest(pkg, '/noTemplate', message);
    },
  },
  {
    id: 'manifest-without-page',
    level: 'error',
    *check(pkg) {
      if (!pkg.isWithoutPage) return;
      const banned = ['location', 'frameworkVersion'];
      if (pkg.key('marketingOnly') === true) banned.push('parameters');
      for (const key of banned) {
        const value = pkg.key(key);
        const isEmpty =
          value === null ||
          (isList(value) ? value.length === 0 : entriesOf(value).length === 0 && isObject(value));
        if (value === undefined || isEmpty) continue;
        const message = `"${key}" has no place in a package without a page (requirementsOnly, marketingOnly): remove one of the two`;
        yield inManifest(pkg, `/${key}`, message);
      }
    },
  },
  {
    id: 'manifest-without-page-code',
    level: 'error',
    *check(pkg) {
      if (!pkg.isWithoutPage) return;
      for (const file of pkg.paths.filter((path) =>
        /\.jsx?$|^templates\/|^app\.s?css$/.test(path),
      )) {
        yield {
          file,
          message:
            'is code in a package without a page (requirementsOnly, marketingOnly): leave it out',
        };
      }
    },
  },
  {
    id: 'manifest-marketing-private',
    level: 'error',
    *check(pkg) {
      if (pkg.key('marketingOnly') !== true || pkg.isListed) return;
      const message =
        '"marketingOnly" is for listings, and the package is private: write "private": false';
      yield inManifest(pkg, '/marketingOnly', message);
    },
  },
];

/** A host name, perhaps with a star for its first part, or one that a setting fills in. */
const isHostName = (text: string): boolean =>
  text.includes('{{setting.') || /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text);
