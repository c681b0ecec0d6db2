import type { AppPackage } from '../app-package.ts';
import { quoted } from '../in-file.ts';
import type { Rule } from '../rule.ts';

const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

const filesOf = ({ paths }: AppPackage, kinds: RegExp): string[] =>
  paths.filter((path) => kinds.test(path));

const CODE = /\.(?:jsx?|mjs|html?)$/i;
const SCRIPTS = /\.(?:jsx?|mjs)$/i;
const PAGES = /\.html?$/i;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The first place of a pattern in each of the files. */
const firstHits = (
  id: string,
  files: RegExp,
  pattern: RegExp,
  message: (hit: string) => string,
): Rule => ({
  id,
  level: 'warning',
  *check(pkg) {
    for (const file of filesOf(pkg, files)) {
      const text = pkg.text(file) ?? '';
      const hit = pattern.exec(text);
      if (hit) yield { file, line: lineAt(text, hit.index), message: message(hit[0]) };
    }
  },
});

/** What reviewers look for in pages and scripts. */
export const codeRules: readonly Rule[] = [
  firstHits(
    'code-http',
    CODE,
    // names of XML vocabularies are no addresses anybody opens
    /\bhttp:\/\/(?!www\.w3\.org\/(?:\d{4}|XML|ns)\b)[^\s"'`<>)]+/i,
    (url) => `names ${quoted(url)}, an address without encryption: use https`,
  ),
  firstHits(
    'code-console',
    SCRIPTS,
    /\bconsole\.(?:log|debug|info|trace)\s*\(/,
    (call) => `calls ${quoted(call)}: leave such notes out of what you hand in`,
  ),
  firstHits(
    'code-debugger',
    SCRIPTS,
    /(?:^|[;{}\s])debugger\s*(?:;|$)/m,
    () => 'stops for a debugger: remove it',
  ),
  {
    id: 'code-sdk',
    level: 'warning',
    *check(pkg) {
      for (const file of filesOf(pkg, PAGES)) {
        const sources = [
          ...(pkg.text(file) ?? '').matchAll(
            /<script\b[^>]{0,400}?\bsrc\s{0,9}=\s{0,9}["']?([^"'\s>]{1,400})/gi,
          ),
        ];
        const copy = sources.find(
          ([, source = '']) => /zaf_sdk|zendesk_app_framework_sdk/i.test(source) && source !== SDK,
        );
        if (copy) {
          yield { file, message: `loads a copy of the SDK (${quoted(copy[1])}): load ${SDK}` };
        }
      }
    },
  },
  {
    id: 'code-sdk-copied',
    level: 'warning',
    *check(pkg) {
      for (const file of filesOf(pkg, SCRIPTS)) {
        if (!/(?:^|\/)zaf_sdk(?:[.-]\w+)*\.js$/i.test(file)) continue;
        yield { file, message: `is a copy of the SDK: load ${SDK} in its place` };
      }
    },
  },
];
