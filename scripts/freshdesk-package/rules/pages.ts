import path from 'node:path';

import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import type { Rule } from '../rule.ts';

/** Where Freshworks lets pages load scripts and styles from, without the ones its own lint refuses. */
const HOSTS = new Set([
  'ajax.googleapis.com',
  'cdn.freshdev.io',
  'cdn.jsdelivr.net',
  'cdnjs.cloudflare.com',
  'code.jquery.com',
  'esm.sh',
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  'static.freshdev.io',
]);
const CRAYONS =
  /src="https:\/\/cdn\.jsdelivr\.net\/npm\/@freshworks\/crayons@v4\/dist\/crayons\/crayons\.esm\.js"/;

/** Something about a page, found in its text. */
const inPages = (find: (html: string, pkg: FdkPackage, file: string) => Iterable<string>) =>
  function* (pkg: FdkPackage): Iterable<Finding> {
    for (const file of pkg.pages)
      for (const message of find(pkg.text(file), pkg, file)) yield { file, message };
  };

const linesFound = (html: string, pattern: RegExp, message: string): string[] =>
  pattern.test(html) ? [message] : [];

const addresses = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)\s*=\s*["']([^"']+)["']/g)].map(([, address = '']) => address);

const client = inPages((html) => {
  const times = html.split('{{{appclient}}}').length - 1;
  return times === 1 ? [] : [`has {{{appclient}}} ${times} times: the client is loaded by it once`];
});

const https = inPages((html) =>
  linesFound(
    html,
    /(?:src|href)\s*=\s*["']http:/i,
    'loads something without https: use https (FFS-04L)',
  ),
);

const hosts = inPages((html) =>
  addresses(html)
    .filter((address) => /^https?:/.test(address) && !HOSTS.has(new URL(address).hostname))
    .map((address) => `loads ${address}: Freshworks does not know that host (FFS-02L)`),
);

const inline = inPages((html) => [
  ...linesFound(html, /\son[a-z]+\s*=/i, 'has a handler in its markup: listen in a script'),
  ...linesFound(
    html,
    /<script(?![^>]*\ssrc=)[^>]*>/i,
    'has a script in its markup: nobody could lint it',
  ),
  ...linesFound(html, /\sstyle\s*=/i, 'has styles in its markup: put them into a style sheet'),
]);

const local = inPages((html, pkg, file) =>
  addresses(html)
    .filter((address) => !/^(?:https?:|\{\{\{|#)/.test(address))
    .filter((address) => !pkg.has(path.posix.join(path.posix.dirname(file), address)))
    .map((address) => `loads ${address}: there is no such file`),
);

const crayons = inPages((html, pkg) => {
  const usesThem = [...pkg.pages, ...pkg.scripts].some((file) =>
    /['"<]fw-[a-z]/.test(pkg.text(file)),
  );
  return usesThem && !CRAYONS.test(html)
    ? ['does not load Crayons from their official address: the components that are used stay empty']
    : [];
});

const language = inPages((html) =>
  /<html[^>]*\slang="[a-z]/.test(html) && /<title>[^<]/.test(html)
    ? []
    : ['has no language or no title: screen readers need them'],
);

const sizeOf = (svg: string): string =>
  ['width', 'height']
    .map((name) => new RegExp(`<svg[^>]*\\s${name}="([^"]*)"`).exec(svg)?.[1] ?? '?')
    .join('x');

const icons = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of pkg.paths.filter((each) => each.endsWith('.svg'))) {
    const svg = pkg.text(file);
    if (file.endsWith('icon.svg') && sizeOf(svg) !== '64x64')
      yield { file, message: `is ${sizeOf(svg)}: icons say 64x64` };
    if (/<script|<foreignObject|\son[a-z]+=|href=/i.test(svg))
      yield { file, message: 'holds more than a drawing: take scripts and links out' };
  }
};

/** What stands in the pages and pictures. */
export const pageRules: readonly Rule[] = [
  { id: 'page-client', level: 'error', check: client },
  { id: 'page-https', level: 'error', check: https },
  { id: 'page-host', level: 'error', check: hosts },
  { id: 'page-inline', level: 'error', check: inline },
  { id: 'page-file', level: 'error', check: local },
  { id: 'page-crayons', level: 'error', check: crayons },
  { id: 'page-language', level: 'warning', check: language },
  { id: 'icon', level: 'error', check: icons },
];
