import type { Policy } from '@baton/handoff-core';
import { checkPolicy } from '@baton/handoff-engine';
import type { PolicyFault } from '@baton/handoff-engine';
import { Problem } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';

/** Something that is allowed and most likely not meant. */
export interface PolicyWarning {
  /** JSON pointer into the body. */
  pointer: string;
  detail: string;
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

const pointerOf = (root: string, path: string): string =>
  path === '' ? root : `${root}/${path.split('.').map(escaped).join('/')}`;

const faultOf = (root: string, { path, message, position }: PolicyFault): Fault => ({
  code: 'policy-invalid',
  pointer: pointerOf(root, path),
  detail: position ? `line ${position.line}, column ${position.column}: ${message}` : message,
  ...(position && { position: { line: position.line, column: position.column } }),
});

/**
 * A policy from outside, checked.
 * @param root JSON pointer of the policy in the body
 * @throws Problem `policy-invalid` with every fault
 */
export const checkInput = (
  input: unknown,
  root = '',
): { policy: Policy; warnings: PolicyWarning[] } => {
  const checked = checkPolicy(input);
  if (!checked.ok)
    throw new Problem('policy-invalid', {
      faults: checked.faults.map((fault) => faultOf(root, fault)),
    });
  return {
    policy: checked.policy,
    warnings: checked.warnings.map(({ path, message }) => ({
      pointer: pointerOf(root, path),
      detail: message,
    })),
  };
};
