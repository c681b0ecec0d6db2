import type { HelpdeskHook, ReconcileStatus } from '@baton/handoff-client';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';
import { saySecret, teller } from './tell.ts';
import type { TellTerminal } from './tell.ts';

const tell = teller({
  forbidden: 'read or set hooks',
  hints: {
    'not-found': ['there is no hook for this helpdesk', 'baton hooks list names them.'],
    'no-connector': [
      'the server is not connected to this helpdesk',
      'docs/connectors.md says how to connect one.',
    ],
  },
});

const sayUse = ({ usedAt }: HelpdeskHook): string =>
  usedAt === null ? 'nothing came yet' : `latest ${usedAt}`;

/** Lists hooks, and when something came in last. */
export const listHooks = (terminal: TellTerminal): Promise<number> =>
  tell(
    terminal,
    ({ hooks }) => hooks.list(),
    (all) =>
      all.length === 0
        ? ['no helpdesk sends webhooks; take them with: baton hooks add <helpdesk>']
        : table(all.map((hook) => [hook.helpdesk, `turns: ${hook.turns}`, sayUse(hook), hook.url])),
  );

/** Opens an address for a helpdesk's webhooks, or changes what is taken from it. */
export const addHook = (
  terminal: TellTerminal,
  helpdesk: string,
  hook: { turns: 'agents' | 'all'; programs: string[]; secret: string | undefined },
): Promise<number> =>
  tell(
    terminal,
    ({ hooks }) =>
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
  terminal: TellTerminal,
  helpdesk: string,
  secret: string | undefined,
): Promise<number> =>
  tell(
    terminal,
    ({ hooks }) => hooks.rotate(helpdesk, secret),
    (rotated) => [
      ...saySecret(rotated.secret),
      `The one before counts until ${rotated.oldUntil ?? 'now'}.`,
    ],
  );

/** Takes no more webhooks of a helpdesk. */
export const removeHook = (terminal: TellTerminal, helpdesk: string): Promise<number> =>
  tell(
    terminal,
    async ({ hooks }) => {
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
export const showReconcile = (terminal: TellTerminal): Promise<number> =>
  tell(terminal, ({ hooks }) => hooks.status(), statusLines);
