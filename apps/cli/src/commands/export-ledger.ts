import { outputFile } from '../output/output-file.ts';
import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { splitLines } from '../chat-log/split-lines.ts';
import { requireService } from '../service/require-service.ts';

/** What to export, and where to. */
export interface ExportLedgerRequest {
  connection: Connection;
  /** Absolute path. */
  out: string;
  conversation: string | undefined;
  /** Size of an earlier checkpoint, or an ISO 8601 time. */
  since: string | undefined;
  withContent: boolean;
}

interface Streams {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

const refusedBy = async (answer: Response): Promise<CliError> => {
  const problem = (await answer.json().catch(() => ({}))) as { type?: string; detail?: string };
  const code = problem.type?.split(':').at(-1) ?? `HTTP ${answer.status}`;
  return code === 'forbidden' || code === 'key-unknown'
    ? new CliError(
        'service-refused-key',
        `the service refused the key: ${code}`,
        'Exports need an admin key: --key or BATON_ADMIN_KEY.',
      )
    : new CliError(
        'service-refused',
        `the service refused the export: ${code}`,
        problem.detail ?? 'Look at its log.',
      );
};

/** Saves an export in a file that appears when it is whole; gives the exit code. @throws CliError */
export async function exportLedger(
  { connection, out, conversation, since, withContent }: ExportLedgerRequest,
  { stdout }: Streams,
): Promise<number> {
  await requireService(connection);
  const query = new URLSearchParams({
    ...(conversation !== undefined && { conversation }),
    ...(since !== undefined && { since }),
    ...(withContent && { content: 'true' }),
  });
  const answer = await fetch(`${connection.url}/v1/ledger/export?${query.toString()}`, {
    headers: { authorization: `Bearer ${connection.key}` },
    redirect: 'error',
  });
  if (!answer.ok || !answer.body) throw await refusedBy(answer);
  const file = outputFile(out);
  let last = '';
  let lines = 0;
  try {
    const bytes = answer.body as unknown as AsyncIterable<Uint8Array>;
    for await (const { text } of splitLines(asBuffers(bytes))) {
      if (text === null) continue;
      await file.write(text);
      last = text;
      lines += 1;
    }
    if (!last.startsWith('{"type":"end"')) throw cutOff();
    file.commit();
  } catch (error) {
    file.discard();
    if (error instanceof CliError) throw error;
    throw cutOff(error);
  }
  const { conversations, entries } = JSON.parse(last) as Record<string, number>;
  stdout.write(
    `Exported ${entries} entries of ${conversations} conversations: ${lines} lines in ${out}\n`,
  );
  stdout.write(`Verify it, here or anywhere else, with: npm run --silent baton -- verify ${out}\n`);
  return 0;
}

async function* asBuffers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
}

const cutOff = (cause?: unknown): CliError =>
  new CliError(
    'service-unreachable',
    'the export was cut off before its end',
    'Run the command again; nothing was left behind.',
    cause === undefined ? undefined : { cause },
  );
