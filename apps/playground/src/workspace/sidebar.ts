import type { ConversationRecord } from '@baton/handoff-core';
import { attachZafHost } from '@baton/testkit/zaf-host';
import type { AttachedZafHost, ZafRecord } from '@baton/testkit/zaf-host';
import { h } from '../page/h.ts';
import type { Settings } from '../page/settings.ts';
import type { CommentType, Composer } from './composer.ts';

const APP_GUID = 'baton-playground';
/** Taller than this, an app scrolls inside its frame; the real host has a limit, too. */
const MAX_HEIGHT = 12_000;

export interface Sidebar {
  element: HTMLElement;
  /** Holds the place of the app until there is something to show. */
  wait(): void;
  /** Loads the app for a ticket, as opening the ticket does. */
  load(ticketId: string, settings: Settings): void;
  /** Tells the app that the conversation went on. */
  changed(record: ConversationRecord): void;
  setScheme(scheme: Settings['scheme']): void;
  /** What the app asked the host to do since it was loaded. */
  records(): readonly ZafRecord[];
}

const entriesOf = (record: ConversationRecord): unknown[] =>
  record.turns.map((turn) => ({
    author: { role: turn.by === 'customer' ? 'end-user' : 'agent' },
    message: { content: turn.text },
    timestamp: turn.at,
  }));

const isCommentType = (value: unknown): value is CommentType =>
  value === 'publicReply' || value === 'internalNote';

/** The right column: the built app in its frame, on a host that speaks the real protocol. */
export const createSidebar = (composer: Composer, notify: (text: string) => void): Sidebar => {
  const slot = h('div', { class: 'app-body' });
  const toggle = h(
    'button',
    { type: 'button', class: 'app-toggle', 'aria-expanded': 'true' },
    h('img', { src: '/playground/icon.svg', alt: '', width: 18, height: 18 }),
    h('span', {}, 'Baton'),
  );
  const element = h(
    'aside',
    { class: 'sidebar', 'aria-label': 'Apps' },
    h('div', { class: 'app' }, h('h2', { class: 'app-head' }, toggle), slot),
  );
  let host: AttachedZafHost | null = null;

  toggle.addEventListener('click', () => {
    slot.hidden = !slot.hidden;
    toggle.setAttribute('aria-expanded', String(!slot.hidden));
    host?.emit(slot.hidden ? 'app.collapsed' : 'app.expanded');
  });

  // a hidden browser tab is what switching to another ticket is in the real workspace
  document.addEventListener('visibilitychange', () => {
    host?.emit(document.hidden ? 'app.deactivated' : 'app.activated');
  });

  const load = (ticketId: string, settings: Settings): void => {
    host?.detach();
    const frame = h('iframe', { title: 'Baton', class: 'app-frame' });
    const insert = (text: unknown): void => composer.append(String(text));
    const values: Record<string, unknown> = {
      'ticket.id': ticketId,
      'ticket.status': 'open',
      'ticket.conversation': [],
      'comment.type': 'publicReply',
      'comment.text': '',
      currentUser: {
        id: 7,
        name: 'Alex',
        email: 'alex@example.com',
        role: 'agent',
        locale: settings.locale,
        timeZone: { ianaName: Intl.DateTimeFormat().resolvedOptions().timeZone },
      },
      currentAccount: { subdomain: 'playground', planName: 'simulated' },
      colorScheme: settings.scheme,
    };
    host = attachZafHost({
      frame,
      window,
      appOrigin: location.origin,
      context: {
        instanceGuid: APP_GUID,
        product: 'support',
        account: { subdomain: 'playground' },
        location: 'ticket_sidebar',
        ticketId,
      },
      metadata: { appId: 0, installationId: 0, name: 'Baton', version: '0.1.0', settings: {} },
      values,
      settable: ['comment.type', 'comment.text', 'ticket.comment.type', 'ticket.comment.text'],
      onSet: (path, value) => {
        if (path.endsWith('comment.type') && isCommentType(value)) composer.setType(value);
        if (path.endsWith('comment.text')) composer.setText(String(value));
      },
      actions: {
        resize: (wanted) => {
          const { height } = (wanted ?? {}) as { height?: unknown };
          const pixels = Number.parseInt(String(height), 10);
          if (pixels > 0) frame.style.height = `${Math.min(pixels, MAX_HEIGHT)}px`;
        },
        'comment.appendText': insert,
        'comment.appendMarkdown': insert,
        'ticket.comment.appendText': insert,
        notify: (text) => notify(String(text)),
        routeTo: () => undefined,
      },
    });
    const query = new URLSearchParams({
      origin: location.origin,
      app_guid: APP_GUID,
      colorScheme: settings.scheme,
      locale: settings.locale,
      viewer: settings.viewer,
    });
    frame.src = `/zendesk/sidebar?${query}`;
    slot.replaceChildren(frame);
  };

  const wait = (): void => {
    host?.detach();
    host = null;
    slot.replaceChildren(
      h('p', { class: 'app-wait' }, 'The app opens with the first step of the conversation.'),
    );
  };

  return {
    element,
    wait,
    load,
    changed: (record) => host?.change('ticket.conversation', entriesOf(record)),
    setScheme: (scheme) => host?.change('colorScheme', scheme),
    records: () => host?.records ?? [],
  };
};
