import type { Logger } from 'pino';
import { askStore } from '../storage/ask-store.ts';
import { errorCode } from '../problems/error-code.ts';
import type { Attempt } from './attempt.ts';
import { atOf } from './attempts.ts';
import type { Attempts, SignInStore } from './attempts.ts';
import type { SignInPort } from './port.ts';
import { hashOf, newDigits } from './secrets.ts';
import { SIGN_IN } from './statements.ts';

/** Sends codes by mail, in the words of whoever asks. */
export interface CodeMail {
  /** False when this one address is not taken. Rejects when no mail leaves at all. */
  send: (to: string, code: string) => Promise<boolean>;
  /** Resolves when mail could be sent to somebody. */
  check: () => Promise<void>;
}

/** A code that somebody asks for. */
export interface MailRequest {
  /** Key of the form. */
  key: string;
  address: string;
  /** Where the request comes from: the same for all addresses that one stranger can have. */
  from: string;
  mail: CodeMail;
}

const HOUR_MS = 3_600_000;
/** Codes to one address within an hour, asked for from one place: a stranger elsewhere uses up none of them. */
const MOST_TO_FROM = 6;
/** From all places together; with five tries each, one guess in some millions succeeds. */
const MOST_TO = 20;
/** Codes asked for from one place within an hour: a whole team comes from one on a Monday. */
const MOST_FROM = 150;

/** Letters, digits and signs of plain addresses: what looks like another letter elsewhere is none. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i;

/** An address as it is asked for, or null when it can be none. */
export const readAddress = (text: string): string | null => {
  const address = text.trim();
  return address.length <= 254 && ADDRESS.test(address) && !address.includes('..') ? address : null;
};

/** Eight digits, however they are written. */
const readDigits = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
};

/**
 * Codes by mail. Whoever asks is told the same after the same work, whether somebody has the address or not: the helpdesk is asked
 * and the mail is sent afterwards.
 */
export class MailProof {
  readonly #store: SignInStore;
  readonly #port: SignInPort;
  readonly #attempts: Attempts;
  readonly #log: Logger;
  readonly #sending = new Set<Promise<void>>();

  constructor(store: SignInStore, port: SignInPort, attempts: Attempts, log: Logger) {
    this.#store = store;
    this.#port = port;
    this.#attempts = attempts;
    this.#log = log;
  }

  /** `busy` when codes were asked for too often. @throws Problem `store-unavailable` */
  async ask(attempt: Attempt, request: MailRequest): Promise<'asked' | 'busy'> {
    const { client } = attempt;
    const address = request.address.toLowerCase();
    const { tenant, account } = client;
    const { from } = request;
    // One after the other: what is refused for where it comes from uses up nothing of others.
    const isWithin =
      (await this.#count(tenant, MOST_FROM, 'from', from)) &&
      (await this.#count(tenant, MOST_TO_FROM, 'to', account, address, from)) &&
      (await this.#count(tenant, MOST_TO, 'to', account, address));
    if (!isWithin) return 'busy';
    const mails = await this.#attempts.ask(attempt, request.address);
    if (mails === null) return 'busy';
    const sending = this.#send(attempt, mails, request)
      .catch((error: unknown) => this.#log.warn({ cause: errorCode(error) }, 'no code was sent'))
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
    return 'asked';
  }

  /** Digits that came with a form. Not eight of them are no try. */
  async try(
    attempt: Attempt,
    key: string,
    text: string,
  ): Promise<{ outcome: 'proven'; key: string } | { outcome: 'wrong' | 'over' | 'unreadable' }> {
    const digits = readDigits(text);
    return digits === null
      ? { outcome: 'unreadable' }
      : this.#attempts.try(attempt, hashOf(key, digits));
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#sending.size > 0) await Promise.all(this.#sending);
  }

  async #send(attempt: Attempt, mails: number, { key, address, mail }: MailRequest): Promise<void> {
    const { client } = attempt;
    let person: { user: string; name: string } | null;
    try {
      person = await this.#port.personByEmail(client, address);
    } catch (error) {
      this.#log.warn({ tenant: client.tenant, cause: errorCode(error) }, 'nobody to ask who it is');
      await this.#attempts.trouble(attempt, mails, 'helpdesk');
      return;
    }
    try {
      if (!person) {
        // Also for nobody: that no mail leaves must not tell that somebody has the address.
        await mail.check();
        return;
      }
      const digits = newDigits();
      if (!(await this.#attempts.expect(attempt, mails, person, hashOf(key, digits)))) return;
      const isTaken = await mail.send(address, digits).catch(async (error: unknown) => {
        this.#log.error({ tenant: client.tenant, cause: errorCode(error) }, 'no code was sent');
        // Said only where the same would be said to nobody: what is refused later than that is about somebody.
        await mail.check();
        return true;
      });
      if (!isTaken)
        this.#log.warn({ tenant: client.tenant, user: person.user }, 'their address takes no mail');
    } catch (error) {
      this.#log.error({ tenant: client.tenant, cause: errorCode(error) }, 'no mail can be sent');
      await this.#attempts.trouble(attempt, mails, 'mail');
    }
  }

  async #count(tenant: string, most: number, ...what: string[]): Promise<boolean> {
    const [row] = await askStore<{ within: boolean }>(this.#store.db, SIGN_IN.count, [
      tenant,
      hashOf(tenant, ...what),
      most,
      HOUR_MS,
      atOf(this.#store),
    ]);
    return row?.within === true;
  }
}
