import type { FreshEvent } from './client.ts';
import type { ReplyGuard } from './guard-reply.ts';

/** Of the three seconds that a reply may wait; the rest is for looking at it. */
const LOADING_MS = 1_000;

/** Has every reply looked at by what is loaded when the first is sent; without it in time, or without a panel, it goes out. */
export const replyGate = (
  isNeeded: () => boolean,
  guard: ReplyGuard,
  load = () => import('./guard-reply.ts'),
): ((event: FreshEvent) => void) => {
  let loaded: Promise<(event: FreshEvent) => void> | null = null;
  return (event) => {
    const letGo = (): void => event.helper.done();
    if (!isNeeded()) {
      letGo();
      return;
    }
    let end = (next = letGo): void => {
      end = () => undefined;
      stop();
      next();
    };
    const stop = guard.later(LOADING_MS, () => end());
    loaded ??= load().then(({ guardReply }) => guardReply(guard));
    loaded.then(
      (look) => end(() => look(event)),
      () => end(),
    );
  };
};
