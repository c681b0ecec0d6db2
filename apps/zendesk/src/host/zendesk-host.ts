import type { ColorScheme } from '@baton/handoff-panel-react';

import type { TicketHost, TicketHostEvent } from './ticket-host.ts';
import type { ZafClient } from './zaf.ts';

const EVENTS: Record<TicketHostEvent, string> = {
  changed: 'ticket.conversation.changed',
  status: 'ticket.status.changed',
  activated: 'app.activated',
  deactivated: 'app.deactivated',
  destroyed: 'app.willDestroy',
};

/** The ticket page as seen through Zendesk's framework. `search` is the frame's query string. */
export function zendeskHost(client: ZafClient, search: string): TicketHost {
  const listen = (event: string, listener: (data: unknown) => unknown): (() => void) => {
    client.on(event, listener);
    return () => client.off(event, listener);
  };
  return {
    scheme: schemeOf(search),
    async ticketId() {
      const { ticketId } = await client.context();
      if (ticketId !== undefined) return String(ticketId);
      const answer = await client.get('ticket.id');
      return String(answer['ticket.id']);
    },
    async locale() {
      const answer = await client.get('currentUser.locale').catch(() => null);
      const locale = answer?.['currentUser.locale'];
      return typeof locale === 'string' ? locale : null;
    },
    on: (event, listener) => listen(EVENTS[event], () => listener()),
    onScheme(listener) {
      let live = true;
      const tell = (value: unknown): void => {
        if (live && (value === 'light' || value === 'dark')) listener(value);
      };
      let switched = false;
      const stop = listen('colorScheme.changed', (value) => {
        switched = true;
        tell(value);
      });
      // the query may be older than a switch made while the frame was loading, and this answer older
      // than a switch made since
      void client.get('colorScheme').then(
        (answer) => switched || tell(answer['colorScheme']),
        () => undefined,
      );
      return () => {
        live = false;
        stop();
      };
    },
    resize(height) {
      void client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined);
    },
    async insertNote(text) {
      await client.set('comment.type', 'internalNote');
      await client.invoke('comment.appendText', text);
    },
    async insertReply(text) {
      await client.set('comment.type', 'publicReply');
      await client.invoke('comment.appendText', text);
    },
    async applyMacro(id) {
      await client.invoke('macro', id);
    },
    async isClosed() {
      const answer = await client.get('ticket.status').catch(() => null);
      return answer?.['ticket.status'] === 'closed';
    },
    async reply() {
      const answer = await client.get(['comment.type', 'comment.text']);
      const text = answer['comment.text'];
      return answer['comment.type'] === 'publicReply' && typeof text === 'string' ? text : null;
    },
    onSave: (ask) =>
      listen('ticket.save', async () => {
        const words = await ask();
        // a refusal is a no, and its message is shown; every build of the framework knows it
        if (words !== null) throw new Error(words);
      }),
  };
}

/** The colour scheme the frame was opened with: known before any message, so that nothing flashes. */
export function schemeOf(search: string): ColorScheme {
  return new URLSearchParams(search).get('colorScheme') === 'dark' ? 'dark' : 'light';
}
