import type { ServiceOptions } from '../http.ts';
import type { PanelTarget } from '../panel-client.ts';
import { readEvents } from './read-events.ts';

export type { ServiceOptions } from '../http.ts';
export type { PanelTarget } from '../panel-client.ts';

/** Whose panel is followed, and who is told. */
export interface FollowOptions {
  service: ServiceOptions;
  target: PanelTarget;
  /** The panel may have changed: read it, conditionally. */
  onNews: () => void;
  /** Whether news come by themselves from now on. While they don't, look regularly. */
  onLive: (live: boolean) => void;
  /** From 0 to 1; `Math.random` when left out. */
  random?: () => number;
}

/** Milliseconds without a sign of life after which a stream counts as dead: the service gives one every fifteen seconds. */
const PATIENCE_MS = 40_000;
/** Milliseconds before another attempt, doubled with each that came to nothing. */
const WAIT = { first: 1_000, most: 60_000 };
/** Attempts that may come to nothing before it is clear that streams do not pass here. */
const ATTEMPTS = 6;

/**
 * Follows a panel by a stream of the service, again and again until it is told to stop: comes back after every loss with
 * what it heard last, and gives up where streams don't pass or the access is over. Never throws.
 */
export function followPanel(options: FollowOptions): () => void {
  const { onLive, onNews, random = Math.random } = options;
  let last: string | undefined;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let everHeard = false;
  let stopped = false;

  const listen = async (): Promise<'over' | 'lost'> => {
    abort = new AbortController();
    let patience = setTimeout(() => abort.abort(), PATIENCE_MS);
    let live = false;
    try {
      const response = await open(options, last, abort.signal);
      if (response.status === 401 || response.status === 403) return 'over';
      if (!response.ok || !response.body || !isStream(response)) return 'lost';
      for await (const event of readEvents(response.body)) {
        if (stopped) return 'over';
        clearTimeout(patience);
        patience = setTimeout(() => abort.abort(), PATIENCE_MS);
        failures = 0;
        everHeard = true;
        if (!live) onLive(true);
        live = true;
        if (event === null) continue;
        last = event;
        onNews();
      }
    } catch {
      // lost, or stopped
    } finally {
      clearTimeout(patience);
      abort.abort();
      if (live && !stopped) onLive(false);
    }
    return 'lost';
  };

  const attempt = async (): Promise<void> => {
    const outcome = await listen();
    failures += 1;
    if (stopped || outcome === 'over' || (!everHeard && failures >= ATTEMPTS)) return;
    const wait = Math.min(WAIT.most, WAIT.first * 2 ** (failures - 1));
    timer = setTimeout(() => void attempt(), wait * (0.5 + random() / 2));
  };
  void attempt();

  return () => {
    stopped = true;
    clearTimeout(timer);
    abort.abort();
  };
}

/** Without the JSON client's errors: whatever is wrong, the answer is to look regularly. */
function open(
  { service, target }: FollowOptions,
  last: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const { baseUrl, token } = service;
  const path =
    'conversationId' in target
      ? `conversations/${encodeURIComponent(target.conversationId)}`
      : `tickets/${encodeURIComponent(target.helpdesk)}/${encodeURIComponent(target.ticketId)}`;
  const known = last === undefined ? '' : `?etag=${encodeURIComponent(last)}`;
  return (service.fetch ?? fetch)(`${baseUrl.replace(/\/+$/, '')}/v1/panel/${path}/live${known}`, {
    headers: {
      accept: 'text/event-stream',
      authorization: `Bearer ${typeof token === 'function' ? token() : token}`,
    },
    cache: 'no-store',
    signal,
  });
}

function isStream(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}
