import type { EventInput, PolicyInput } from '@baton/handoff-core';
import { pino } from 'pino';
import type { z } from 'zod';
import { onTestFinished } from 'vitest';
import { newAgentKey } from '../auth/agent-keys.ts';
import type { IngestAnswer, ProblemAnswer } from '../http/answers.ts';
import type { Judge } from '../ingest/ask-judge.ts';
import type { BriefWriter } from '../panel/writings.ts';
import type { PairingKind } from '../pairings/pairing-kind.ts';
import type { Connectors } from '../connectors/port.ts';
import { createService } from '../service.ts';
import type { Service } from '../service.ts';
import type { SignInPort } from '../sign-in/port.ts';
import type { Connection } from '../storage/database.ts';
import type { MasterKeySource } from '../storage/vault/master-key.ts';
import type { LedgerSigner } from '../ledger/signer.ts';
import type { ViewerGates } from '../viewers/viewer-gate.ts';
import { testMasterKey } from './test-master-key.ts';
import { testSigner } from './ledger-signer.ts';
import { testDatabase } from './test-database.ts';

type Answer = z.infer<typeof IngestAnswer>;
type ProblemBody = z.infer<typeof ProblemAnswer>;

/** A service on a database of its own, with keys of two tenants. */
export interface TestService {
  service: Service;
  connection: Connection;
  masterKey: MasterKeySource;
  /** Agent keys of tenants a and b, and admin keys of both. */
  keys: { a: string; b: string; adminA: string; adminB: string };
  /** Lines the service logged. */
  logged: string[];
  post: (
    conversationId: string,
    events: EventInput[],
    key?: string,
  ) => Promise<{ status: number; body: Answer }>;
  /** Sends a body as it is. */
  postRaw: (
    conversationId: string,
    payload: string | Buffer,
    contentType?: string,
  ) => Promise<{ status: number; body: ProblemBody; type: string }>;
  /** Any request with a JSON body, by default with the admin key of tenant a. */
  ask: <Body>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more?: { body?: unknown; key?: string; headers?: Record<string, string> },
  ) => Promise<{ status: number; body: Body; headers: Record<string, unknown> }>;
  get: <Body>(
    path: string,
    key?: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: Body; headers: Record<string, unknown> }>;
}

const SHARED_KEY = testMasterKey();

/** Time at which tests happen. */
export const NOW = new Date('2026-03-02T09:00:00Z');

export const testService = async (
  options: {
    connection?: Connection;
    now?: () => Date;
    policy?: PolicyInput;
    judge?: Judge;
    writer?: BriefWriter;
    keys?: TestService['keys'];
    signer?: LedgerSigner;
    masterKey?: MasterKeySource;
    connectors?: Connectors;
    viewers?: ViewerGates;
    pairingKinds?: readonly PairingKind[];
    signIn?: SignInPort;
    /** Hints to and from other services on the same database. */
    hints?: boolean;
    /** Of tests about giving up: 1, as in production. */
    patience?: number;
    /** As in production: endpoints are https. */
    strictEndpoints?: boolean;
  } = {},
): Promise<TestService> => {
  const connection = options.connection ?? (await testDatabase());
  const keys = options.keys ?? {
    a: newAgentKey(),
    b: newAgentKey(),
    adminA: newAgentKey(),
    adminB: newAgentKey(),
  };
  const logged: string[] = [];
  const masterKey = options.masterKey ?? SHARED_KEY;
  const service = await createService({
    connection,
    masterKey,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    baseUrl: () => 'http://127.0.0.1:4600',
    keys: [
      { tenant: 'a', key: keys.a, label: 'test' },
      { tenant: 'b', key: keys.b, label: 'test' },
      { tenant: 'a', key: keys.adminA, label: 'test admin', scopes: ['admin'] },
      { tenant: 'b', key: keys.adminB, label: 'test admin', scopes: ['admin'] },
    ],
    ...(options.policy && { policy: options.policy }),
    ...(options.judge && { judge: options.judge }),
    ...(options.connectors && { connectors: options.connectors }),
    ...(options.pairingKinds && { pairingKinds: options.pairingKinds }),
    ...(options.signIn && { signIn: options.signIn }),
    ...(options.viewers && { viewers: options.viewers }),
    ...(options.writer && { writer: options.writer }),
    hints: options.hints ?? false,
    localEndpoints: options.strictEndpoints !== true,
    deliver: false,
    patience: options.patience ?? 20,
    now: options.now ?? (() => NOW),
    ledger: { signer: options.signer ?? testSigner(), everyMs: 0 },
  });
  onTestFinished(() => service.close());
  const inject = async (request: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    url: string;
    key: string;
    payload?: string | Buffer;
    headers?: Record<string, string>;
  }) => {
    const response = await service.app.inject({
      method: request.method,
      url: request.url,
      headers: { authorization: `Bearer ${request.key}`, ...request.headers },
      ...(request.payload !== undefined && { payload: request.payload }),
    });
    const body: unknown = response.body === '' ? null : JSON.parse(response.body);
    return {
      status: response.statusCode,
      body,
      headers: response.headers as Record<string, unknown>,
    };
  };
  const send = (
    conversationId: string,
    payload: string | Buffer,
    contentType: string,
    key: string,
  ) =>
    inject({
      method: 'POST',
      url: `/v1/conversations/${encodeURIComponent(conversationId)}/events`,
      key,
      payload,
      headers: { 'content-type': contentType },
    });
  return {
    service,
    connection,
    masterKey,
    keys,
    logged,
    post: async (conversationId, events, key = keys.a) => {
      const { status, body } = await send(
        conversationId,
        JSON.stringify({ events }),
        'application/json',
        key,
      );
      return { status, body: body as Answer };
    },
    postRaw: async (conversationId, payload, contentType = 'application/json') => {
      const { status, body, headers } = await send(conversationId, payload, contentType, keys.a);
      return { status, body: body as ProblemBody, type: String(headers['content-type']) };
    },
    ask: async <Body>(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      more: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
    ) => {
      const answer = await inject({
        method,
        url: path,
        key: more.key ?? keys.adminA,
        ...(more.body !== undefined && { payload: JSON.stringify(more.body) }),
        headers: {
          ...(more.body !== undefined && { 'content-type': 'application/json' }),
          ...more.headers,
        },
      });
      return { ...answer, body: answer.body as Body };
    },
    get: async <Body>(path: string, key = keys.a, headers: Record<string, string> = {}) => {
      const answer = await inject({ method: 'GET', url: path, key, headers });
      return { ...answer, body: answer.body as Body };
    },
  };
};
