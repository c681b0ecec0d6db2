import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { AppFolder } from './app-folder.ts';
import { Rejection } from './rejection.ts';
import type { TemplateAnswer } from './send-template.ts';

const MOST_MESSAGE = 60;

/** What the app's server part can reach. */
export interface ServerPorts {
  invokeTemplate: (template: string, options: unknown) => Promise<TemplateAnswer>;
}

/** What a handler said through `renderData`. */
export interface Rendered {
  error: { status: number; message: string } | null;
  data: unknown;
}

const errorIn = (given: unknown): Rendered['error'] => {
  if (typeof given !== 'object' || given === null) return null;
  const { status, message } = given as Readonly<Record<string, unknown>>;
  return {
    status: typeof status === 'number' ? status : 500,
    message: typeof message === 'string' ? message : '',
  };
};

type Handler = (payload: unknown) => unknown;

/** Runs server.js of the app with what the platform gives it, and without what it does not: no process, no timers, no fetch. */
export class ServerPart {
  readonly #handlers: Readonly<Record<string, Handler>>;
  #rendered: ((said: Rendered) => void) | null = null;

  constructor(app: AppFolder, ports: ServerPorts) {
    const code = readFileSync(join(app.folder, 'server', 'server.js'), 'utf8');
    const sandbox = {
      exports: {} as Record<string, Handler>,
      $request: { invokeTemplate: ports.invokeTemplate },
      renderData: (error?: unknown, data?: unknown) => {
        this.#rendered?.({ error: errorIn(error), data: data ?? null });
      },
    };
    runInNewContext(code, sandbox, { filename: 'server.js', timeout: 1_000 });
    this.#handlers = sandbox.exports;
  }

  /** Calls a handler for something that happened; what it throws is thrown. */
  async tell(handler: string, payload: unknown): Promise<void> {
    await this.#handlerOf(handler)(payload);
  }

  /** Calls a handler that answers through `renderData`. @throws Rejection when it never does */
  async ask(handler: string, payload: unknown): Promise<Rendered> {
    const said: Rendered[] = [];
    this.#rendered = (each) => said.push(each);
    await this.#handlerOf(handler)(payload);
    const [first] = said;
    if (!first) throw new Rejection(504, `${handler} ended without renderData`);
    if ((first.error?.message.length ?? 0) > MOST_MESSAGE)
      throw new Rejection(400, `renderData takes messages of at most ${MOST_MESSAGE} characters`);
    return first;
  }

  #handlerOf(name: string): Handler {
    const handler = Object.hasOwn(this.#handlers, name) ? this.#handlers[name] : undefined;
    if (typeof handler !== 'function') throw new Rejection(404, `server.js has no ${name}`);
    return handler;
  }
}
