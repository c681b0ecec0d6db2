import { MANIFEST, REQUIREMENTS } from '../app-package.ts';
import { quoted } from '../in-file.ts';
import type { Rule } from '../rule.ts';
import { sniff } from './sniff.ts';

const BANNED: ReadonlySet<string> = new Set(
  'rar zip gzip gz pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg odt pptx ppt xls xlsx 7z'.split(
    ' ',
  ),
);

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** What Zendesk serves from assets/. */
const ASSETS: ReadonlySet<string> = new Set(
  'png jpg jpeg gif svg js htm html css map eot woff woff2 otf ttf json xml hbs hdbs'.split(' '),
);

/** What Zendesk takes of a private app. */
const LARGEST = 2 * 1024 * 1024;

/** What tools and systems leave behind. */
const LEFTOVER =
  /(?:^|\/)(?:\.[^/]+|__MACOSX|node_modules|Thumbs\.db|desktop\.ini|npm-debug\.log|tmp)(?:\/|$)|\.(?:orig|bak|swp|log)$|~$/i;

const SERVED = /^(?:assets|translations)\//;
const BESIDE = /^(?:readme|license|licence|changelog|notice)(?:\.\w+)?$/i;
/** Parts of the first framework. */
const LEGACY = /^(?:app\.js|app\.s?css|lib\/|templates\/)/;

/** Which files there are. */
export const fileRules: readonly Rule[] = [
  {
    id: 'package-large',
    level: 'error',
    *check({ size, zipFaults }) {
      if (size <= LARGEST || zipFaults.some(({ path }) => path === '')) return;
      const message = `has ${size} bytes, ${LARGEST} are taken: look what got in, and shrink pictures`;
      yield { file: '', message };
    },
  },
  {
    id: 'asset-type',
    level: 'warning',
    *check({ paths }) {
      for (const file of paths.filter((path) => path.startsWith('assets/'))) {
        const extension = extensionOf(file);
        if (ASSETS.has(extension) || BANNED.has(extension) || LEFTOVER.test(file)) continue;
        const message = `is of a type that is not served from assets: use one of ${[...ASSETS].join(', ')}`;
        yield { file, message };
      }
    },
  },
  {
    id: 'file-type-banned',
    level: 'error',
    *check({ paths }) {
      for (const file of paths) {
        const extension = extensionOf(file);
        if (!BANNED.has(extension)) continue;
        yield {
          file,
          message: `is of the type ${quoted(extension)}, which is refused: leave it out`,
        };
      }
    },
  },
  {
    id: 'file-content-banned',
    level: 'error',
    *check(pkg) {
      for (const file of pkg.paths) {
        const bytes = pkg.bytes(file);
        const kind = bytes && sniff(bytes);
        if (!kind || !BANNED.has(kind) || BANNED.has(extensionOf(file))) continue;
        yield {
          file,
          message: `is ${quoted(kind)} by its contents, which is refused: leave it out`,
        };
      }
    },
  },
  {
    id: 'file-leftover',
    level: 'warning',
    *check({ paths }) {
      for (const file of paths) {
        if (!LEFTOVER.test(file)) continue;
        yield { file, message: 'was left behind by a tool: leave it out of the package' };
      }
    },
  },
  {
    id: 'file-unserved',
    level: 'warning',
    *check({ paths }) {
      for (const file of paths) {
        const isKnown = [MANIFEST, REQUIREMENTS].includes(file) || SERVED.test(file);
        if (isKnown || BESIDE.test(file) || LEFTOVER.test(file)) continue;
        if (
          LEGACY.test(file) ||
          BANNED.has(extensionOf(file)) ||
          /^[^/]+\/manifest\.json$/.test(file)
        )
          continue;
        yield {
          file,
          message: 'is outside of assets/, so nobody will see it: move it, or leave it out',
        };
      }
    },
  },
  {
    id: 'file-legacy',
    level: 'warning',
    *check(pkg) {
      if (pkg.isWithoutPage) return;
      for (const file of pkg.paths.filter((path) => LEGACY.test(path))) {
        yield { file, message: 'is of the first framework, which is gone: leave it out' };
      }
    },
  },
  {
    id: 'file-empty',
    level: 'warning',
    *check(pkg) {
      for (const file of pkg.paths.filter((path) => SERVED.test(path) && !path.endsWith('.json'))) {
        if (pkg.bytes(file)?.length === 0)
          yield { file, message: 'is empty: fill it, or leave it out' };
      }
    },
  },
];
