import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { Webhook, WebhookDelivery, WebhooksClient } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';

/** What every command about subscribers needs. */
export interface WebhooksTerminal {
  connection: Connection;
  stdout: NodeJS.WriteStream;
  json: boolean;
}

const HINTS: Readonly<Record<string, [message: string, hint: string]>> = {
  forbidden: [
    'this key may not read or set subscribers',
    'Give the admin key with --key or in BATON_ADMIN_KEY.',
  ],
  'not-found': ['there is no such subscriber or event', 'baton webhooks list names them.'],
  'webhook-disabled': [
    'the subscriber is disabled',
    'Mend what made it fail, and enable it again with: baton webhooks add',
  ],
  'not-replayable': [
    'the event can not be sent again',
    'It is being sent right now, or its conversation was erased.',
  ],
};

const toCliError = (error: ProblemError, url: string): CliError => {
  if (error.status === 0)
    return new CliError(
      'service-unreachable',
      `no service answers at ${url}`,
      'Start one with npm start, or say where it is with --url or BATON_URL.',
    );
  if (error.status === 401)
    return new CliError(
      'service-refused-key',
      `the service at ${url} does not know this key`,
      'Check --key, BATON_ADMIN_KEY, or BATON_DATA_DIR when the service uses another data directory.',
    );
  const [message, hint] = HINTS[error.code] ?? [
    `the service refused it: ${error.message}${error.errors.map(({ pointer, detail }) => `; ${pointer} ${detail}`).join('')}`,
    error.retryable ? 'Try again in a few seconds.' : 'docs/problems.md says what it means.',
  ];
  return new CliError('service-refused', message, hint);
};

/** Asks the service and prints what it says: as JSON, or as lines. @throws CliError */
const tell = async <Answer>(
  { connection: { url, key }, stdout, json }: WebhooksTerminal,
  ask: (webhooks: WebhooksClient) => Promise<Answer>,
  lines: (answer: Answer) => readonly string[],
): Promise<Answer> => {
  const { webhooks } = createAdminClient({ baseUrl: url, token: key });
  try {
    const answer = await ask(webhooks);
    const said = json ? [JSON.stringify(answer, null, 2)] : lines(answer);
    for (const line of said) stdout.write(`${line}\n`);
    return answer;
  } catch (error) {
    if (error instanceof ProblemError) throw toCliError(error, url);
    throw error;
  }
};

const sayState = ({ disabledAt, disabledBecause, failingSince }: Webhook): string => {
  if (disabledAt !== null) return `disabled (${disabledBecause}) since ${disabledAt}`;
  return failingSince === null ? 'well' : `failing since ${failingSince}`;
};

const sayTrouble = (httpStatus: number | null, code: string | null): string =>
  code ?? (httpStatus === null ? '' : `HTTP ${httpStatus}`);

const saySecret = (secret: string | undefined): string[] =>
  secret === undefined ? [] : [`secret: ${secret}`, 'Keep it now: it is told this once.'];

export const listSubscribers = async (terminal: WebhooksTerminal): Promise<number> => {
  await tell(
    terminal,
    (webhooks) => webhooks.list(),
    (all) =>
      all.length === 0
        ? ['nobody is told of anything; subscribe with: baton webhooks add <name> <address>']
        : table(all.map((each) => [each.name, each.url, each.events.join(' '), sayState(each)])),
  );
  return 0;
};

/** Subscribes or changes a subscription; its secret is printed when it is new. */
export const addSubscriber = async (
  terminal: WebhooksTerminal,
  { name, url, events }: { name: string; url: string; events: readonly string[] },
): Promise<number> => {
  await tell(
    terminal,
    (webhooks) => webhooks.put(name, { url, events }),
    ({ secret, events: wanted }) => [
      `${name} is told of ${wanted.includes('*') ? 'everything' : wanted.join(', ')}`,
      ...saySecret(secret),
    ],
  );
  return 0;
};

export const removeSubscriber = async (
  terminal: WebhooksTerminal,
  name: string,
): Promise<number> => {
  await tell(
    terminal,
    async (webhooks) => {
      await webhooks.remove(name);
      return { name, removed: true };
    },
    () => [`${name} is told of nothing any more`],
  );
  return 0;
};

export const rotateSubscriber = async (
  terminal: WebhooksTerminal,
  name: string,
): Promise<number> => {
  await tell(
    terminal,
    (webhooks) => webhooks.rotate(name),
    ({ secret, oldUntil }) => [...saySecret(secret), `The old one signs, too, until ${oldUntil}.`],
  );
  return 0;
};

/** Sends an event for trial; exit code 1 when it was not taken. */
export const tryDelivery = async (terminal: WebhooksTerminal, name: string): Promise<number> => {
  const { ok } = await tell(
    terminal,
    (webhooks) => webhooks.test(name),
    ({ ok: taken, httpStatus, code, ms, id }) => [
      taken
        ? `${name} took ${id} in ${ms} ms (HTTP ${httpStatus})`
        : `${name} did not take ${id}: ${sayTrouble(httpStatus, code)}`,
    ],
  );
  return ok ? 0 : 1;
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
  terminal: WebhooksTerminal,
  name: string,
  { state, limit }: { state: WebhookDelivery['state'] | undefined; limit: number },
): Promise<number> => {
  await tell(
    terminal,
    (webhooks) => webhooks.log(name, { state, limit }),
    ({ deliveries, next }) => [
      ...(deliveries.length === 0
        ? ['nothing to show; trials by baton webhooks test stand in no log']
        : table([LOG_HEAD, ...deliveries.map(logLine)])),
      ...(next === null ? [] : ['there are more: --limit']),
    ],
  );
  return 0;
};

/** One event by its id, or everything since a time. */
export const replaySubscriber = async (
  terminal: WebhooksTerminal,
  name: string,
  { id, since, all }: { id: string | undefined; since: string | undefined; all: boolean },
): Promise<number> => {
  if ((id === undefined) === (since === undefined))
    throw new CliError(
      'usage',
      'either the id of an event or --since is needed',
      'baton webhooks log names the events.',
    );
  await tell(
    terminal,
    async (webhooks) => {
      if (since !== undefined) return webhooks.replaySince(name, since, { all });
      await webhooks.replay(name, id ?? '');
      return { queued: 1, more: false };
    },
    ({ queued, more }) => [
      `${counted(queued, 'event')} will be sent again`,
      ...(more ? ['There are more: do it again once these arrived.'] : []),
    ],
  );
  return 0;
};
