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
 * `benchSwitch` is the agent who goes to another ticket's tab and comes back: milliseconds until the brief is painted again
 * and until the service has said that it is still so. `benchScroll` unfolds the conversation, loads all of it and
 * scrolls through: how many turns there are and the longest task meanwhile, 0 where none took 50 ms.
 */
const HOST_PAGE = `
import { attachZafHost } from '@baton/testkit/zaf-host';
const now = () => performance.timeOrigin + performance.now();
let open = null;
const painted = () => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(now())));
});
const until = async (look) => {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
window.benchOpen = (src, ticketId) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('no heading within 30 seconds: ' + src)), 30_000);
  open?.host.detach();
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
    if (!frame.contentDocument?.querySelector('.bt-headline h1, #root > h1')?.textContent.trim()) {
      requestAnimationFrame(look);
      return;
    }
    painted().then((at) => {
      open = { frame, host };
      resolve(at - started);
    });
  };
  frame.src = src;
  const started = now();
  document.body.append(frame);
  requestAnimationFrame(look);
});
window.benchSwitch = async () => {
  const { frame, host } = open;
  const inner = frame.contentWindow;
  const asked = () => inner.performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => /\\/v1\\/panel\\/tickets\\/[^/]+\\/[^/?]+\\?/.test(name) && responseEnd > 0);
  host.emit('app.deactivated');
  frame.style.display = 'none';
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = asked().length;
  const started = now();
  frame.style.display = '';
  host.emit('app.activated');
  await until(() => inner.document.querySelector('.bt-headline h1')?.getBoundingClientRect().height > 0);
  const shown = (await painted()) - started;
  const last = await until(() => asked()[before]);
  const confirmed = inner.performance.timeOrigin + last.responseEnd - started;
  return { shown, confirmed };
};
window.benchScroll = async () => {
  const inner = open.frame.contentWindow;
  const { document: page } = inner;
  const button = await until(() => page.querySelector('.bt-transcript .bt-fold-head button'));
  await painted();
  let longest = 0;
  const observer = new inner.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  button.click();
  const list = await until(() => page.querySelector('.bt-transcript .bt-scroll'));
  const turns = () => list.querySelectorAll('.bt-turn').length;
  for (let known = 0; ; ) {
    known = await until(() => (turns() > known ? turns() : 0));
    const more = list.querySelector('.bt-more button');
    if (!more) break;
    more.click();
  }
  for (list.scrollTop = 0; list.scrollTop + list.clientHeight < list.scrollHeight - 1; ) {
    list.scrollTop += 200;
    await painted();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const found = longest;
  // A watcher that sees nothing would find nothing: a task of 120 ms, made on purpose, has to be seen.
  await new Promise((resolve) => inner.setTimeout(() => {
    for (const end = inner.performance.now() + 120; inner.performance.now() < end; );
    resolve();
  }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  if (longest < 100) throw new Error('long tasks are not seen here');
  return { turns: turns(), longest: found, control: longest };
};
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
