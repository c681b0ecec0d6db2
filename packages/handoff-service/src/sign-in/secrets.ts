import { hash, randomBytes, randomInt } from 'node:crypto';

/** What begins a secret says what it is, also to whoever looks for secrets in places where none belong. */
type Kind = 'form' | 'code' | 'access' | 'refresh' | 'browser' | 'state';

const PREFIX: Readonly<Record<Kind, string>> = {
  form: 'bsf_',
  code: 'bsc_',
  access: 'bsa_',
  refresh: 'bsr_',
  browser: 'bsb_',
  state: 'bss_',
};

/** 256 bits nobody guesses; who looks it up is told by its hash alone. */
export const newSecret = (kind: Kind): string =>
  `${PREFIX[kind]}${randomBytes(32).toString('base64url')}`;

/** Whether a text can be one: everything else needs no look at the store. */
export const isSecret = (kind: Kind, text: string): boolean =>
  text.length === 47 && text.startsWith(PREFIX[kind]) && /^[\w-]+$/.test(text);

/** What is stored of a secret. */
export const hashOf = (...secret: string[]): Buffer =>
  hash('sha256', secret.join('\u0000'), 'buffer');

/** Eight digits, each as likely as the others. */
export const newDigits = (): string => String(randomInt(100_000_000)).padStart(8, '0');
