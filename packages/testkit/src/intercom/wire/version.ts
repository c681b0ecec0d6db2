/** Versions of the API that are told apart. */
const VERSIONS = ['2.14', '2.15', '2.16'] as const;
export type Version = (typeof VERSIONS)[number];

export const isVersion = (value: unknown): value is Version =>
  VERSIONS.some((version) => version === value);

/** Whether one is at least as new as another. */
export const isSince = (version: Version, since: Version): boolean =>
  VERSIONS.indexOf(version) >= VERSIONS.indexOf(since);
