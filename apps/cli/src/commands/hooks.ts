import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { HelpdeskHook, HooksClient, ReconcileStatus } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';

/** What every command about hooks needs. */
export interface HooksTerminal {
  connection: Connection;
  stdout: NodeJS.WriteStream;
  json: boolean;
}

const HINTS: Readonly<Record<string, [message: string, hint: string]>> = {
  forbidden: [
    'this key may not read or set hooks',
    'Give the admin key with --key or in BATON_ADMIN_KEY.',
  ],
  'not-found': ['there is no hook for this helpdesk', 'baton hooks list names them.'],
  'no-connector': [
    'the server is not connected to this helpdesk',
    'docs/connectors.md says how to connect one.',
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
  { connection: { url, key }, stdout, json }: HooksTerminal,
  ask: (hooks: HooksClient) => Promise<Answer>,
  lines: (answer: Answer) => readonly string[],
): Promise<number> => {
  const { hooks } = createAdminClient({ baseUrl: url, token: key });
  try {
    const answer = await ask(hooks);
    const said = json ? [JSON.stringify(answer, null, 2)] : lines(answer);
    for (const line of said) stdout.write(`${line}\n`);
    return 0;
  } catch (error) {
    if (error instanceof ProblemError) throw toCliError(error, url);
    throw error;
  }
};

const saySecret = (secret: string | undefined): string[] =>
  secret === undefined ? [] : [`secret: ${secret}`, 'Keep it now: it is told this once.'];

const sayUse = ({ usedAt }: HelpdeskHook): string =>
  usedAt === null ? 'nothing came yet' : `latest ${usedAt}`;

/** Lists hooks, and when something came in last. */
export const listHooks = (terminal: HooksTerminal): Promise<number> =>
  tell(
    terminal,
    (hooks) => hooks.list(),
    (all) =>
      all.length === 0
        ? ['no helpdesk sends webhooks; take them with: baton hooks add <helpdesk>']
        : table(all.map((hook) => [hook.helpdesk, `turns: ${hook.turns}`, sayUse(hook), hook.url])),
  );

/** Opens an address for a helpdesk's webhooks, or changes what is taken from it. */
export const addHook = (
  terminal: HooksTerminal,
  helpdesk: string,
  hook: { turns: 'agents' | 'all'; programs: string[]; secret: string | undefined },
): Promise<number> =>
  tell(
    terminal,
    (hooks) =>
      hooks.put(helpdesk, {
        turns: hook.turns,
        programs: hook.programs,
        ...(hook.secret !== undefined && { secret: hook.secret }),
      }),
    ({ url, secret }) => [
      `address: ${url}`,
      ...(secret === undefined
        ? [`The secret stays as it is; a new one comes with: baton hooks rotate ${helpdesk}`]
        : saySecret(secret)),
    ],
  );

/** Gives a hook a new secret. */
export const rotateHook = (
  terminal: HooksTerminal,
  helpdesk: string,
  secret: string | undefined,
): Promise<number> =>
  tell(
    terminal,
    (hooks) => hooks.rotate(helpdesk, secret),
    (rotated) => [
      ...saySecret(rotated.secret),
      `The one before counts until ${rotated.oldUntil ?? 'now'}.`,
    ],
  );

/** Takes no more webhooks of a helpdesk. */
export const removeHook = (terminal: HooksTerminal, helpdesk: string): Promise<number> =>
  tell(
    terminal,
    async (hooks) => {
      await hooks.remove(helpdesk);
      return { helpdesk, removed: true };
    },
    () => [`webhooks of ${helpdesk} are refused from now on; its tickets are still looked at`],
  );

const statusLines = (status: ReconcileStatus): string[] => [
  `${counted(status.watched, 'ticket')} watched, ${status.behind} behind, ${status.neverChecked} never looked at, ${status.hinted} to be looked at because of a webhook`,
  status.lastCheckedAt === null ? 'no look yet' : `latest look ${status.lastCheckedAt}`,
  ...status.errors.map(
    ({ helpdesk, code, tickets }) => `${helpdesk}: ${code} at ${counted(tickets, 'ticket')}`,
  ),
];

/** Says whether Baton is up to date with the helpdesks. */
export const showReconcile = (terminal: HooksTerminal): Promise<number> =>
  tell(terminal, (hooks) => hooks.status(), statusLines);
