import { readAddress } from '@baton/handoff-service';
import type { CodeMail } from '@baton/handoff-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { placeOf } from '../pages/place-of.ts';
import type { Mailer } from './mailer.ts';
import { showAgain } from './steps.ts';
import type { Posted, StepPorts, Steps } from './steps.ts';
import { fill, signInWords } from './words.ts';

/** A code in the language of whoever asks for it. */
const mailIn = (request: FastifyRequest, account: string, by: Mailer): CodeMail => {
  const { subject, text } = signInWords(request.headers['accept-language']).words.mail;
  return {
    send: (to, code) =>
      by.send({
        to,
        subject: fill(subject, { account }),
        // In two groups, which are easier to keep in mind; they are taken as they are copied.
        text: fill(text, { account, code: `${code.slice(0, 4)} ${code.slice(4)}` }),
      }),
    check: () => by.check(),
  };
};

/** Codes by mail; without a mailer there are none. */
export const mailSteps = (ports: StepPorts, mailer: Mailer | null): Steps => {
  const { pages, view } = ports;

  const send = async (posted: Posted, address: string): Promise<FastifyReply> => {
    const { request, attempt, key } = posted;
    if (!mailer || !attempt.client.ways.mail || attempt.person) return view.at(posted, posted);
    const mail = mailIn(request, attempt.client.name, mailer);
    const from = placeOf(request.ip);
    const asked = await pages.ask(attempt, { key, address, from, mail });
    return asked === 'busy'
      ? view.at(posted, posted, 'too-many', address)
      : showAgain(ports, posted, key);
  };

  return {
    address: async (posted) => {
      const entered = posted.form.get('address') ?? '';
      const address = readAddress(entered);
      if (address !== null) return send(posted, address);
      const attempt = { ...posted.attempt, isMailed: false };
      return view.at(posted, { attempt, key: posted.key }, 'address', entered.slice(0, 254));
    },
    again: async (posted) =>
      posted.attempt.address === null
        ? view.at(posted, posted)
        : send(posted, posted.attempt.address),
    code: async (posted) => {
      const { form, attempt, key, browser } = posted;
      // An admin may have closed this way since the code was sent.
      if (!attempt.client.ways.mail) return view.at(posted, posted);
      const tried = await pages.tryDigits(attempt, key, form.get('digits') ?? '');
      if (tried.outcome === 'proven') return showAgain(ports, posted, tried.key);
      if (tried.outcome === 'unreadable') return showAgain(ports, posted, key, 'digits');
      // That nobody was sent a code is said to whoever enters one, whether somebody has the address or not.
      const now = await pages.find(key, browser);
      const fault = tried.outcome === 'wrong' ? 'wrong' : 'used-up';
      return now
        ? view.at(posted, { attempt: now, key }, now.trouble ?? fault)
        : view.end(posted, 'over');
    },
  };
};
