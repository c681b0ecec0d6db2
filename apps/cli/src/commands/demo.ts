import { goldenEvents, goldens } from '@baton/testkit';
import type { Connection } from '../connection.ts';
import { CliError } from '../cli-error.ts';
import { table } from '../output/table.ts';
import { replayLine } from '../replay/replay-line.ts';
import { requireService } from '../service/require-service.ts';
import { ServiceClient } from '../service/service-client.ts';
import { ServiceRefusal, ServiceUnreachable } from '../service/service-error.ts';

/** Fixed, so that seeding twice changes nothing. */
const START = '2026-01-05T09:00:00.000Z';

/** Sends every golden conversation to the service and prints what it decided and where to look; gives the exit code. */
export async function demo(connection: Connection, stdout: NodeJS.WriteStream): Promise<number> {
  await requireService(connection);
  const client = new ServiceClient(connection);
  const rows: string[][] = [['conversation', 'outcome', 'reasons', 'panel']];
  try {
    for (const golden of goldens) {
      const conversationId = `demo-${golden.id}`;
      const { panelUrl } = await client.postEvents(
        conversationId,
        goldenEvents(golden, { conversationId, startAt: START }).flat(),
      );
      const line = replayLine(
        conversationId,
        await client.conversation(conversationId),
        new Map(),
        panelUrl,
      );
      rows.push([line.id, line.decision, line.reasons.join(', ') || '-', line.panelUrl]);
    }
  } catch (error) {
    if (error instanceof ServiceRefusal) {
      throw new CliError(
        'service-refused',
        error.message,
        'The service is likely of another version than this command; npm run baton -- doctor compares them.',
        { cause: error },
      );
    }
    if (error instanceof ServiceUnreachable)
      throw new CliError(
        'service-unreachable',
        error.message,
        'Check that it is still running (npm start), then run the command again.',
        { cause: error },
      );
    throw error;
  }
  stdout.write(`${table(rows).join('\n')}\n`);
  return 0;
}
