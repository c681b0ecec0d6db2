import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';

/** What a page that ends here is about. */
export type SignInEnd = 'client' | 'redirect' | 'over' | 'busy' | 'unreachable' | 'no-way';

/** What is wrong with what somebody entered or brought, beside the field or over the ways. */
export type SignInFault =
  | 'address'
  | 'too-many'
  | 'digits'
  | 'wrong'
  | 'used-up'
  | 'helpdesk'
  | 'mail'
  | 'nobody'
  | 'company'
  | 'company-denied';

/** Everything the pages and the mail of a sign-in say: plain text. {…} are put in. */
export interface SignInWords {
  title: string;
  /** Of the page that asks who somebody is; {account}. */
  intro: string;
  company: string;
  or: string;
  address: string;
  send: string;
  cancel: string;
  codeTitle: string;
  /** {address}, {account} */
  codeSent: string;
  digits: string;
  digitsHint: string;
  confirm: string;
  again: string;
  otherAddress: string;
  /** {account} */
  agreeTitle: string;
  agreeIntro: string;
  account: string;
  person: string;
  /** What saying yes means, one after the other. */
  means: readonly string[];
  /** Of somebody who is sent here by others. */
  warning: string;
  agree: string;
  other: string;
  /** Before the number under which the log has the cause. */
  request: string;
  /** {account}; of the company, {request} */
  faults: Readonly<Record<SignInFault, string>>;
  ends: Readonly<Record<SignInEnd, { title: string; text: string }>>;
  mail: {
    /** {account} */
    subject: string;
    /** {account}, {code} */
    text: string;
  };
}

const WORDS: Readonly<Record<string, SignInWords>> = { en, de, es };

/** Languages there are words in. */
export const SIGN_IN_LOCALES = Object.keys(WORDS);

/** Of an `Accept-Language` header the first language there are words in; English otherwise. */
export const signInWords = (accepted: string | undefined): { lang: string; words: SignInWords } => {
  for (const part of (accepted ?? '').slice(0, 500).split(',')) {
    const lang = /^\s*([a-z]{2,3})\b/i.exec(part)?.[1]?.toLowerCase() ?? '';
    const words = Object.hasOwn(WORDS, lang) ? WORDS[lang] : undefined;
    if (words) return { lang, words };
  }
  return { lang: 'en', words: en };
};

/** Puts values in the places of their names. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
