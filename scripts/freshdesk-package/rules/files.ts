import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import type { Rule } from '../rule.ts';

const NEEDED = ['manifest.json', 'README.md', 'app/index.html'];

const IN_CONFIG =
  /^config\/(?:iparams\.(?:json|html)|requests\.json|oauth_config\.json|app_settings\.json|assets\/iparams\.(?:js|css))$/;

const KNOWN =
  /^(?:manifest\.json|[A-Z]+\.md|vitest\.config\.js|package\.json|actions\.json|tests\/.+|app\/.+|config\/.+|server\/(?:server\.js|lib\/.+\.js|test_data\/[\w-]+\.json))$/;

const LEFTOVER = /(?:^|\/)(?:\.[^/]+|Thumbs\.db)$|\.(?:map|tsx?|orig|log|zip)$/;

/** In bytes; what is known of the limit differs, this is under all of it. */
const LARGEST = 5_000_000;

const missing = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of NEEDED)
    if (!pkg.has(file)) yield { file, message: 'is missing: the package needs it' };
};

const named = (pattern: RegExp, message: string, within: RegExp = /^/) =>
  function* (pkg: FdkPackage): Iterable<Finding> {
    for (const file of pkg.paths.filter((each) => within.test(each)))
      if (!pattern.test(file)) yield { file, message };
  };

const leftovers = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of pkg.paths)
    if (LEFTOVER.test(file)) yield { file, message: 'is of no use in a package: leave it out' };
};

/** Where JSON stops being any, as far as that is told. */
const lineOf = (text: string): { line?: number } => {
  try {
    JSON.parse(text);
  } catch (error) {
    const line = /\(line (\d+) /.exec(String(error))?.[1];
    if (line !== undefined) return { line: Number(line) };
  }
  return {};
};

const json = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of pkg.paths)
    if (file.endsWith('.json') && pkg.json(file) === undefined)
      yield {
        file,
        ...lineOf(pkg.text(file)),
        message: 'is no JSON: mend it, then what else is wrong can be looked for',
      };
};

const size = function* (pkg: FdkPackage): Iterable<Finding> {
  const bytes = [...pkg.files.values()].reduce((sum, file) => sum + file.length, 0);
  if (bytes > LARGEST) yield { file: '', message: `has ${bytes} bytes: keep it under ${LARGEST}` };
};

/** What the files of the package are called and how large they are. */
export const fileRules: readonly Rule[] = [
  { id: 'file-missing', level: 'error', check: missing },
  {
    id: 'file-in-config',
    level: 'error',
    check: named(IN_CONFIG, 'is not known in config/: move it elsewhere', /^config\//),
  },
  {
    id: 'file-unknown',
    level: 'warning',
    check: named(
      KNOWN,
      'has no place in the layout: leave it out',
      /^(?!.*(?:\.map|\.tsx?|\.log|\.zip|\.orig)$)(?!(?:.*\/)?\.)/,
    ),
  },
  { id: 'file-leftover', level: 'warning', check: leftovers },
  { id: 'file-json', level: 'error', check: json },
  { id: 'file-size', level: 'error', check: size },
];
