import { readFileSync } from 'node:fs';
import type { PolicyInput } from '@baton/handoff-core';
import { CliError } from './cli-error.ts';

/** Where JSON ends to be JSON, as the parser tells it; nothing of the file itself, which may hold what nobody else should read. */
const placeOf = (error: unknown): string => {
  const [, line, column] =
    error instanceof Error ? (/\(line (\d+) column (\d+)\)/.exec(error.message) ?? []) : [];
  return line === undefined ? '' : ` (line ${line}, column ${column})`;
};

/** A policy file as JSON, unchecked: engine or service say what is wrong with it. @throws CliError `file-not-readable`, `bad-policy` */
export function readPolicyFile(path: string): PolicyInput {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CliError(
      'file-not-readable',
      `the policy file can't be read: ${path}`,
      'Give a JSON file; a relative path starts at the directory you called npm in.',
      { cause: error },
    );
  }
  if (text.trim() === '')
    throw new CliError(
      'bad-policy',
      `the policy file is empty: ${path}`,
      'It holds one JSON object; {} stands for the defaults.',
    );
  try {
    return JSON.parse(text) as PolicyInput;
  } catch (error) {
    throw new CliError(
      'bad-policy',
      `the policy file is not JSON${placeOf(error)}: ${path}`,
      'It holds one JSON object in UTF-8, without comments and trailing commas; {} stands for the defaults.',
      { cause: error },
    );
  }
}
