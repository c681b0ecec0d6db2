import { pino } from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { startServer } from './server.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Seconds a stop may take before the process ends anyway. */
const STOP_SECONDS = 20;

/** Codes and hints of our own errors; never a stack for what the reader can mend. */
const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message;
  const hint =
    typeof error === 'object' && error !== null && 'hint' in error && typeof error.hint === 'string'
      ? `\n${error.hint}`
      : '';
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'The port is taken. Set PORT to a free one, for example: PORT=4601 npm start';
  return `Baton can't start: ${error instanceof Error ? error.message : String(error)}${hint}`;
};

const main = async (): Promise<void> => {
  const config = readConfig(process.argv.slice(2), process.env);
  const log = pino(
    { level: config.logLevel, base: null },
    pino.destination({ dest: 2, sync: false }),
  );
  const server = await startServer(config, log);
  if (config.mode === 'development') {
    say(`\n  Baton is ready: ${server.url}/\n`);
    say(`  Store: ${server.storeDescription}`);
    say(`  API reference: ${server.url}/docs    Stop: Ctrl-C\n`);
  } else {
    say(`Baton serves ${server.url} (${server.storeDescription})`);
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_SECONDS * 1_000).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
