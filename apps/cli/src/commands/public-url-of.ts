import { CliError } from '../cli-error.ts';
import { resolveUrl } from '../connection.ts';
import type { ConnectionOptions } from '../connection.ts';

/** Where others reach Baton, without a slash at the end. @throws CliError `usage` */
export const publicUrlOf = (
  options: ConnectionOptions & { publicUrl?: string },
  env: NodeJS.ProcessEnv,
): string => {
  const given = options.publicUrl ?? (env['BATON_PUBLIC_URL'] || resolveUrl(options, env));
  const url = URL.parse(given);
  if (url && /^https?:$/.test(url.protocol)) return given.replace(/\/+$/, '');
  throw new CliError('usage', `${given} is no address`, 'Write it as https://baton.example.com.');
};
