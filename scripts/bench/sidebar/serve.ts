import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

import { createService, masterKeyFile } from '@baton/handoff-service';
import { pino } from 'pino';

import { readConfig } from '../../../apps/server/src/config.ts';
import { loopbackOnly } from '../../../apps/server/src/dev/loopback-only.ts';
import { playgroundPage } from '../../../apps/server/src/dev/playground-page.ts';
import { devSidebarPage } from '../../../apps/server/src/dev/sidebar-page.ts';
import { newNonce, pageHeaders } from '../../../apps/server/src/pages/security-headers.ts';
import { openSidebar } from '../../../apps/server/src/pages/sidebar-template.ts';
import { openStore } from '../../../apps/server/src/store.ts';
import type { BenchPages } from './build-pages.ts';

/** What this process is told by the one that forks it. */
export interface SidebarOrder {
  dataDir: string;
  key: string;
  pages: BenchPages;
  /** Milliseconds that every answer waits: how far away the service is. */
  delayMs: number;
}

/**
 * The development server with two pages more, on the same origin and under the same headers: the sidebar lets nobody
 * else show it in a frame.
 */
const serve = async ({ dataDir, key, pages, delayMs }: SidebarOrder): Promise<void> => {
  const log = pino({ level: 'silent' });
  const config = readConfig(['--dev'], { BATON_DATA_DIR: dataDir });
  const store = await openStore(config, log);
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(config.masterKeyFile),
    log,
    baseUrl: () => '',
    keys: [{ tenant: 'default', key, label: 'bench' }],
    storeTrouble: store.trouble,
  });
  const { app } = service;
  if (delayMs > 0) app.addHook('onRequest', () => setTimeout(delayMs));
  loopbackOnly(app);
  devSidebarPage(service, 'default', await openSidebar(app));
  await playgroundPage(app, key);
  for (const name of ['empty', 'host'] as const) {
    app.get(`/bench/${name}`, (_request, reply) =>
      pageHeaders(reply, {
        nonce: newNonce(),
        frameAncestors: `'self'`,
        frames: `'self'`,
      }).send(pages[name]),
    );
  }
  // Compressed like the built files of the sidebar.
  const files = new Map(
    Object.entries(pages.files).map(([name, text]) => [name, brotliCompressSync(text)]),
  );
  app.get<{ Params: { file: string } }>('/bench/:file', ({ params }, reply) =>
    reply
      .header('content-encoding', 'br')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/javascript; charset=utf-8')
      .send(files.get(params.file)),
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.on('disconnect', () => {
    void service.close().then(() => store.stop());
  });
  process.send?.({ url });
};

process.once('message', (order: SidebarOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
