import type { ServerResponse } from 'node:http';

/**
 * How an endpoint answers: `well`; `hold` until it is released; `silent` does its work and says nothing; `cut` does it and
 * breaks the connection; `drip` does it and sends its answer a byte at a time without end; `huge` sends 1 MB of JSON; `page` sends HTML; `redirect` points elsewhere; a status refuses without
 * doing anything.
 */
export type Behaviour =
  | 'well'
  | 'hold'
  | 'silent'
  | 'cut'
  | 'drip'
  | 'huge'
  | 'page'
  | { redirect: string }
  | { status: number };

const DRIP_MS = 20;

const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), DRIP_MS);
  response.on('close', () => clearInterval(timer));
};

/** Answers as told; false when it is to be answered well. */
export const misbehave = (
  behaviour: Behaviour,
  response: ServerResponse,
  act: () => unknown,
): boolean => {
  if (behaviour === 'well' || behaviour === 'hold') return false;
  if (typeof behaviour === 'object') {
    if ('redirect' in behaviour) response.writeHead(307, { location: behaviour.redirect });
    else response.writeHead(behaviour.status, { 'content-type': 'application/json' });
    response.end('{"error":"no"}');
    return true;
  }
  act();
  if (behaviour === 'cut') response.destroy();
  else if (behaviour === 'drip') drip(response);
  else if (behaviour === 'huge') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ text: 'x'.repeat(1_048_576) }));
  } else if (behaviour === 'page') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in</title>');
  }
  return true;
};
