import type { ConversationRecord } from '@baton/handoff-core';
import { attachZafHost } from '@baton/testkit/zaf-host';
import type { AttachedZafHost, ZafRecord } from '@baton/testkit/zaf-host';
import { h } from '../page/h.ts';
import type { Settings, Viewer } from '../page/settings.ts';
import type { CommentType, Composer } from './composer.ts';

const APP_GUID = 'baton-playground';
/** Taller than this, an app scrolls inside its frame; the real host has a limit, too. */
const MAX_HEIGHT = 12_000;

/** The built app in a frame of its own, on a host that speaks the real protocol. */
export interface AppFrame {
  element: HTMLIFrameElement;
  emit(event: string): void;
  change(path: string, value: unknown): void;
  /** Asks the app before a comment is saved; what it says against it, or null. */
  beforeSave(type: CommentType, text: string): Promise<string | null>;
  records(): readonly ZafRecord[];
  detach(): void;
}

const isCommentType = (value: unknown): value is CommentType =>
  value === 'publicReply' || value === 'internalNote';

/** Where an app stands, and who looks at it. */
export interface FrameOptions {
  ticketId: string;
  settings: Settings;
  viewer: Viewer;
  /** Told apart by a screen reader where there are several. */
  title: string;
  composer: Composer;
  /** Of the ticket. */
  status: string;
  notify: (text: string) => void;
}

const valuesOf = ({
  ticketId,
  status,
  settings: { locale, scheme },
}: FrameOptions): Record<string, unknown> => ({
  'ticket.id': ticketId,
  'ticket.status': status,
  'ticket.conversation': [],
  'comment.type': 'publicReply',
  'comment.text': '',
  currentUser: {
    id: 7,
    name: 'Alex',
    email: 'alex@example.com',
    role: 'agent',
    locale,
    timeZone: { ianaName: Intl.DateTimeFormat().resolvedOptions().timeZone },
  },
  currentAccount: { subdomain: 'playground', planName: 'simulated' },
  colorScheme: scheme,
});

/** Loads the app for a ticket, as opening the ticket does. */
export const openAppFrame = (options: FrameOptions): AppFrame => {
  const { ticketId, settings, viewer, title, composer, notify } = options;
  const element = h('iframe', { title, class: 'app-frame' });
  const insert = (text: unknown): void => composer.append(String(text));
  const values = valuesOf(options);
  const host: AttachedZafHost = attachZafHost({
    frame: element,
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
        if (pixels > 0) element.style.height = `${Math.min(pixels, MAX_HEIGHT)}px`;
      },
      'comment.appendText': insert,
      'comment.appendMarkdown': insert,
      'ticket.comment.appendText': insert,
      macro: (id) => notify(`Macro ${String(id)} is applied; nothing is sent until you submit.`),
      notify: (text) => notify(String(text)),
      routeTo: () => undefined,
    },
  });
  const query = new URLSearchParams({
    origin: location.origin,
    app_guid: APP_GUID,
    colorScheme: settings.scheme,
    locale: settings.locale,
    viewer,
  });
  element.src = `/zendesk/sidebar?${query}`;
  return {
    element,
    emit: (event) => host.emit(event),
    change: (path, value) => host.change(path, value),
    beforeSave: async (type, text) => {
      values['comment.type'] = type;
      values['comment.text'] = text;
      return (await host.hook('ticket.save')).error;
    },
    records: () => host.records,
    detach: () => host.detach(),
  };
};

/** The conversation as the host tells it to apps. */
export const entriesOf = (record: ConversationRecord): unknown[] =>
  record.turns.map((turn) => ({
    author: { role: turn.by === 'customer' ? 'end-user' : 'agent' },
    message: { content: turn.text },
    timestamp: turn.at,
  }));
