import type { AppPackage } from '../app-package.ts';
import { quoted } from '../in-file.ts';
import type { Rule } from '../rule.ts';

const TEXTS = /\.(?:html?|xml|jsx?|mjs|json)$/i;

/**
 * A name and a value behind it, as in code and settings: `name = "value"`, `"name": "value"`. Every part has an
 * end, so that no file can keep the search busy.
 */
const named = (name: string): RegExp =>
  new RegExp(`${name}\\w{0,40}["']?\\s{0,9}[:=]\\s{0,9}["']?(?!https?:)[\\w+/.-]{4}`, 'i');

/** What a secret looks like, by the name a person would give it. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]{1,9} ){0,3}PRIVATE KEY(?: BLOCK)?-----/],
  ['an AWS access key', /\bAKIA[0-9A-Z]{8,24}/],
  ['an AWS secret key', named('aws[_-]?secret[_-]?access[_-]?key')],
  ['a Slack token', /\bxox[abop]-[\w-]*[a-z0-9]/i],
  [
    'a GitHub token',
    /\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub\b["' :=-].{0,40}\b[0-9a-zA-Z]{30,45}\b/i,
  ],
  ['a Google client secret', named('client[_-]secret')],
  ['a Facebook token', /\bfacebook["' :|=-].{0,40}\b[0-9a-f]{24,36}\b/i],
  ['a Twitter token', /\btwitter["' :=-].{0,40}\b[0-9a-zA-Z]{30,45}\b/i],
  [
    'a Heroku key',
    /\bheroku.{0,40}[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{6,18}/i,
  ],
  ['a key of an app', named('app[_-]?key')],
  ['a secret of an app', named('app[_-]?secret')],
  ['a key of a consumer', named('consumer[_-]?key')],
  ['a secret of a consumer', named('consumer[_-]?secret')],
  ['a master key', named('master[_-]?(?:key|secret)')],
  ['a key of a token', named('token[_-]?(?:key|secret)')],
  ['a key of an API', named('api[_-]?key')],
  ['a private key by name', named('private[_-]?key')],
  ['a session or cookie secret', named('(?:shared_session|permanent_cookie)_secret')],
  ['a payment key', named('(?:braintree_key|quickpay_secret)')],
  ['a key for tickets or attachments', named('(?:ticket_validation|attachment_token)_key')],
  ['a key of mobile sign-in', named('mobile_sso_key')],
  ['a key in an outbound header', named('x-outbound-key')],
  ['a doorman secret', named('doorman[_-]secret')],
  ['a password', named('(?:password|passwd|pwd|auth_?pass)')],
  ['a user of a protected place', named('auth_?user')],
  ['a key of a protected place', named('auth_?key')],
  ['a token', named('token')],
  ['a secret', named('secret')],
];

/** Words Zendesk asks about wherever they stand. */
const WORDS = /password|secret|secret_?token|auth_?(?:key|pass)|auth_user|AuthUser|api_key/;

const textFiles = ({ paths }: AppPackage): string[] => paths.filter((path) => TEXTS.test(path));

const linesOf = (pkg: AppPackage, file: string): [line: number, text: string][] =>
  (pkg.text(file) ?? '').split('\n').map((text, index) => [index + 1, text]);

/** Each line that has what looks like a secret, with a word for what it looks like. */
const secretsIn = (pkg: AppPackage, file: string): (readonly [line: number, what: string])[] =>
  linesOf(pkg, file).flatMap(([line, text]) => {
    const found = SECRETS.find(([, pattern]) => pattern.test(text));
    return found ? [[line, found[0]] as const] : [];
  });

/** Something that opens a door and has got into the package; everybody who installs it can read it. */
export const secretRules: readonly Rule[] = [
  {
    id: 'secret',
    level: 'warning',
    *check(pkg) {
      for (const file of textFiles(pkg)) {
        for (const [line, what] of secretsIn(pkg, file)) {
          const message = `has what looks like ${what}: take it out and, if it was one, end it`;
          yield { file, line, message };
        }
      }
    },
  },
  {
    id: 'secret-word',
    level: 'warning',
    *check(pkg) {
      for (const file of textFiles(pkg)) {
        const hit = linesOf(pkg, file).find(([, text]) => WORDS.test(text));
        if (!hit || secretsIn(pkg, file).length > 0) continue;
        const [line, text] = hit;
        const message = `speaks of ${quoted(WORDS.exec(text)?.[0])}, and Zendesk will ask why: make sure that no value stands there`;
        yield { file, line, message };
      }
    },
  },
];
