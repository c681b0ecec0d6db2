import type { EmbeddedPostgres } from '../index.ts';
import { delay } from '../wait.ts';
import { connect, sql } from './scratch.ts';

/** Clients that insert without pause and remember what the server acknowledged, through every outage. */
export type Writers = {
  /** Acknowledged rows, `writer:number`. */
  readonly acknowledged: ReadonlySet<string>;
  stop(): Promise<void>;
};

/** Makes the table `written` and starts `count` clients that fill it. Numbers of one client have no gaps of its making. */
export async function startWriters(server: EmbeddedPostgres, count: number): Promise<Writers> {
  await sql(
    server.connection,
    'create table written (writer int, n int, pad text, primary key (writer, n))',
  );
  const acknowledged = new Set<string>();
  const ended = new AbortController();
  const { signal } = ended;
  const write = async (writer: number): Promise<void> => {
    let n = 0;
    while (!signal.aborted) {
      const client = await connect(server.connection).catch(() => null);
      try {
        while (!signal.aborted) {
          if (client === null) break;
          const pad = 'x'.repeat(500);
          // A commit whose answer was lost is repeated under the same number.
          const text = 'insert into written values ($1, $2, $3) on conflict do nothing';
          await client.query(text, [writer, n, pad]);
          acknowledged.add(`${writer}:${n}`);
          n += 1;
        }
      } catch {
        // The server went away under it: connect again.
      } finally {
        await client?.end().catch(() => undefined);
      }
      await delay(20);
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, writer) => write(writer)));
  return {
    acknowledged,
    stop: async () => {
      ended.abort();
      await all;
    },
  };
}

/** The rows of `expected` that the server doesn't have. */
export async function missingRows(
  server: EmbeddedPostgres,
  expected: Iterable<string>,
): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    server.connection,
    `select writer || ':' || n as key from written`,
  );
  const found = new Set(rows.map(({ key }) => key));
  return [...expected].filter((key) => !found.has(key));
}
