import type { ConversationFacts, ReasonCode } from '@baton/handoff-core';
import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { AdminClient } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';
import { readPolicyFile } from '../policy-file.ts';
import type { AdminTerminal } from './admin-commands.ts';
import type { PolicyFile } from './policy.ts';
import { withFaults } from './policy-faults.ts';
import { queueLines, routingDryRunLines, triedLines } from './route-lines.ts';

const run = async (
  { connection, stderr }: AdminTerminal,
  file: PolicyFile | null,
  ask: (client: AdminClient) => Promise<number>,
): Promise<number> => {
  const { url, key } = connection;
  const client = createAdminClient({ baseUrl: url, token: key });
  return withFaults({ url, file: file?.name ?? 'routing', stderr }, () => ask(client));
};

const print = <T>(
  { stdout }: AdminTerminal,
  asJson: boolean,
  found: T,
  lines: (found: T) => string[],
): number => {
  if (asJson) stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else for (const line of lines(found)) stdout.write(`${line}\n`);
  return 0;
};

const policyIn = (file: PolicyFile | null) =>
  file === null ? {} : { policy: readPolicyFile(file.path) };

/** Prints every queue: whether it is open, who waits, who is there. */
export const showQueues = (terminal: AdminTerminal, options: { json: boolean }): Promise<number> =>
  run(terminal, null, async (client) =>
    print(terminal, options.json, await client.routing.queues(), queueLines),
  );

/** A handoff that is made up. */
export interface MadeUp {
  facts: ConversationFacts;
  reasons: readonly ReasonCode[];
  turns: number;
}

/** Prints where a handoff of a conversation, or one that is made up, would go now. */
export const tryRouting = (
  terminal: AdminTerminal,
  trial: string | MadeUp,
  options: { file: PolicyFile | null; json: boolean },
): Promise<number> =>
  run(terminal, options.file, async (client) =>
    print(
      terminal,
      options.json,
      await client.routing
        .try({
          ...(typeof trial === 'string' ? { conversationId: trial } : trial),
          ...policyIn(options.file),
        })
        .catch((error: unknown) => {
          if (!(error instanceof ProblemError) || error.code !== 'not-found') throw error;
          throw new CliError(
            'service-refused',
            'there is no such conversation',
            'Give the id under which the agent tells it.',
          );
        }),
      triedLines,
    ),
  );

/** Prints where the latest handoffs would go; with a file by that policy, else by the one in force. */
export const dryRunRouting = (
  terminal: AdminTerminal,
  options: { file: PolicyFile | null; limit: number; json: boolean },
): Promise<number> =>
  run(terminal, options.file, async (client) =>
    print(
      terminal,
      options.json,
      await client.routing.dryRun({ limit: options.limit, ...policyIn(options.file) }),
      routingDryRunLines,
    ),
  );
