import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { DeliveriesClient, DeliveryQuery, TicketDelivery } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';
import { refusal } from '../service/refusal.ts';
import type { AdminTerminal } from './admin-commands.ts';

const PAGE = 200;

const lines = (stream: NodeJS.WriteStream, all: readonly string[]): void => {
  for (const line of all) stream.write(`${line}\n`);
};

const REFUSED = {
  forbidden: 'look at deliveries',
  hints: {
    'not-found': [
      'there is no delivery with this id',
      'It is the marker in the ticket, baton- and 16 digits; baton deliveries list names them.',
    ],
    'delivery-state': [
      'this can not be done with the delivery as it is',
      'It is done, or under way right now: look at it with baton deliveries show.',
    ],
  },
} as const;

const run = async (
  { connection: { url, key } }: AdminTerminal,
  ask: (client: DeliveriesClient) => Promise<number>,
): Promise<number> => {
  try {
    return await ask(createAdminClient({ baseUrl: url, token: key }).deliveries);
  } catch (error) {
    throw error instanceof ProblemError ? refusal(error, url, REFUSED) : error;
  }
};

const placeOf = ({ helpdesk, ticket }: TicketDelivery): string =>
  helpdesk === null ? '-' : `${helpdesk}:${ticket ?? ''}`;

const HEAD = ['delivery', 'state', 'step', 'ticket', 'conversation', 'written down at', 'because'];

const rowOf = (delivery: TicketDelivery): string[] => [
  delivery.id,
  delivery.state,
  delivery.kind,
  placeOf(delivery),
  delivery.conversationId,
  delivery.createdAt,
  delivery.skipped ?? delivery.code ?? delivery.degraded.join(','),
];

/** Page by page, as many as are wanted. */
const gather = async (
  client: DeliveriesClient,
  query: DeliveryQuery,
  limit: number,
): Promise<TicketDelivery[]> => {
  const found: TicketDelivery[] = [];
  let before: number | undefined;
  while (found.length < limit) {
    const most = Math.min(limit - found.length, PAGE);
    const page = await client.list({ ...query, limit: most, before });
    found.push(...page.deliveries);
    if (page.next === null) break;
    before = page.next;
  }
  return found;
};

/** Lists deliveries, latest first. */
export const listDeliveries = (
  terminal: AdminTerminal,
  query: DeliveryQuery,
  { limit, json }: { limit: number; json: boolean },
): Promise<number> =>
  run(terminal, async (client) => {
    const found = await gather(client, query, limit);
    if (json)
      lines(
        terminal.stdout,
        found.map((each) => JSON.stringify(each)),
      );
    else
      lines(
        terminal.stdout,
        found.length === 0 ? ['nothing to show'] : table([HEAD, ...found.map(rowOf)]),
      );
    return 0;
  });

/** Prints one as JSON. */
export const showDelivery = (terminal: AdminTerminal, id: string): Promise<number> =>
  run(terminal, async (client) => {
    lines(terminal.stdout, [JSON.stringify(await client.read(id), null, 2)]);
    return 0;
  });

/** Replays or discards by id, or all that are dead. @throws CliError without either */
export const commandDeliveries = (
  terminal: AdminTerminal,
  command: 'replay' | 'discard',
  which: {
    ids: readonly string[];
    dead: boolean;
    helpdesk: string | undefined;
    code: string | undefined;
  },
): Promise<number> => {
  const { ids, dead, helpdesk, code } = which;
  if (dead === ids.length > 0)
    throw new CliError(
      'usage',
      `nothing says what to ${command}`,
      'Give either ids, or --dead for all that are dead.',
    );
  return run(terminal, async (client) => {
    const query = { state: 'dead' as const, helpdesk };
    const found = dead ? await gather(client, query, Infinity) : [];
    // Oldest first: what is replayed stands in its line in this order.
    const picked = found
      .filter((each) => code === undefined || each.code === code)
      .map(({ id }) => id)
      .toReversed();
    for (const id of dead ? picked : ids) {
      const { state } = await client[command](id);
      lines(terminal.stdout, [`${id}  ${state}`]);
    }
    if (dead)
      lines(terminal.stderr, [
        picked.length === 0
          ? 'nothing dead fits'
          : `${counted(picked.length, 'delivery')} ${command === 'replay' ? 'will be tried again' : 'given up'}`,
      ]);
    return 0;
  });
};

/** Counts what waits and what is dead. */
export const summarizeDeliveries = (terminal: AdminTerminal): Promise<number> =>
  run(terminal, async (client) => {
    const { states, codes, pauses } = await client.summary();
    const named = (helpdesk: string | null): string => helpdesk ?? '-';
    if (states.length === 0) lines(terminal.stdout, ['nothing waits, nothing is dead']);
    else
      lines(
        terminal.stdout,
        table(
          states.map(({ helpdesk, state, count, oldestAt }) => [
            named(helpdesk),
            state,
            String(count),
            `oldest of ${oldestAt}`,
          ]),
        ),
      );
    lines(
      terminal.stdout,
      codes.map(
        ({ helpdesk, code, count }) => `dead at ${named(helpdesk)}: ${count} ${code ?? ''}`,
      ),
    );
    lines(
      terminal.stdout,
      pauses.map(({ helpdesk, until, code }) => `${helpdesk} rests until ${until}: ${code}`),
    );
    return 0;
  });
