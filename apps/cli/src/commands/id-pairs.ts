import { CliError } from '../cli-error.ts';

/** `id=value` pairs as a record. @throws CliError `usage` */
export const idPairs = (
  given: readonly string[] | undefined,
): Record<string, string> | undefined => {
  if (given === undefined) return undefined;
  return Object.fromEntries(
    given.map((each) => {
      const [id, value, ...rest] = each.split('=');
      if (!id || !value || rest.length > 0)
        throw new CliError('usage', `${each} is no pair`, 'Write them as 4711=standard.');
      return [id, value];
    }),
  );
};

/** Without what was not said. */
export const defined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
