import type { Policy } from '@baton/handoff-core';
import { checkPolicy } from '@baton/handoff-engine';
import type { PolicyFault } from '@baton/handoff-engine';
import { CliError } from '../cli-error.ts';
import { readPolicyFile } from '../policy-file.ts';

const say = ({ path, message, position }: PolicyFault): string => {
  const where = position ? ` (line ${position.line}, column ${position.column})` : '';
  return `  ${path === '' ? 'the policy' : path}${where}: ${message}`;
};

/**
 * The policy of a file, or the defaults without one. `warn` hears what is allowed but most likely not meant.
 * @throws CliError `file-not-readable`, or `bad-policy` naming every fault
 */
export function readPolicy(path: string | undefined, warn: (message: string) => void): Policy {
  const checked = checkPolicy(path === undefined ? {} : readPolicyFile(path));
  if (!checked.ok) {
    const count = checked.faults.length === 1 ? '1 fault' : `${checked.faults.length} faults`;
    throw new CliError(
      'bad-policy',
      `the policy has ${count}:\n${checked.faults.map(say).join('\n')}`,
      'Nothing was decided and nothing written.',
    );
  }
  for (const warning of checked.warnings) warn(`policy: ${say(warning).trim()}`);
  return checked.policy;
}
