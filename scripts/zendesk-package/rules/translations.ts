import type { AppPackage } from '../app-package.ts';
import { inFile, quoted } from '../in-file.ts';
import { entriesOf, isObject, kindOf, valueOf } from '../json/json-value.ts';
import type { Json } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';
import { isLocale, localeFile } from './locale.ts';
import { parametersOf } from './parameters.ts';

const FOLDER = /^translations\/(.*)\.json$/;
const PRODUCTS = ['support', 'chat', 'standalone_chat', 'sell'];
const LISTED = ['name', 'short_description', 'long_description', 'installation_instructions'];

/** Files with the texts of one language each. */
export const translationFiles = ({ paths }: AppPackage): string[] =>
  paths.filter((path) => FOLDER.test(path));

/** A text of the package: plain, or with a note for translators beside it. */
export const textOf = (value: Json | undefined): string | undefined => {
  const text = isObject(value) ? valueOf(value, 'value') : value;
  return typeof text === 'string' ? text : undefined;
};

/** What is said of the app: once, or once for each product. */
const appTexts = (pkg: AppPackage, file: string): (readonly [path: string, texts: Json])[] => {
  const app = valueOf(pkg.object(file), 'app');
  const products = PRODUCTS.filter((product) => valueOf(app, product) !== undefined);
  return products.length === 0
    ? [['/app', app ?? null]]
    : products.map((product) => [`/app/${product}`, valueOf(app, product) ?? null]);
};

/** Every text of a file by its path, without the notes for translators. */
const leaves = (value: Json, path = ''): (readonly [string, Json])[] => {
  const isLeaf = !isObject(value) || typeof valueOf(value, 'value') === 'string';
  if (isLeaf) return [[path, value]];
  return entriesOf(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
};

const pathsOf = (pkg: AppPackage, file: string): Set<string> =>
  new Set(leaves(pkg.object(file)).flatMap(([path]) => (path === '/app/package' ? [] : [path])));

const defaultFile = (pkg: AppPackage): string => {
  const locale = pkg.key('defaultLocale');
  return localeFile(typeof locale === 'string' ? locale : 'en');
};

/** The languages of the package. */
export const translationRules: readonly Rule[] = [
  {
    id: 'translation-file-name',
    level: 'error',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        if (isLocale(FOLDER.exec(file)?.[1] ?? '')) continue;
        yield {
          file,
          message: 'is not named after a language: name it like en.json or pt-BR.json',
        };
      }
    },
  },
  {
    id: 'translation-app-keys',
    level: 'error',
    *check(pkg) {
      const file = localeFile('en');
      if (!isObject(pkg.json(file)?.value)) return;
      for (const [path, texts] of appTexts(pkg, file)) {
        const keys = new Set(
          entriesOf(texts).map(([key]) => (key === 'description' ? 'short_description' : key)),
        );
        const missing = (pkg.isListed ? LISTED : ['name']).filter((key) => !keys.has(key));
        if (missing.length === 0) continue;
        const message = `has no ${missing.join(', ')} under ${quoted(path.slice(1).replace('/', '.'))}: add what is missing`;
        yield inFile(pkg, file, path, message);
      }
    },
  },
  {
    id: 'translation-product',
    level: 'error',
    *check(pkg) {
      const file = localeFile('en');
      const places = new Set(entriesOf(pkg.key('location')).map(([product]) => product));
      for (const product of PRODUCTS) {
        if (valueOf(valueOf(pkg.object(file), 'app'), product) === undefined) continue;
        if (places.has(product) || pkg.isWithoutPage) continue;
        const message = `has texts for ${quoted(product)}, where the app is not: remove them`;
        yield inFile(pkg, file, `/app/${product}`, message);
      }
    },
  },
  {
    id: 'translation-parameter-label',
    level: 'error',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        const parameters = valueOf(valueOf(pkg.object(file), 'app'), 'parameters');
        for (const [name, texts] of entriesOf(parameters)) {
          if (valueOf(texts, 'label') !== undefined) continue;
          const message = `has no label for the parameter ${quoted(name)}: add one`;
          yield inFile(pkg, file, `/app/parameters/${name}`, message);
        }
      }
    },
  },
  {
    id: 'translation-parameter-missing',
    level: 'warning',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        const texts = valueOf(valueOf(pkg.object(file), 'app'), 'parameters');
        if (!isObject(pkg.json(file)?.value)) continue;
        for (const { name, type } of parametersOf(pkg)) {
          if (type === 'hidden' || name === '' || valueOf(texts, name) !== undefined) continue;
          const message = `says nothing of the parameter ${quoted(name)}: add its label, or admins see the bare name`;
          yield inFile(pkg, file, '/app/parameters', message);
        }
      }
    },
  },
  {
    id: 'translation-parameter-unknown',
    level: 'warning',
    *check(pkg) {
      const names = new Set(parametersOf(pkg).map(({ name }) => name));
      for (const file of pkg.manifest ? translationFiles(pkg) : []) {
        const texts = valueOf(valueOf(pkg.object(file), 'app'), 'parameters');
        for (const [name] of entriesOf(texts)) {
          if (names.has(name)) continue;
          const message = `names the parameter ${quoted(name)}, which the manifest does not have: remove it`;
          yield inFile(pkg, file, `/app/parameters/${name}`, message);
        }
      }
    },
  },
  {
    id: 'translation-text',
    level: 'error',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        for (const [path, value] of leaves(pkg.object(file))) {
          if (path === '' || path === '/app/package' || textOf(value) !== undefined) continue;
          const message = `has ${kindOf(value)} at ${quoted(path.slice(1))}: write a text in quotes`;
          yield inFile(pkg, file, path, message);
        }
      }
    },
  },
  {
    id: 'translation-empty',
    level: 'warning',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        for (const [path, value] of leaves(pkg.object(file))) {
          if (textOf(value)?.trim() !== '') continue;
          yield inFile(pkg, file, path, `has no text at ${quoted(path.slice(1))}: write one`);
        }
      }
    },
  },
  {
    id: 'translation-note-format',
    level: 'error',
    *check(pkg) {
      for (const file of translationFiles(pkg)) {
        const app = valueOf(pkg.object(file), 'app');
        if (valueOf(app, 'package') === undefined) continue;
        for (const [path, value] of leaves(pkg.object(file))) {
          if (path === '/app/package') continue;
          const keys = entriesOf(value).map(([key]) => key);
          if (keys.length === 2 && typeof valueOf(value, 'title') === 'string') continue;
          const message = `has a plain text at ${quoted(path.slice(1))}: with "app.package", write { "title": note, "value": text }`;
          yield inFile(pkg, file, path, message);
        }
      }
    },
  },
  {
    id: 'translation-incomplete',
    level: 'warning',
    *check(pkg) {
      const wanted = pathsOf(pkg, defaultFile(pkg));
      const top = pkg.object(defaultFile(pkg));
      for (const file of wanted.size > 1 ? translationFiles(pkg) : []) {
        if (!isObject(pkg.json(file)?.value)) continue;
        const own = pathsOf(pkg, file);
        const missing = [...wanted].filter(
          (path) => !own.has(path) && !isToldBefore(pkg.object(file), path),
        );
        const extra = [...own].filter((path) => !wanted.has(path) && !isToldBefore(top, path));
        for (const path of missing) {
          yield { file, message: `has no ${quoted(path.slice(1))}: translate it` };
        }
        for (const path of extra) {
          const message = `has ${quoted(path.slice(1))}, which the default language has not: remove it, or add it there`;
          yield inFile(pkg, file, path, message);
        }
      }
    },
  },
];

/** What a file does not say of a parameter is told by the rules about labels and parameters. */
const isToldBefore = (file: Json, path: string): boolean => {
  const [, name, key] = /^\/app\/parameters\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (name === undefined) return false;
  return (
    key === 'label' || valueOf(valueOf(valueOf(file, 'app'), 'parameters'), name) === undefined
  );
};
