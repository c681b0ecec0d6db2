import { readFileSync } from 'node:fs';
import type { PolicyInput } from '@baton/handoff-core';
import { CliError } from '../cli-error.ts';

/** A policy file as JSON, unchecked: the service says what is wrong with it. @throws CliError `file-not-readable`, `bad-policy` */
export function readPolicyFile(path: string): PolicyInput {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(
      'file-not-readable',
      `the policy file can't be read: ${path}`,
      'Give a JSON file; a relative path starts at the directory you called npm in.',
      { cause: error },
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as PolicyInput;
  } catch (error) {
    throw new CliError(
      'bad-policy',
      `the policy file is not JSON: ${path}`,
      'It holds one JSON object; {} stands for the defaults.',
      { cause: error },
    );
  }
}
