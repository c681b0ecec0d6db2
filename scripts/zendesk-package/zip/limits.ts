const MEGABYTE = 1024 * 1024;

/** How much is read of an archive that somebody hands in: more than Zendesk takes, so that its faults can be told. */
export const LIMITS = {
  archiveBytes: 32 * MEGABYTE,
  files: 2_000,
  fileBytes: 16 * MEGABYTE,
  allBytes: 64 * MEGABYTE,
  /** More times than text or code ever shrinks by. */
  ratio: 200,
  /** Below this no ratio is a danger. */
  ratioFromBytes: MEGABYTE,
  pathLength: 200,
} as const;
