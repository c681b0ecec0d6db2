/** Where the lines of a result go. */
export interface LineOutput {
  write: (line: string) => Promise<void> | void;
  /** Everything is written: now it counts. */
  commit: () => void;
  /** Something went wrong: leave nothing behind. Does nothing after `commit`. */
  discard: () => void;
}
