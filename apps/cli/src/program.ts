import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CliError } from './cli-error.ts';
import { calibrate } from './commands/calibrate.ts';
import { demo } from './commands/demo.ts';
import { registerRedact } from './commands/redact-program.ts';
import { registerHooks } from './commands/hooks-program.ts';
import { registerKeys } from './commands/keys-program.ts';
import { registerLedger } from './commands/ledger-program.ts';
import { registerPair } from './commands/pair-program.ts';
import { registerPolicy } from './commands/policy-program.ts';
import type { AdminSurroundings } from './commands/admin-commands.ts';
import { registerDeliveries } from './commands/deliveries-program.ts';
import { registerWebhooks } from './commands/webhooks-program.ts';
import { replay } from './commands/replay.ts';
import { registerRoute } from './commands/route-program.ts';
import { backup, restore } from './commands/store-copy.ts';
import type { StoreCopyRequest } from './commands/store-copy.ts';
import { resolveConnection, resolveDataDir } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { resolveInput } from './resolve-input.ts';
import { masterKeyPath } from './with-key-ring.ts';

/** Ctrl-C, a polite kill, and the terminal that was closed; shells know them by these codes. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof ENDED_BY;
const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The parts of the process the command works with; tests bring their own. */
export type Surroundings = Pick<
  NodeJS.Process,
  'env' | 'cwd' | 'stdin' | 'stdout' | 'stderr' | 'on' | 'off'
>;

const count =
  (min: number, max: number) =>
  (value: string): number => {
    const read = Number(value);
    if (!Number.isInteger(read) || read < min || read > max)
      throw new InvalidArgumentError(`a whole number from ${min} to ${max}, please.`);
    return read;
  };

const share = (value: string): number => {
  const read = value.trim() === '' ? Number.NaN : Number(value);
  if (!(read > 0 && read < 1))
    throw new InvalidArgumentError('a share over 0 and under 1, please, for example 0.05.');
  return read;
};

const withConnection = (command: Command): Command =>
  command
    .option('--url <url>', 'address of the service (else BATON_URL, else http://127.0.0.1:4600)')
    .option('--key <key>', 'agent key (else BATON_KEY, else the development key of this machine)');

const version = (): string => {
  const manifest = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  return manifest.version;
};

/** Runs one command; gives the exit code: 0 done, 1 done with losses, 2 not done (usage, no service), from 128 on interrupted. */
export async function program(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  const cwd = surroundings.cwd();
  const stop = new AbortController();
  let interruptedBy: Signal | null = null as Signal | null;
  let exitCode = 0;

  const cli = new Command('baton')
    .description('Baton, the handoff layer between AI agents and helpdesks.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('Add --help to see what it takes.')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    });

  withConnection(cli.command('replay'))
    .description('send logged conversations to a running service and print what it decided')
    .argument('<file>', 'JSON lines in the chat-completions message format, plain or gzip')
    .option('--json', 'print one JSON object a conversation and nothing else')
    .option(
      '--limit <n>',
      'stop after that many conversations',
      count(1, Number.MAX_SAFE_INTEGER),
      Number.MAX_SAFE_INTEGER,
    )
    .option('--concurrency <n>', 'conversations in flight at once', count(1, 256), 8)
    .addOption(
      new Option(
        '--gold <file>',
        'compare the printed writes with what is known to be true; exit code 1 when one is missed',
      ),
    )
    .action(
      async (
        file: string,
        options: ConnectionOptions & {
          json?: true;
          limit: number;
          concurrency: number;
          gold?: string;
        },
      ) => {
        exitCode = await replay(
          {
            connection: resolveConnection(options, env, cwd),
            file: resolveInput(file, env, cwd),
            gold: options.gold === undefined ? undefined : resolveInput(options.gold, env, cwd),
            limit: options.limit,
            concurrency: options.concurrency,
            json: options.json === true,
          },
          { stdout, stderr, stop },
        );
      },
    );

  cli
    .command('decide')
    .description('decide every customer turn of logged conversations, without a service')
    .argument('<file>', 'JSON lines as for replay, or single turns with --text; plain or gzip')
    .option(
      '--out <file>',
      'where the lines go, one JSON object a customer turn (- for standard output)',
      '-',
    )
    .option('--text', 'the file holds single turns: {"id", "text", "prevOffered"}')
    .option('--policy <file>', 'decide by this policy (JSON) instead of the defaults')
    .option('--timing', 'say how many microseconds each signal and decision took')
    .option('--summary', 'add a line after each conversation that says what became of it')
    .option(
      '--limit <n>',
      'stop after that many conversations or turns',
      count(1, Number.MAX_SAFE_INTEGER),
      Number.MAX_SAFE_INTEGER,
    )
    .action(
      async (
        file: string,
        options: {
          out: string;
          text?: true;
          policy?: string;
          timing?: true;
          summary?: true;
          limit: number;
        },
      ) => {
        // Loads the language detection, which no other command should wait for.
        const { decide } = await import('./commands/decide.ts');
        exitCode = await decide(
          {
            file: resolveInput(file, env, cwd),
            out: options.out === '-' ? null : resolve(env['INIT_CWD'] || cwd, options.out),
            policy:
              options.policy === undefined ? undefined : resolveInput(options.policy, env, cwd),
            text: options.text === true,
            timing: options.timing === true,
            summary: options.summary === true,
            limit: options.limit,
          },
          { stdout, stderr, stop },
        );
      },
    );

  registerRedact(cli, {
    env,
    cwd,
    stdout,
    stderr,
    stop,
    count,
    done: (code) => {
      exitCode = code;
    },
  });

  cli
    .command('calibrate')
    .description('say how far the confidence of AI agents can be trusted, without a service')
    .argument(
      '<file>',
      'JSON lines {"confidence", "good", "agent", "at"}, one an answer; plain or gzip',
    )
    .option('--miss-rate <share>', 'wrong answers to bear among those that go out', share, 0.05)
    .option('--risk <share>', 'chance to bear that the suggested threshold breaks it', share, 0.1)
    .option('--agent <name>', 'only this agent')
    .option('--json', 'print one JSON object an agent and nothing else')
    .action(
      async (
        file: string,
        options: { missRate: number; risk: number; agent?: string; json?: true },
      ) => {
        exitCode = await calibrate(
          {
            file: resolveInput(file, env, cwd),
            missRate: options.missRate,
            risk: options.risk,
            agent: options.agent,
            json: options.json === true,
          },
          { stdout, stderr, stop },
        );
      },
    );

  const admin: AdminSurroundings = {
    env,
    cwd,
    stdout,
    stderr,
    count,
    done: (code) => {
      exitCode = code;
    },
  };
  registerPolicy(cli, admin);
  registerRoute(cli, admin);
  registerDeliveries(cli, admin);
  registerWebhooks(cli, admin);
  registerHooks(cli, admin);
  registerPair(cli, admin, surroundings.stdin);

  registerLedger(cli, {
    env,
    cwd,
    stdout,
    stderr,
    done: (code) => {
      exitCode = code;
    },
  });

  registerKeys(cli, {
    env,
    cwd,
    stdout,
    stderr,
    stop,
    done: (code) => {
      exitCode = code;
    },
  });

  withConnection(cli.command('demo'))
    .description('send the golden conversations to a running service and say where to look at them')
    .action(async (options: ConnectionOptions) => {
      exitCode = await demo(resolveConnection(options, env, cwd), stdout);
    });

  const copyRequest = (folder: string): StoreCopyRequest => ({
    dataDir: resolveDataDir(env, cwd),
    masterKeyFile: masterKeyPath(env, cwd),
    folder: resolve(env['INIT_CWD'] || cwd, folder),
    databaseUrl: env['DATABASE_URL'],
  });
  cli
    .command('backup')
    .description('copy the embedded database into a new or empty folder, while it runs or not')
    .argument('<dir>', 'folder for the copy')
    .action(async (folder: string) => {
      exitCode = await backup(copyRequest(folder), surroundings);
    });
  cli
    .command('restore')
    .description('put a backup in place as the embedded database of a data directory that has none')
    .argument('<dir>', 'folder of the backup')
    .action(async (folder: string) => {
      exitCode = await restore(copyRequest(folder), surroundings);
    });

  withConnection(cli.command('doctor'))
    .description('check data directory, key, service and versions, and say what to do')
    .action(async (options: ConnectionOptions) => {
      // Loads the service itself, which no command that only sends or decides should wait for.
      const { doctor } = await import('./commands/doctor.ts');
      exitCode = await doctor(
        { options, env, cwd, version: version(), nodeVersion: process.version },
        stdout,
      );
    });

  const interrupt = (signal: Signal): void => {
    interruptedBy = signal;
    // A second Ctrl-C ends the process at once, as nobody listens any more.
    for (const name of SIGNALS) surroundings.off(name, interrupt);
    stderr.write('stopping: what was begun is finished, nothing more is begun\n');
    stop.abort();
  };
  for (const name of SIGNALS) surroundings.on(name, interrupt);
  try {
    await cli.parseAsync(argv);
    return interruptedBy ? ENDED_BY[interruptedBy] : exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    stderr.write(
      `${styleText('red', 'error:', { stream: stderr })} ${error.message}\n${error.hint}\n`,
    );
    return 2;
  } finally {
    for (const name of SIGNALS) surroundings.off(name, interrupt);
  }
}
