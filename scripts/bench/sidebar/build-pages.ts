import { realpathSync } from 'node:fs';
import path from 'node:path';

import { build, defaultClientConditions } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { repoRoot } from '../../lib/repo-root.ts';

/** React draws one element and nothing else: the least that a page of the same make can do. */
const EMPTY_PAGE = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('h1', null, 'ready'));
`;

/**
 * The ticket page around the frame: a host that answers the app, and the clock. `benchOpen` loads an address into a new
 * frame and settles when the frame's first heading was painted, with the milliseconds since the navigation began.
 */
const HOST_PAGE = `
import { attachZafHost } from '@baton/testkit/zaf-host';
const now = () => performance.timeOrigin + performance.now();
window.benchOpen = (src, ticketId) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('no heading within 30 seconds: ' + src)), 30_000);
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.style = 'width: 340px; height: 900px; border: 0';
  const host = attachZafHost({
    frame, window, appOrigin: location.origin,
    context: { instanceGuid: 'bench', product: 'support', location: 'ticket_sidebar', ticketId },
    metadata: { appId: 0, installationId: 0, name: 'Baton', version: '0', settings: {} },
    values: { 'ticket.id': ticketId, currentUser: { id: 7, locale: 'en' }, colorScheme: 'light' },
    actions: { resize: () => undefined },
  });
  // Looked for from here, frame by frame: a watcher inside is lost when the first document gives way to the real one.
  const look = () => {
    if (!frame.contentDocument?.querySelector('h1')?.textContent.trim()) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => requestAnimationFrame(() => {
      host.detach();
      resolve(now() - started);
    }));
  };
  frame.src = src;
  const started = now();
  document.body.append(frame);
  requestAnimationFrame(look);
});
window.benchFetch = async (url, key) => {
  const started = now();
  const response = await fetch(url, { headers: { authorization: 'Bearer ' + key } });
  if (!response.ok) throw new Error('the panel answered ' + response.status);
  await response.json();
  return now() - started;
};
`;

/** Two pages to serve: their built files by name, and their markup for a nonce. */
export interface BenchPages {
  /** File name under `/bench/` to its text. */
  files: Record<string, string>;
  empty: string;
  host: string;
}

const ofText = (code: string): Plugin => ({
  name: 'bench:entry',
  resolveId: (id) => (id === 'entry' ? '\0entry' : null),
  load: (id) => (id === '\0entry' ? code : null),
});

/** Where an app's dependency lies: the pages use the very copies that the sidebar uses. */
const ofSidebar = (name: string): string =>
  realpathSync(path.join(repoRoot, 'apps/zendesk/node_modules', name));

const page = (scripts: readonly Rolldown.OutputChunk[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bench</title>
${scripts
  .map(({ fileName, isEntry }) =>
    isEntry
      ? `<script type="module" crossorigin src="/bench/${fileName}"></script>`
      : `<link rel="modulepreload" crossorigin href="/bench/${fileName}">`,
  )
  .join('\n')}
</head>
<body><div id="root"></div></body>
</html>`;

const buildPage = async (name: string, code: string): Promise<Rolldown.OutputChunk[]> => {
  const outDir = path.join(repoRoot, 'node_modules/.cache/bench', name);
  const output = (await build({
    configFile: false,
    root: repoRoot,
    base: '/bench/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [ofText(code)],
    resolve: {
      conditions: ['baton-source', ...defaultClientConditions],
      alias: {
        'react-dom': ofSidebar('react-dom'),
        react: ofSidebar('react'),
        '@baton/testkit/zaf-host': path.join(repoRoot, 'packages/testkit/src/zaf-host/index.ts'),
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: { [name]: 'entry' },
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          manualChunks: (id) => (id.includes('/node_modules/') ? 'vendor' : undefined),
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.output.filter((file) => file.type === 'chunk');
};

/** Builds both pages the way the sidebar is built, into `node_modules/.cache/bench`. */
export const buildPages = async (): Promise<BenchPages> => {
  const empty = await buildPage('empty', EMPTY_PAGE);
  const host = await buildPage('host', HOST_PAGE);
  const files = Object.fromEntries(
    [...empty, ...host].map(({ fileName, code }) => [fileName, code]),
  );
  return { files, empty: page(empty), host: page(host) };
};
