import type { AppPackage } from '../app-package.ts';
import type { Rule } from '../rule.ts';

/** A thing in a drawing, in words, and what gives it away. */
type Mark = readonly [what: string, pattern: RegExp];

/** Zendesk takes these out, and the drawing is then another one. */
const CLEANED: readonly Mark[] = [
  ['entities', /<!ENTITY/i],
  ['a script', /<(?:\w+:)?script\b/i],
  ['a style sheet', /<(?:\w+:)?style\b|<\?xml-stylesheet/i],
  ['styles in an attribute', /<(?!svg\b)[\w:]+\b[^>]{0,2000}?\sstyle\s{0,9}=/i],
  ['a pattern', /<pattern\b/i],
  ['a remark', /<!--/],
  ['a handler of events', /\son[a-z]{1,20}\s{0,9}=/i],
  ['an address that runs code', /(?:javascript|vbscript):|data:text\/html/i],
  ['a reference out of the file', /url\(\s{0,9}["']?(?!#)[^)\s"']/i],
  [
    'attributes of other programs',
    /\s(?:focusable|vector-effect|(?:sketch|inkscape|sodipodi|serif):\w{1,40})\s{0,9}=/,
  ],
];

/** Zendesk leaves these, and whoever reviews the app has to ask what they are for. */
const OUTSIDE: readonly Mark[] = [
  ['foreign content', /<(?:\w+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i],
  ['a link', /href\s{0,9}=\s{0,9}["']\s{0,9}(?!#)[^"'\s]/i],
];

const marksIn = (text: string, marks: readonly Mark[]): string =>
  marks.flatMap(([what, pattern]) => (pattern.test(text) ? [what] : [])).join(', ');

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
        const found = hasBitmap(text) ? '' : marksIn(text, CLEANED);
        if (found === '') continue;
        yield { file, message: `has ${found}, which Zendesk takes out: draw it without` };
      }
    },
  },
  {
    id: 'svg-outside',
    level: 'warning',
    *check(pkg) {
      for (const file of svgFiles(pkg)) {
        const text = pkg.text(file) ?? '';
        const found = hasBitmap(text) ? '' : marksIn(text, OUTSIDE);
        if (found === '') continue;
        yield { file, message: `has ${found}, which is no part of a drawing: draw it without` };
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
