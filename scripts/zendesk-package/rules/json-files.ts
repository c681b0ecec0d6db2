import type { Finding } from '../../lib/finding.ts';
import { LONGEST_JSON, MANIFEST, REQUIREMENTS } from '../app-package.ts';
import type { AppPackage } from '../app-package.ts';
import { quoted } from '../in-file.ts';
import { isObject, kindOf } from '../json/json-value.ts';
import type { JsonFault } from '../json/read-json.ts';
import type { Rule } from '../rule.ts';

const BOM = '\ufeff';

/** Zendesk reads these; other JSON belongs to the app, whatever it writes there. */
const jsonFiles = ({ paths }: AppPackage): string[] =>
  paths.filter((path) => [MANIFEST, REQUIREMENTS].includes(path) || isTranslation(path));

const isTranslation = (path: string): boolean => /^translations\/.*\.json$/.test(path);

const faultsOf = (
  pkg: AppPackage,
  kind: JsonFault['kind'],
  advice: (message: string) => string,
): Finding[] =>
  jsonFiles(pkg).flatMap((file) =>
    (pkg.json(file)?.faults ?? []).flatMap((fault) =>
      fault.kind === kind ? [{ file, line: fault.line, message: advice(fault.message) }] : [],
    ),
  );

/** Zendesk refuses them in what it sets up by, and takes the later text of a translation. */
const twice = (pkg: AppPackage): Finding[] =>
  faultsOf(
    pkg,
    'duplicate-key',
    (key) => `has the key ${quoted(key)} twice in one object: leave one of them out`,
  );

/** Every JSON file, before anybody looks at what it says. */
export const jsonRules: readonly Rule[] = [
  {
    id: 'json-encoding',
    level: 'error',
    *check(pkg) {
      for (const file of jsonFiles(pkg)) {
        if (pkg.bytes(file) && pkg.text(file) === null) {
          yield { file, message: 'is not UTF-8: save it as UTF-8' };
        }
      }
    },
  },
  {
    id: 'json-bom',
    level: 'error',
    *check(pkg) {
      for (const file of jsonFiles(pkg)) {
        if (pkg.text(file)?.startsWith(BOM) !== true) continue;
        yield { file, message: 'begins with a byte order mark: save it as UTF-8 without one' };
      }
    },
  },
  {
    id: 'json-long',
    level: 'error',
    *check(pkg) {
      for (const file of jsonFiles(pkg)) {
        if ((pkg.text(file)?.length ?? 0) > LONGEST_JSON) {
          yield { file, message: 'is longer than any JSON of a package has to be: shorten it' };
        }
      }
    },
  },
  {
    id: 'json-syntax',
    level: 'error',
    check: (pkg) => faultsOf(pkg, 'syntax', (message) => `is no JSON, it ${message}: correct it`),
  },
  {
    id: 'json-deep',
    level: 'error',
    check: (pkg) => faultsOf(pkg, 'depth', (message) => `${message}: flatten it`),
  },
  {
    id: 'json-duplicate-key',
    level: 'error',
    check: (pkg) => twice(pkg).filter(({ file }) => !isTranslation(file)),
  },
  {
    id: 'json-duplicate-text',
    level: 'warning',
    check: (pkg) => twice(pkg).filter(({ file }) => isTranslation(file)),
  },
  {
    id: 'json-no-object',
    level: 'error',
    *check(pkg) {
      for (const file of jsonFiles(pkg)) {
        const value = pkg.json(file)?.value;
        if (value === undefined || isObject(value)) continue;
        yield { file, message: `is ${kindOf(value)}: it has to be an object in braces` };
      }
    },
  },
];
