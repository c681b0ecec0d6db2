import { ProblemError } from '@baton/handoff-client';
import type { PolicyWarning, ProblemFault } from '@baton/handoff-client';
import { refusal } from '../service/refusal.ts';

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

const REFUSED = {
  forbidden: 'read or set policies',
  hints: {
    'version-conflict': [
      'another version is in force by now; nothing was saved',
      'Look at it with: baton policy show. Then save on top of it.',
    ],
    'not-found': ['there is no such version', 'baton policy history lists them.'],
  },
} as const;

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
    if (!ofThePolicy) throw refusal(error, url, REFUSED, placeOf);
    for (const fault of error.errors) stderr.write(`${sayFault(file, fault)}\n`);
    return 1;
  }
}
