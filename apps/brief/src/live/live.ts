import { followPanel } from '@baton/handoff-client/live';
import type { PanelTarget, ServiceOptions } from '@baton/handoff-client/live';

import type { PanelStore } from '../panel/panel-store.ts';

/** So long after the last news it goes on looking often: what others write beside the panel comes a moment later. */
const CALM_MS = 20_000;
/** So many times less often it looks then. */
const CALM_PACE = 5;

/** What the page follows. */
export interface LiveOptions {
  store: PanelStore;
  service: ServiceOptions;
  target: PanelTarget;
}

/**
 * Follows the panel shown by a stream, so that the store looks at once when there is news and less often while there is
 * none. Gives what is to be told whether the page is seen.
 */
export function followConversation({
  store,
  service,
  target,
}: LiveOptions): (awake: boolean) => void {
  let stop: (() => void) | null = null;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let awake = false;

  const relax = (): void => {
    clearTimeout(calm);
    store.pace = 1;
    calm = setTimeout(() => {
      // What is shown for some minutes only has to go in time.
      if (!showsHidden(store)) store.pace = CALM_PACE;
      else relax();
    }, CALM_MS);
  };
  const hasten = (): void => {
    clearTimeout(calm);
    store.pace = 1;
  };

  const update = (): void => {
    const wanted = awake && store.getState().kind === 'panel';
    if (wanted && !stop) {
      stop = followPanel({
        service,
        target,
        onNews: () => {
          relax();
          void store.refresh();
        },
        onLive: (live) => (live ? relax() : hasten()),
      });
    } else if (!wanted && stop) {
      stop();
      stop = null;
      hasten();
    }
  };
  store.subscribe(update);
  return (value) => {
    awake = value;
    update();
  };
}

function showsHidden(store: PanelStore): boolean {
  const state = store.getState();
  return (
    state.kind === 'panel' &&
    state.panel.blocks.some((block) => block.kind === 'privacy' && block.reveal?.active)
  );
}
