import type { Mutation } from './mutation.ts';

const SCRIPT = 'app/scripts/clip.js';

/** Puts code at the end of a script of the app. */
export const script =
  (code: string): Mutation['make'] =>
  (draft) =>
    draft.append(SCRIPT, `\n${code}\n`);

/** Replaces something in the page. */
export const page =
  (from: string, to: string): Mutation['make'] =>
  (draft) =>
    draft.replace('app/index.html', from, to);

/** Sets a value in a JSON file. */
export const setIn =
  (file: string, under: readonly string[] = []) =>
  (keys: readonly string[], value: unknown): Mutation['make'] =>
  (draft) =>
    draft.set(file, [...under, ...keys], value);
