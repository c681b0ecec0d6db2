/** Where the news of one follower goes. */
export interface Sink {
  /** False when the follower was dropped, or is gone. Never waits. */
  send: (frame: string) => boolean;
  /** Ends it in good order; it may come back. */
  end: () => void;
}
