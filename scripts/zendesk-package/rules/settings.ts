import type { AppPackage } from '../app-package.ts';
import { inManifest, quoted } from '../in-file.ts';
import { isList } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';
import { locationsOf } from './locations.ts';
import { parametersOf } from './parameters.ts';

/** A place in the manifest that a setting fills in. */
interface Use {
  readonly path: string;
  readonly setting: string;
}

const PLACEHOLDER = /\{\{\s*setting\.([^}]*?)\s*\}\}/g;

function* usesOf(pkg: AppPackage): Generator<Use> {
  const domains = pkg.key('domainWhitelist');
  const texts = [
    ...locationsOf(pkg).map(({ path, url }) => ({ path, text: url })),
    ...(isList(domains) ? domains : []).map((text, index) => ({
      path: `/domainWhitelist/${index}`,
      text,
    })),
  ];
  for (const { path, text } of texts) {
    if (typeof text !== 'string') continue;
    for (const [, setting = ''] of text.matchAll(PLACEHOLDER)) yield { path, setting };
  }
}

/** Zendesk accepts whatever stands in `{{setting.…}}`; the app then never loads. */
export const settingRules: readonly Rule[] = [
  {
    id: 'setting-undeclared',
    level: 'error',
    *check(pkg) {
      const names = new Set(parametersOf(pkg).map(({ name }) => name));
      for (const { path, setting } of usesOf(pkg)) {
        if (names.has(setting)) continue;
        const message = `asks for the setting ${quoted(setting)}, which no parameter declares: add the parameter or correct the name`;
        yield inManifest(pkg, path, message);
      }
    },
  },
  {
    id: 'setting-optional',
    level: 'warning',
    *check(pkg) {
      for (const { path, setting } of usesOf(pkg)) {
        const parameter = parametersOf(pkg).find(({ name }) => name === setting);
        if (!parameter || parameter.get('required') === true) continue;
        if (parameter.get('default') !== undefined) continue;
        const message = `asks for the setting ${quoted(setting)}, which may be left empty: write "required": true`;
        yield inManifest(pkg, path, message);
      }
    },
  },
  {
    id: 'setting-secret-in-address',
    level: 'error',
    *check(pkg) {
      for (const { path, setting } of usesOf(pkg)) {
        const parameter = parametersOf(pkg).find(({ name }) => name === setting);
        if (parameter?.get('secure') !== true) continue;
        const message = `puts the secure setting ${quoted(setting)} into an address, where it is not filled in: use one that is not secret`;
        yield inManifest(pkg, path, message);
      }
    },
  },
];
