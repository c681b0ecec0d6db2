import { attachFreshworksHost } from '@baton/testkit/freshworks-host';
import type { FreshworksHost } from '@baton/testkit/freshworks-host';
import { h } from '../page/h.ts';
import type { Viewer } from '../page/settings.ts';
import type { Composer } from '../workspace/composer.ts';
import { askConfirm } from './ask-confirm.ts';
import { createAuthorizeBar } from './authorize-bar.ts';
import type { Mailbox } from './mailbox.ts';
import { platform } from './platform.ts';
import type { OpenedFrame } from './platform.ts';

/** The page waits no longer than this for an app that holds something up, in milliseconds. */
const PATIENCE = 15_000;

/** The packed app in a frame on the platform's origin, with the ticket page's side of it. */
export interface AppFrame {
  element: HTMLElement;
  host: FreshworksHost;
  /** Asks the app before a reply is sent; what it says against it, or null. */
  beforeReply(text: string): Promise<string | null>;
  /** The ticket page as it is now; read again by the app when it wants to. */
  refresh(): Promise<void>;
  detach(): void;
}

export interface FreshdeskFrameOptions {
  ticket: string;
  viewer: Viewer;
  /** Told apart by a screen reader where there are several. */
  title: string;
  composer: Composer;
  mailbox: Mailbox;
  notify: (text: string) => void;
  /** The agent has said to the app who they are, or took that back. */
  authorized: () => void;
}

const wordsOf = (html: string): string =>
  new DOMParser()
    .parseFromString(html.replaceAll(/<br\s*\/?>|<\/p>(?=<p)/gi, '\n'), 'text/html')
    .body.textContent.trim();

/** Opens the app for a ticket, as opening the ticket does. */
export const openFreshdeskFrame = async (options: FreshdeskFrameOptions): Promise<AppFrame> => {
  const { ticket, viewer, title, composer, mailbox, notify, authorized } = options;
  let opened: OpenedFrame = await platform.open(viewer, ticket);
  const { agent, name, email, role } = opened;
  const frame = h('iframe', { title, class: 'fd-frame' });
  const bar = createAuthorizeBar({
    agent,
    name,
    email,
    pressed: () => mailbox.open(email),
    done: () => {
      mailbox.close();
      authorized();
    },
  });
  bar.show(!opened.authorized);
  const forget = h('button', { type: 'button', class: 'det-again' }, 'Take the authorization back');
  forget.hidden = !opened.authorized;
  forget.addEventListener('click', () => void platform.deauthorize(agent).then(authorized));
  const element = h(
    'div',
    { class: 'fd-app', 'data-viewer': viewer },
    h('p', { class: 'fd-who' }, h('span', {}, `${name}, ${role}`), forget),
    bar.element,
    frame,
  );
  const { host, detach } = attachFreshworksHost({
    frame,
    window,
    appOrigin: new URL(opened.url).origin,
    data: () => opened.data,
    notify: (notice) =>
      notify(notice.title === null ? notice.message : `${notice.title}: ${notice.message}`),
    confirm: (question) => askConfirm(question, document.body),
    reply: (html) => {
      composer.setType('publicReply');
      composer.append(wordsOf(html));
    },
    note: (html) => {
      composer.setType('internalNote');
      composer.append(wordsOf(html));
    },
    resize: (height) => {
      frame.style.height = `${height}px`;
    },
    authorize: () => bar.show(true),
  });
  frame.src = opened.url;
  host.activate();
  return {
    element,
    host,
    beforeReply: async (text) => {
      const verdict = await host.hold('ticket.sendReply', { body: text }, PATIENCE);
      return verdict.goes ? null : (verdict.message ?? 'An app keeps this from being sent.');
    },
    refresh: async () => {
      opened = { ...opened, data: (await platform.open(viewer, ticket)).data };
    },
    detach: () => {
      mailbox.close();
      detach();
    },
  };
};
