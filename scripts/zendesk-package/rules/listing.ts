import type { AppPackage } from '../app-package.ts';
import { inFile, inManifest, quoted } from '../in-file.ts';
import { isObject, valueOf } from '../json/json-value.ts';
import type { Rule } from '../rule.ts';
import { textOf, translationFiles } from './translations.ts';

const NAME = 40;
const SHORT = 80;
const LONG = 65_000;

const TRADEMARKS = /zen\s*desk|zopim|sunshine\s+conversations/i;
/** A name with something said about it behind. */
const TAGLINE = /\s[-–—|·]\s|[:!?]|®|™/;
const PRAISE =
  /\b(?:best|better|leading|ultimate|perfect|amazing|awesome|powerful|revolutionary|world[- ]class|cutting[- ]edge|next[- ]gen(?:eration)?|most\s+\w+|no\.?\s?1|number\s+one|smartest|fastest|easiest)\b|#1/i;
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|lorem ipsum)\b|^\s*…\s*$|<[a-z_ ]+>/i;

const TEXTS = [
  'name',
  'short_description',
  'long_description',
  'installation_instructions',
] as const;

/** One text of the listing in one language. */
interface Text {
  readonly file: string;
  readonly path: string;
  readonly key: (typeof TEXTS)[number];
  readonly text: string;
}

const textsOf = (pkg: AppPackage): Text[] =>
  translationFiles(pkg).flatMap((file) =>
    TEXTS.flatMap((key) => {
      const text = textOf(valueOf(valueOf(pkg.object(file), 'app'), key));
      return text === undefined ? [] : [{ file, path: `/app/${key}`, key, text }];
    }),
  );

/** Of packages that are to be listed: a private app is seen by those who made it. */
const listed = (
  id: string,
  level: Rule['level'],
  message: (text: Text) => string | null,
): Rule => ({
  id,
  level,
  *check(pkg) {
    for (const text of pkg.isListed ? textsOf(pkg) : []) {
      const found = message(text);
      if (found !== null) yield inFile(pkg, text.file, text.path, found);
    }
  },
});

/** What is read by whoever reviews a listing, and by whoever looks for an app. */
export const listingRules: readonly Rule[] = [
  listed('listing-trademark', 'error', ({ key, text }) =>
    key === 'name' && TRADEMARKS.test(text)
      ? `names the app ${quoted(text)}, with a trademark of Zendesk: leave it out of the name`
      : null,
  ),
  listed('listing-name', 'error', ({ key, text }) =>
    key === 'name' && text.length > NAME
      ? `has a name of ${text.length} characters, ${NAME} are taken: shorten it`
      : null,
  ),
  listed('listing-tagline', 'warning', ({ key, text }) =>
    key === 'name' && TAGLINE.test(text)
      ? `names the app ${quoted(text)}, with a tagline or marks: leave the bare name`
      : null,
  ),
  listed('listing-praise', 'warning', ({ key, text }) => {
    const word = key === 'name' || key === 'short_description' ? PRAISE.exec(text)?.[0] : undefined;
    return word === undefined ? null : `praises the app (${quoted(word)}): say what it does`;
  }),
  listed('listing-short-description', 'error', ({ key, text }) =>
    key === 'short_description' && text.length > SHORT
      ? `has a short description of ${text.length} characters, ${SHORT} are taken: shorten it`
      : null,
  ),
  listed('listing-long-description', 'error', ({ key, text }) =>
    key === 'long_description' && text.length > LONG
      ? `has a long description of ${text.length} characters, ${LONG} are taken: shorten it`
      : null,
  ),
  listed('listing-placeholder', 'warning', ({ key, text }) =>
    PLACEHOLDER.test(text) ? `has a placeholder in ${key}: write what belongs there` : null,
  ),
  {
    id: 'listing-author',
    level: 'warning',
    *check(pkg) {
      const author = pkg.key('author');
      if (!pkg.isListed || (author !== undefined && !isObject(author))) return;
      const missing = ['name', 'email'].filter((key) => {
        const value = valueOf(author, key);
        return value === undefined || (typeof value === 'string' && value.trim() === '');
      });
      if (missing.length === 0) return;
      const message = `"author" has no ${missing.join(' and no ')}: say who answers for the app`;
      yield inManifest(pkg, '/author', message);
    },
  },
  {
    id: 'listing-terms',
    level: 'warning',
    *check(pkg) {
      if (!pkg.isListed || pkg.key('termsConditionsURL') !== undefined) return;
      yield inManifest(pkg, '', 'has no "termsConditionsURL": add the address of your terms');
    },
  },
];
