/** One figure of a benchmark: a ratio against a baseline measured in the same run. */
export interface Measurement {
  name: string;
  ratio: number;
  /** For people, for example `at most 1.5`. */
  target: string;
  ok: boolean;
  /** The figures behind the ratio. */
  detail: string;
}
