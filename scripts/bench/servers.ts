import { createServer } from 'node:http';
import { join } from 'node:path';
import { Vault } from '../../packages/handoff-service/src/storage/vault/vault.ts';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import pg from 'pg';
import { pino } from 'pino';

/** What a bench server is told by the process that forks it. */
export interface ServerOrder {
  /** `unsealed`: Baton, but everything is stored as it came, to see what sealing costs. */
  role: 'bare' | 'baton' | 'unsealed';
  connection: Connection;
  key: string;
  /** Folder for what goes with the database. */
  dataDir: string;
}

const POOL = 16;

/** The least that could be done: parse the body, one durable insert, answer; or one read by primary key. */
const startBare = async (order: ServerOrder): Promise<number> => {
  const pool = new pg.Pool({ ...order.connection, max: POOL });
  await pool.query('create table if not exists bare (id text primary key, body text not null)');
  const server = createServer((request, response) => {
    const answer = (text: string): void => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    };
    if (request.method === 'GET') {
      const id = decodeURIComponent(request.url?.slice('/panels/'.length) ?? '');
      void pool
        .query<{ body: string }>({
          name: 'read',
          text: 'select body from bare where id = $1',
          values: [id],
        })
        .then(({ rows }) => answer(rows[0]?.body ?? '{}'));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { events } = JSON.parse(text) as { events: { id: string }[] };
      void pool
        .query({
          name: 'insert',
          text: 'insert into bare (id, body) values ($1, $2)',
          values: [`${request.url} ${events[0]?.id}`, text],
        })
        .then(() => answer('{"ok":true}'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const startBaton = async (order: ServerOrder): Promise<number> => {
  if (order.role === 'unsealed') Vault.prototype.seal = (_tenant, _context, text) => text;
  const service = await createService({
    connection: order.connection,
    masterKey: masterKeyFile(join(order.dataDir, 'master.key')),
    log: pino({ level: 'error' }),
    baseUrl: () => 'http://127.0.0.1',
    keys: [{ tenant: 'bench', key: order.key, label: 'bench' }],
    maxConnections: POOL,
  });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const address = service.app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

process.once('message', (order: ServerOrder) => {
  const start = order.role === 'bare' ? startBare(order) : startBaton(order);
  start.then(
    (port) => process.send?.({ port }),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
// Whoever started us is gone: so are we.
process.on('disconnect', () => process.exit(0));
