import { hookAccount } from '@baton/helpdesks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AddressRate } from '../pages/address-rate.ts';
import { bytesOf, rawBodies } from '../raw-bodies.ts';
import type { FreshdeskPorts } from './ports.ts';

/** Bytes of a webhook at most: a rule sends a handful of words. */
const LIMIT = 256 * 1024;
/** Webhooks of one address a minute: Freshdesk calls for everybody from a few addresses, and retries what it hears no answer to. */
const MOST_A_MINUTE = 3_000;

const headersOf = ({ headers }: FastifyRequest): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

/**
 * Where automation rules of Freshdesk accounts tell of tickets. Freshdesk signs nothing: a rule sends the secret it was given, and
 * which account it is of stands in what it sends, which proves nothing by itself. What is taken is a hint alone.
 */
export const mountHooks = (
  app: FastifyInstance,
  {
    takeHook,
    accountNamed,
    seen,
    clock,
    log,
  }: Pick<FreshdeskPorts, 'takeHook' | 'accountNamed' | 'seen' | 'clock' | 'log'>,
): void => {
  const rate = new AddressRate(MOST_A_MINUTE, clock);
  void app.register(async (scope) => {
    rawBodies(scope, LIMIT);
    scope.post('/freshdesk/webhooks', async (request, reply) => {
      if (!rate.take(request.ip)) return reply.code(429).header('retry-after', '60').send();
      const body = bytesOf(request);
      const domain = hookAccount(body);
      const account = domain === null ? null : await accountNamed(domain);
      const answer = account
        ? await takeHook(account, { headers: headersOf(request), body, secrets: null })
        : 'signature';
      if (answer !== 'taken')
        log.warn({ requestId: request.id, why: account ? answer : 'account' }, 'webhook refused');
      // The same word for an account that nobody has and a secret that is wrong.
      if (!account || answer === 'signature') return reply.code(401).send();
      seen(account, 'webhook');
      return reply.code(200).send();
    });
  });
};
