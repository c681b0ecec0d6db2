import { resolve } from 'node:path';
import type { Command } from 'commander';
import { resolveInput } from '../resolve-input.ts';
import type { DecideTerminal } from './decide.ts';
import { redact } from './redact.ts';

interface RedactOptions {
  out: string;
  language?: string;
  limit: number;
}

interface Surroundings extends DecideTerminal {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Reads a whole number within these bounds. */
  count: (min: number, max: number) => (value: string) => number;
  /** Told the exit code. */
  done: (code: number) => void;
}

/** Adds `redact`. */
export function registerRedact(
  cli: Command,
  { env, cwd, stdout, stderr, stop, count, done }: Surroundings,
): void {
  cli
    .command('redact')
    .description('say where something personal or secret stands in texts, without a service')
    .argument('<file>', 'JSON lines {"id", "text"}; plain or gzip')
    .option(
      '--out <file>',
      'where the lines {"id", "spans": [{"kind", "start", "end"}]} go (- for standard output)',
      '-',
    )
    .option('--language <tag>', 'language of the texts, for phone numbers without country code')
    .option(
      '--limit <n>',
      'stop after that many texts',
      count(1, Number.MAX_SAFE_INTEGER),
      Number.MAX_SAFE_INTEGER,
    )
    .action(async (file: string, options: RedactOptions) => {
      const request = {
        file: resolveInput(file, env, cwd),
        out: options.out === '-' ? null : resolve(env['INIT_CWD'] || cwd, options.out),
        language: options.language,
        limit: options.limit,
      };
      done(await redact(request, { stdout, stderr, stop }));
    });
}
