/** What stands in the file that holds a conversation, beside the words that panels have. Every line of it is one line. */
export interface TranscriptFileWords {
  /** How the file is read: lines after `|` are what somebody wrote or did; `mark` is one of those for what is hidden. */
  reading(mark: string): string;
  /** Whose clock times are of, for example `Europe/Berlin`. */
  times(zone: string): string;
  /** What is missing at the beginning, for example `40 turns`. */
  leftOut(turns: string): string;
  /** Before the name of a file that somebody sent. */
  file: string;
}
