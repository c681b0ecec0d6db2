import type { ProblemError } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';

/** What to say of a problem, and what to do about it, by its code. */
export type Hints = Readonly<Record<string, readonly [message: string, hint: string]>>;

const ADMIN_KEY = 'Give the admin key with --key or in BATON_ADMIN_KEY.';

/**
 * What the service said no to, in words a person at a terminal can act on.
 * @param forbidden what this key may not do, for example `set hooks`
 */
export const refusal = (
  { status, code, message, errors, retryable }: ProblemError,
  url: string,
  { forbidden, hints }: { forbidden: string; hints: Hints },
  placeOf: (pointer: string) => string = (pointer) => pointer,
): CliError => {
  if (status === 0)
    return new CliError(
      'service-unreachable',
      `no service answers at ${url}`,
      'Start one with npm start, or say where it is with --url or BATON_URL.',
    );
  if (status === 401)
    return new CliError(
      'service-refused-key',
      `the service at ${url} does not know this key`,
      'Check --key, BATON_ADMIN_KEY, or BATON_DATA_DIR when the service uses another data directory.',
    );
  if (code === 'forbidden')
    return new CliError('service-refused-key', `this key may not ${forbidden}`, ADMIN_KEY);
  const faults = errors.map(({ pointer, detail }) => `; ${placeOf(pointer)} ${detail}`).join('');
  const [said, hint] = hints[code] ?? [
    `the service refused it: ${message}${faults}`,
    retryable ? 'Try again in a few seconds.' : 'docs/problems.md says what it means.',
  ];
  return new CliError('service-refused', said, hint);
};
