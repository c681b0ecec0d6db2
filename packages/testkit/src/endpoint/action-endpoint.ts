import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSigned } from './is-signed.ts';
import { misbehave } from './misbehave.ts';
import type { Behaviour } from './misbehave.ts';

export type { Behaviour } from './misbehave.ts';

/** One call as it came in. */
export interface SeenCall {
  headers: Readonly<Record<string, string>>;
  /** Idempotency key. */
  key: string;
  body: Record<string, unknown>;
  /** Whether a signature fits one of the secrets. */
  signed: boolean;
}

/** A running endpoint. */
export interface ActionEndpoint {
  url: string;
  calls: SeenCall[];
  /** Idempotency keys that took effect, in order: each once, however often it is called. */
  effects: string[];
  /** Secrets it knows; with none every signature is wrong. */
  secrets: string[];
  /** How the next calls are answered, one each; after them all is well. */
  next: (...behaviours: Behaviour[]) => void;
  /** Resolves when so many calls came in. */
  seen: (count: number) => Promise<void>;
  /** Lets calls that are held back go on. */
  release: () => void;
  close: () => Promise<void>;
}

const readAll = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/**
 * Starts an endpoint on loopback. It refuses what is not signed (401), remembers what it answered under an idempotency
 * key, and brings an effect about once a key. `now`: by which the age of a signature is measured.
 */
export const startActionEndpoint = async (
  options: { secrets?: string[]; now?: () => Date } = {},
): Promise<ActionEndpoint> => {
  const { secrets = [], now = () => new Date() } = options;
  const calls: SeenCall[] = [];
  const effects: string[] = [];
  const remembered = new Map<string, unknown>();
  const behaviours: Behaviour[] = [];
  const held: (() => void)[] = [];
  const watchers: { count: number; done: () => void }[] = [];

  const take = (headers: Record<string, string>, text: string): SeenCall => {
    const call: SeenCall = {
      headers,
      key: headers['idempotency-key'] ?? '',
      body: JSON.parse(text) as Record<string, unknown>,
      signed: isSigned(secrets, headers, text, now()),
    };
    calls.push(call);
    for (const { count, done } of watchers) if (calls.length >= count) done();
    return call;
  };

  const act = ({ key, body }: SeenCall): unknown => {
    if (body['command'] === 'test') return { ok: true };
    const known = remembered.get(key);
    if (known !== undefined) return known;
    effects.push(key);
    const answer = { done: `${String(body['command'])}-${effects.length}` };
    remembered.set(key, answer);
    return answer;
  };

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const call = take(request.headers as Record<string, string>, await readAll(request));
      if (!call.signed) return reply(response, 401, { error: 'the signature is wrong' });
      const behaviour = behaviours.shift() ?? 'well';
      if (behaviour === 'hold') await new Promise<void>((go) => held.push(go));
      if (misbehave(behaviour, response, () => act(call))) return;
      return reply(response, 200, act(call));
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}/actions`,
    calls,
    effects,
    secrets,
    next: (...more) => void behaviours.push(...more),
    seen: (count) =>
      new Promise((done) => {
        if (calls.length >= count) done();
        else watchers.push({ count, done });
      }),
    release: () => held.splice(0).forEach((go) => go()),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
