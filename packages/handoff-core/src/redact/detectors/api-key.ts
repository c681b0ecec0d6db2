import type { Detector } from '../detector.ts';

const KEY = new RegExp(
  `(?<![A-Za-z0-9_])(?:${[
    '(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,200}',
    'gh[pousr]_[A-Za-z0-9]{20,200}',
    'github_pat_[A-Za-z0-9_]{20,200}',
    'glpat-[A-Za-z0-9_-]{16,100}',
    'xox[abeprs]-[A-Za-z0-9-]{10,200}',
    'AKIA[0-9A-Z]{16}',
    'AIza[A-Za-z0-9_-]{30,50}',
    'SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,60}',
    'eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{0,1000}',
    '(?<=[Bb]earer )[A-Za-z0-9._~+/-]{12,2000}=*',
    '-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\\s]{0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?',
  ]
    .map((shape) => `(?:${shape})`)
    .join('|')})`,
  'g',
);

/** One of these is in every key; most text is passed over by looking for them first. */
const SIGN =
  /[spr]k[-_]|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|AKIA|AIza|SG\.|eyJ|earer |PRIVATE KEY/;

/** Keys and tokens that are known by their prefix. */
export const findApiKeys: Detector = (text) =>
  SIGN.test(text)
    ? [...text.matchAll(KEY)].map((match) => ({
        kind: 'api_key',
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];
