import { CliError } from '../cli-error.ts';
import type { Prompt } from '../output/prompt.ts';

/** An answer: given by a flag, or asked for. @throws CliError `usage` */
export const textOf = async (
  what: string,
  flag: string,
  given: string | undefined,
  prompt: Prompt | null,
): Promise<string> => {
  if (given) return given;
  if (prompt) return prompt.text(`${what}:`);
  throw new CliError('usage', `${what} is missing`, `Give it with ${flag}.`);
};
