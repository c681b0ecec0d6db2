import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { newAgentKey } from '@baton/handoff-service';
import type { Page } from 'playwright-core';

import { scratchDataDir } from '@baton/testkit/data-dir';
import { buildPages } from './build-pages.ts';

/** Where the dev server with the bench's pages is, and its agent's key. */
export interface SidebarServer {
  readonly url: string;
  readonly key: string;
}

/** What is loaded into a frame. */
export type BenchPage = keyof typeof ADDRESS;

const ADDRESS = {
  sidebar: '/zendesk/sidebar?origin=ORIGIN&app_guid=bench&colorScheme=light&locale=en',
  empty: '/bench/empty',
} as const;

/**
 * The dev server with the bench's pages, in a process of its own, on a store of its own. Every answer waits `delayMs`
 * first, as if the service were so far away.
 */
export const withSidebarServer = async (
  delayMs: number,
  use: (server: SidebarServer) => Promise<void>,
): Promise<void> => {
  const pages = await buildPages();
  const { dir: dataDir, remove } = await scratchDataDir('bench');
  const key = newAgentKey();
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
    execArgv: ['--conditions=baton-source'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    child.send({ dataDir, key, pages, delayMs });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message: { url: string }) => resolve(message.url));
      child.once('exit', () => reject(new Error('the sidebar server ended before it listened')));
    });
    await use({ url, key });
  } finally {
    if (child.connected) child.disconnect();
    await ended;
    await remove();
  }
};

/** Stores events of a conversation. */
export const tellEvents = async (
  { url, key }: SidebarServer,
  conversationId: string,
  events: unknown,
): Promise<void> => {
  const response = await fetch(`${url}/v1/conversations/${conversationId}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ events }),
  });
  if (!response.ok) throw new Error(`seeding answered ${response.status}`);
};

/** Loads a page into a new frame; milliseconds until its first heading was painted. */
export const openInFrame = async (
  page: Page,
  { url }: SidebarServer,
  what: BenchPage,
  ticket: string,
): Promise<number> => {
  const src = ADDRESS[what].replace('ORIGIN', encodeURIComponent(url));
  return page.evaluate<number>(`benchOpen(${JSON.stringify(src)}, ${JSON.stringify(ticket)})`);
};

/** One request for the ticket's panel from the ticket page, in milliseconds. */
export const roundTrip = (page: Page, { key }: SidebarServer, ticket: string): Promise<number> => {
  const panel = JSON.stringify(`/v1/panel/tickets/zendesk/${ticket}?locale=en&host=zendesk`);
  return page.evaluate<number>(`benchFetch(${panel}, ${JSON.stringify(key)})`);
};
