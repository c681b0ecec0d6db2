import path from 'node:path';

/** A path as whoever typed it meant it: npm runs scripts in the repository and says where it was started. */
export const givenPath = (file: string, env: NodeJS.ProcessEnv): string =>
  path.resolve(env['INIT_CWD'] ?? '.', file);
