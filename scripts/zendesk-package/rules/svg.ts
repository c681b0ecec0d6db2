import type { AppPackage } from '../app-package.ts';
import type { Rule } from '../rule.ts';

/** Zendesk cleans these and writes the file anew, mostly without what made it work. */
const CLEANED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a document type or entities', /<!(?:DOCTYPE|ENTITY)/i],
  ['a script', /<(?:\w+:)?script\b/i],
  ['foreign content', /<(?:\w+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i],
  ['a style sheet of its own', /<(?:\w+:)?style\b|<\?xml-stylesheet/i],
  ['a handler of events', /\son[a-z]+\s*=/i],
  ['an address that runs code', /(?:javascript|vbscript|data:text\/html)\s*:?/i],
  [
    'an address outside of the file',
    /(?:xlink:)?href\s{0,9}=\s{0,9}["']\s{0,9}(?!#)[^"'\s]|url\(\s{0,9}["']?(?!#)[^)\s"']/i,
  ],
  ['an animation', /<(?:\w+:)?(?:animate\w*|set)\b/i],
];

/** A drawing, perhaps behind a declaration, remarks and a document type. */
const SVG =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>]/i;

const svgFiles = ({ paths }: AppPackage): string[] =>
  paths.filter((path) => /^assets\/.*\.svg$/i.test(path));

const hasBitmap = (text: string): boolean =>
  /<(?:\w+:)?(?:image|feImage)\b|data:image\//i.test(text);

/** Drawings. */
export const svgRules: readonly Rule[] = [
  {
    id: 'svg-form',
    level: 'warning',
    *check(pkg) {
      for (const file of svgFiles(pkg)) {
        const text = pkg.text(file);
        if (text === null || SVG.test(text)) continue;
        yield { file, message: 'is no SVG: save it as one, or call it what it is' };
      }
    },
  },
  {
    id: 'svg-cleaned',
    level: 'warning',
    *check(pkg) {
      for (const file of svgFiles(pkg)) {
        const text = pkg.text(file) ?? '';
        if (hasBitmap(text)) continue;
        const found = CLEANED.flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));
        if (found.length === 0) continue;
        yield { file, message: `has ${found.join(', ')}, which Zendesk removes: draw it without` };
      }
    },
  },
  {
    id: 'svg-bitmap',
    level: 'warning',
    *check(pkg) {
      for (const file of svgFiles(pkg)) {
        if (!hasBitmap(pkg.text(file) ?? '')) continue;
        const message =
          'has a picture of pixels inside, for which Zendesk shows a stand-in: draw it with shapes';
        yield { file, message };
      }
    },
  },
];
