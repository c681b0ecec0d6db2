/** Tabs of this page on the same machine talk over this. */
const CHANNEL = 'baton-pair';

/** What Zendesk sent somebody back with. */
interface Leave {
  state: string;
  code: string | null;
}

/** Whoever was asked said no, or nothing for five minutes. */
export class NoLeave extends Error {}

/** Where Zendesk sends people back to: this page. */
export const redirectUri = (baseUrl: string): string => `${baseUrl}/zendesk/pair`;

/** In the tab that Zendesk sent back: hands the code to the tab that asked. True when it was such a tab. */
export const handOver = (): boolean => {
  const query = new URLSearchParams(window.location.search);
  const state = query.get('state');
  if (state === null) return false;
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it stays in this origin
  channel.postMessage({ state, code: query.get('code') } satisfies Leave);
  channel.close();
  // The code is good once, and the address bar is no place for it.
  window.history.replaceState(null, '', window.location.pathname);
  return true;
};

/** Opens Zendesk's question in a tab, and gives the code it answers with. @throws NoLeave */
export const askLeave = (
  account: string,
  clientId: string,
  baseUrl: string,
  signal: AbortSignal,
): Promise<string> => {
  const state = crypto.randomUUID();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(baseUrl),
    scope: 'read write',
    state,
  });
  const channel = new BroadcastChannel(CHANNEL);
  const answer = new Promise<string>((resolve, reject) => {
    const end = (code: string | null): void => {
      channel.close();
      if (code === null) reject(new NoLeave());
      else resolve(code);
    };
    channel.addEventListener('message', ({ data }: MessageEvent<Leave>) => {
      if (data.state === state) end(data.code);
    });
    signal.addEventListener('abort', () => end(null));
  });
  window.open(`${account}/oauth/authorizations/new?${query.toString()}`, '_blank', 'noopener');
  return answer;
};
