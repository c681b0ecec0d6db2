import { readAddress } from '@baton/handoff-service';

/** How codes of a sign-in are sent. */
export interface MailConfig {
  /** `smtp:` or `smtps:`, with the credentials. */
  url: string;
  /** Address, or a name and an address. */
  from: string;
  /** Whether nothing is sent before the connection is encrypted. */
  encrypts: boolean;
}

const URL_NAME = 'BATON_SMTP_URL';
const FROM_NAME = 'BATON_MAIL_FROM';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const readUrl = (text: string, faults: string[]): { url: string; encrypts: boolean } | null => {
  const url = URL.parse(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    faults.push(
      `${URL_NAME} must be an address such as smtps://user:password@smtp.example.com or smtp://user:password@smtp.example.com:587.`,
    );
    return null;
  }
  // What an address may switch on otherwise, such as certificates that are not looked at, is nothing for a service that vouches.
  const options = [...url.searchParams].map(([name, value]) => `${name}=${value}`);
  if (options.some((option) => option !== 'ignoreTLS=true')) {
    faults.push(`${URL_NAME} may carry no options but ignoreTLS=true.`);
    return null;
  }
  const isPlain = options.length > 0;
  if (isPlain && (url.username !== '' || url.protocol === 'smtps:'))
    faults.push(
      `${URL_NAME} says ignoreTLS=true, which is for a relay without credentials in your own network: a password is sent encrypted only.`,
    );
  return { url: text, encrypts: !isPlain && !LOOPBACK.has(url.hostname) };
};

const readFrom = (text: string, faults: string[]): void => {
  const found = /^(?:[^<>@"\p{Cc}]{0,100}<([^<>]+)>|([^<>]+))$/u.exec(text);
  if (readAddress(found?.[1] ?? found?.[2] ?? '') === null)
    faults.push(`${FROM_NAME} must be an address, such as Baton <baton@example.com>.`);
};

/** Settings about mail; both or none. Faults are added to the list, without what any setting says. */
export const readMail = (env: NodeJS.ProcessEnv, faults: string[]): MailConfig | null => {
  const url = env[URL_NAME];
  const from = env[FROM_NAME];
  if (!url && !from) return null;
  if (!url || !from) {
    const [missing, given] = url ? [FROM_NAME, URL_NAME] : [URL_NAME, FROM_NAME];
    faults.push(`${missing} is missing beside ${given}.`);
    return null;
  }
  readFrom(from, faults);
  const read = readUrl(url, faults);
  return read && { ...read, from };
};
