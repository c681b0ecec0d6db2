import { ProblemError } from '@baton/handoff-client';
import type { PolicyWarning, ProblemFault } from '@baton/handoff-client';
import { CliError } from '../cli-error.ts';

/** A place in a policy as people write it: `rules.0.when`. */
const placeOf = (pointer: string): string =>
  pointer
    .replace(/^(?:\/policy)?\/?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.') || 'the policy';

/** One line for a fault: file, place, and what is wrong. */
const sayFault = (file: string, { pointer, detail, position }: ProblemFault): string => {
  const place = placeOf(pointer);
  if (!position) return `${file}: ${place}: ${detail}`;
  const where = `line ${position.line}, column ${position.column}`;
  return `${file}: ${place} (${where}): ${detail.replace(`${where}: `, '')}`;
};

/** One line for what is allowed and most likely not meant. */
export const sayWarning = (file: string, { pointer, detail }: PolicyWarning): string =>
  `${file}: ${placeOf(pointer)}: warning: ${detail}`;

/** What the service said no to, in words a person at a terminal can act on. */
const toCliError = (error: ProblemError, url: string): CliError => {
  if (error.status === 0)
    return new CliError(
      'service-unreachable',
      `no service answers at ${url}`,
      'Start one with npm start, or say where it is with --url or BATON_URL.',
    );
  if (error.status === 401)
    return new CliError(
      'service-refused-key',
      `the service at ${url} does not know this key`,
      'Check --key, BATON_ADMIN_KEY, or BATON_DATA_DIR when the service uses another data directory.',
    );
  if (error.code === 'forbidden')
    return new CliError(
      'service-refused-key',
      'this key may not read or set policies',
      'Give the admin key with --key or in BATON_ADMIN_KEY.',
    );
  if (error.code === 'version-conflict')
    return new CliError(
      'service-refused',
      'another version is in force by now; nothing was saved',
      'Look at it with: baton policy show. Then save on top of it.',
    );
  if (error.code === 'not-found')
    return new CliError(
      'service-refused',
      'there is no such version',
      'baton policy history lists them.',
    );
  return new CliError(
    'service-refused',
    `the service refused it: ${error.message}${error.errors.map(({ pointer, detail }) => `; ${placeOf(pointer)} ${detail}`).join('')}`,
    error.retryable ? 'Try again in a few seconds.' : 'docs/problems.md says what it means.',
  );
};

/**
 * Does what is asked for. Faults of the policy are told, one a line, and give exit code 1.
 * @throws CliError for everything else the service refuses
 */
export async function withFaults(
  surroundings: { url: string; file: string; stderr: NodeJS.WriteStream },
  ask: () => Promise<number>,
): Promise<number> {
  const { url, file, stderr } = surroundings;
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const ofThePolicy =
      error.code === 'policy-invalid' || error.errors.some(({ code }) => code === 'policy-invalid');
    if (!ofThePolicy) throw toCliError(error, url);
    for (const fault of error.errors) stderr.write(`${sayFault(file, fault)}\n`);
    return 1;
  }
}
