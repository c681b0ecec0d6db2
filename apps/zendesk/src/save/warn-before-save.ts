import type { PanelClient } from '@baton/handoff-client';

import type { TicketHost } from '../host/ticket-host.ts';
import type { PanelStore } from '../panel/panel-store.ts';

/** The longest that somebody who sends a reply waits for us. */
const PATIENCE_MS = 1_000;

export interface SaveWarning {
  host: Pick<TicketHost, 'onSave' | 'reply'>;
  store: Pick<PanelStore, 'getState'>;
  client: Pick<PanelClient, 'checkReply'>;
}

/**
 * Has the service look at a reply before it is sent, and stops it once with what the service says. Pressed again it goes
 * out. No answer within a second, or none at all, and it goes out, too: this is a hint and no gate. Gives what ends it.
 */
export function warnBeforeSave({ host, store, client }: SaveWarning): () => void {
  const said = new Set<string>();

  const look = async (signal: AbortSignal): Promise<string | null> => {
    const state = store.getState();
    if (state.kind !== 'panel') return null;
    const text = await host.reply();
    if (text === null || text.trim() === '' || signal.aborted) return null;
    const { conversationId } = state.panel;
    const { warnings, again } = await client.checkReply(conversationId, text, { signal });
    const fresh = warnings.filter(({ id }) => !said.has(`${conversationId} ${id}`));
    // an answer that comes too late was not shown
    if (signal.aborted || fresh.length === 0) return null;
    for (const { id } of fresh) said.add(`${conversationId} ${id}`);
    return [...fresh.map((warning) => warning.text), again].join(' ');
  };

  return host.onSave(async () => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        abort.abort();
        resolve(null);
      }, PATIENCE_MS);
    });
    try {
      return await Promise.race([look(abort.signal), late]);
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  });
}
