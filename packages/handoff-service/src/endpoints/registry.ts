import { randomUUID } from 'node:crypto';
import type { GuardContext } from '../actions/guard-context.ts';
import { Problem } from '../problems/problem.ts';
import { rotateSecret } from '../signing/rotate-secret.ts';
import { newSecret, signedHeaders } from '../signing/sign.ts';
import { callEndpoint } from './call-endpoint.ts';
import { urlFault } from './check-url.ts';
import type { Endpoint, SecretEndpoint } from './endpoint.ts';
import { deleteEndpoint, listEndpoints, rotateEndpoint, saveEndpoint } from './endpoint-store.ts';
import { readAnswer } from './read-answer.ts';

/** What the registry works with. */
export type RegistryContext = Pick<GuardContext, 'db' | 'now'> & {
  /** Whether endpoints may be http on this machine: a server in development. */
  localEndpoints: boolean;
};

const MOST = 100;

const shown = ({ name, url, timeoutMs, createdAt, updatedAt, oldUntil }: Endpoint): Endpoint => ({
  name,
  url,
  timeoutMs,
  createdAt,
  updatedAt,
  oldUntil,
});

const load = async (
  { db, now }: RegistryContext,
  tenant: string,
  name: string,
): Promise<SecretEndpoint> => {
  const found = (await listEndpoints(db, tenant, now())).find((each) => each.name === name);
  if (!found) throw new Problem('not-found');
  return found;
};

export const readEndpoints = async (
  { db, now }: RegistryContext,
  tenant: string,
): Promise<Endpoint[]> => (await listEndpoints(db, tenant, now())).map(shown);

/** Registers an endpoint, or changes one; its secret is told when it is new, and never again. @throws Problem */
export const putEndpoint = async (
  { db, now, localEndpoints }: RegistryContext,
  tenant: string,
  { name, url, timeoutMs }: { name: string; url: string; timeoutMs: number },
): Promise<Endpoint & { secret?: string }> => {
  const fault = urlFault(url, localEndpoints);
  if (fault !== null)
    throw new Problem('invalid-field', {
      faults: [{ code: 'invalid-field', pointer: '/url', detail: fault }],
    });
  const known = await listEndpoints(db, tenant, now());
  if (known.length >= MOST && !known.some((each) => each.name === name))
    throw new Problem('too-many-endpoints');
  const secret = newSecret();
  const saved = await saveEndpoint(db, tenant, { name, url, timeoutMs, secret }, now());
  if (!saved) throw new Problem('internal');
  return { ...shown(saved.endpoint), ...(saved.created && { secret }) };
};

/** Gives an endpoint a new secret; the old one signs beside it for a day. @throws Problem `not-found`, `busy` */
export const rotateEndpointSecret = async (
  context: RegistryContext,
  tenant: string,
  name: string,
): Promise<Endpoint & { secret: string }> => {
  const { db } = context;
  const now = context.now();
  const { row, secret } = await rotateSecret(await load(context, tenant, name), now, (rotation) =>
    rotateEndpoint(db, tenant, name, rotation, now),
  );
  return { ...shown(row), secret };
};

/** @throws Problem `not-found` */
export const removeEndpoint = async (
  context: RegistryContext,
  tenant: string,
  name: string,
): Promise<void> => {
  if (!(await deleteEndpoint(context.db, tenant, name))) throw new Problem('not-found');
};

/** How a call for trial went. */
export interface EndpointTrial {
  ok: boolean;
  httpStatus: number | null;
  /** Why it did not succeed, for example `not sent: ECONNREFUSED`. */
  error: string | null;
  ms: number;
}

/** Sends one signed message to an endpoint. */
export const sendTo = async (
  endpoint: SecretEndpoint,
  message: { id: string; key: string; body: string; at: Date },
): Promise<ReturnType<typeof readAnswer>> => {
  const { id, key, body, at } = message;
  const timestamp = Math.floor(at.getTime() / 1_000);
  const outcome = await callEndpoint({
    url: endpoint.url,
    timeoutMs: endpoint.timeoutMs,
    body,
    headers: {
      ...signedHeaders(endpoint.secrets, { id, timestamp, body }),
      'idempotency-key': key,
    },
  });
  return readAnswer(outcome);
};

/** Calls an endpoint with the command `test`, which is to do nothing. @throws Problem `not-found` */
export const tryEndpoint = async (
  context: RegistryContext,
  tenant: string,
  name: string,
): Promise<EndpointTrial> => {
  const endpoint = await load(context, tenant, name);
  const id = `test_${randomUUID()}`;
  const begun = performance.now();
  const body = JSON.stringify({ command: 'test', endpoint: name });
  const { status, httpStatus, error } = await sendTo(endpoint, {
    id,
    key: id,
    body,
    at: context.now(),
  });
  const ms = Math.round(performance.now() - begun);
  return { ok: status === 'succeeded', httpStatus, error: error ?? null, ms };
};
