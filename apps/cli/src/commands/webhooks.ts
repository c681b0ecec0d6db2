import type { Webhook, WebhookDelivery } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';
import { saySecret, teller } from './tell.ts';
import type { TellTerminal } from './tell.ts';

const tell = teller({
  forbidden: 'read or set subscribers',
  hints: {
    'not-found': ['there is no such subscriber or event', 'baton webhooks list names them.'],
    'webhook-disabled': [
      'the subscriber is disabled',
      'Mend what made it fail, and enable it again with: baton webhooks add',
    ],
    'not-replayable': [
      'the event can not be sent again',
      'It is being sent right now, or its conversation was erased.',
    ],
  },
});

const sayState = ({ disabledAt, disabledBecause, failingSince }: Webhook): string => {
  if (disabledAt !== null) return `disabled (${disabledBecause}) since ${disabledAt}`;
  return failingSince === null ? 'well' : `failing since ${failingSince}`;
};

const sayTrouble = (httpStatus: number | null, code: string | null): string =>
  code ?? (httpStatus === null ? '' : `HTTP ${httpStatus}`);

export const listSubscribers = async (terminal: TellTerminal): Promise<number> => {
  return tell(
    terminal,
    ({ webhooks }) => webhooks.list(),
    (all) =>
      all.length === 0
        ? ['nobody is told of anything; subscribe with: baton webhooks add <name> <address>']
        : table(all.map((each) => [each.name, each.url, each.events.join(' '), sayState(each)])),
  );
};

/** Subscribes or changes a subscription; its secret is printed when it is new. */
export const addSubscriber = async (
  terminal: TellTerminal,
  { name, url, events }: { name: string; url: string; events: readonly string[] },
): Promise<number> => {
  return tell(
    terminal,
    ({ webhooks }) => webhooks.put(name, { url, events }),
    ({ secret, events: wanted }) => [
      `${name} is told of ${wanted.includes('*') ? 'everything' : wanted.join(', ')}`,
      ...saySecret(secret),
    ],
  );
};

export const removeSubscriber = async (terminal: TellTerminal, name: string): Promise<number> => {
  return tell(
    terminal,
    async ({ webhooks }) => {
      await webhooks.remove(name);
      return { name, removed: true };
    },
    () => [`${name} is told of nothing any more`],
  );
};

export const rotateSubscriber = async (terminal: TellTerminal, name: string): Promise<number> => {
  return tell(
    terminal,
    ({ webhooks }) => webhooks.rotate(name),
    ({ secret, oldUntil }) => [...saySecret(secret), `The old one signs, too, until ${oldUntil}.`],
  );
};

/** Sends an event for trial; exit code 1 when it was not taken. */
export const tryDelivery = async (terminal: TellTerminal, name: string): Promise<number> => {
  return tell(
    terminal,
    ({ webhooks }) => webhooks.test(name),
    ({ ok: taken, httpStatus, code, ms, id }) => [
      taken
        ? `${name} took ${id} in ${ms} ms (HTTP ${httpStatus})`
        : `${name} did not take ${id}: ${sayTrouble(httpStatus, code)}`,
    ],
    ({ ok }) => (ok ? 0 : 1),
  );
};

const logLine = (each: WebhookDelivery): string[] => [
  each.id,
  each.time,
  each.type,
  each.conversationId ?? '-',
  each.state,
  counted(each.attempts, 'attempt'),
  [
    sayTrouble(each.httpStatus, each.code),
    ...(each.nextAt === null ? [] : [`next ${each.nextAt}`]),
  ].join(', '),
];

const LOG_HEAD = ['event', 'at', 'type', 'conversation', 'state', 'tried', 'because'];

/** Latest first. */
export const subscriberLog = async (
  terminal: TellTerminal,
  name: string,
  { state, limit }: { state: WebhookDelivery['state'] | undefined; limit: number },
): Promise<number> => {
  return tell(
    terminal,
    ({ webhooks }) => webhooks.log(name, { state, limit }),
    ({ deliveries, next }) => [
      ...(deliveries.length === 0
        ? ['nothing to show; trials by baton webhooks test stand in no log']
        : table([LOG_HEAD, ...deliveries.map(logLine)])),
      ...(next === null ? [] : ['there are more: --limit']),
    ],
  );
};

/** One event by its id, or everything since a time. */
export const replaySubscriber = async (
  terminal: TellTerminal,
  name: string,
  { id, since, all }: { id: string | undefined; since: string | undefined; all: boolean },
): Promise<number> => {
  if ((id === undefined) === (since === undefined))
    throw new CliError(
      'usage',
      'either the id of an event or --since is needed',
      'baton webhooks log names the events.',
    );
  return tell(
    terminal,
    async ({ webhooks }) => {
      if (since !== undefined) return webhooks.replaySince(name, since, { all });
      await webhooks.replay(name, id ?? '');
      return { queued: 1, more: false };
    },
    ({ queued, more }) => [
      `${counted(queued, 'event')} will be sent again`,
      ...(more ? ['There are more: do it again once these arrived.'] : []),
    ],
  );
};
