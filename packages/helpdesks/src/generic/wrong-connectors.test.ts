import { ConnectorError } from '@baton/handoff-service';
import type { HelpdeskConnector, RawHook, ReadHook } from '@baton/handoff-service';
import { helpdeskContract } from '@baton/testkit/helpdesk-contract';
import { expect, it } from 'vitest';
import { genericApi } from './call.ts';
import type { Api, ApiAnswer, ApiCall } from './call.ts';
import { connectorOn } from './connector-on.ts';
import { genericConnector } from './generic-connector.ts';
import type { GenericOptions } from './options.ts';
import { makeSampleOf } from './testing/make-sample.ts';
import { readGenericHook } from './verify.ts';

type Connect = (options: GenericOptions) => HelpdeskConnector;
type Json = Record<string, unknown>;

/** A connector whose requests and answers are changed on the way. */
const changing =
  (change: (call: ApiCall, go: Api) => Promise<ApiAnswer>): Connect =>
  (options) => {
    const api = genericApi(options);
    return connectorOn((call) => change(call, api), options);
  };

const answering = (change: (json: Json) => Json): Connect =>
  changing(async (call, go) => {
    const answer = await go(call);
    return answer.changed ? answer : { changed: false, json: change(answer.json as Json) };
  });

const asking = (change: (body: Json, call: ApiCall) => Json): Connect =>
  changing((call, go) => go(call.body ? { ...call, body: change({ ...call.body }, call) } : call));

/** A connector whose every rejection is changed. */
const rejecting =
  (change: (error: ConnectorError, options: GenericOptions) => unknown): Connect =>
  (options) => {
    const connector = genericConnector(options);
    const wrapped = Object.entries(connector).map(([name, part]) => {
      if (typeof part !== 'function' || name === 'describe' || name === 'readHook')
        return [name, part];
      const ask = part as (request: unknown) => Promise<unknown>;
      const changed = (request: unknown) =>
        ask(request).catch((error: unknown) => {
          throw change(error as ConnectorError, options);
        });
      return [name, changed];
    });
    return Object.fromEntries(wrapped) as HelpdeskConnector;
  };

const hooking =
  (readHook: (hook: RawHook) => ReadHook): Connect =>
  (options) => ({ ...genericConnector(options), readHook });

const without = (body: Json, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

const isLimited = (error: unknown): boolean =>
  error instanceof ConnectorError && error.code === 'rate-limited';

const hintsOf = (body: Buffer): ReadHook => {
  const { tickets } = JSON.parse(body.toString('utf8')) as { tickets: string[] };
  return { ok: true, hints: tickets.map((ticket) => ({ id: ticket, ticket })) };
};

/** What is wrong, how it is done, and the check that has to catch it. */
const wrong: readonly (readonly [what: string, connect: Connect, caughtBy: string])[] = [
  [
    'does not look for its marker before it tries again',
    changing(async (call, go) => {
      const answer = await go(call.body ? { ...call, body: without(call.body, 'version') } : call);
      return answer.changed
        ? answer
        : { changed: false, json: { ...(answer.json as Json), written: [] } };
    }),
    'writes once through: reset after',
  ],
  [
    'trusts what it read, also when that was old',
    asking((body) => without(body, 'version')),
    'does not take its marker for missing',
  ],
  [
    'lets a write take effect that comes late',
    asking((body) => without(body, 'version')),
    'writes once through: hang late',
  ],
  [
    'swallows a 429',
    changing((call, go) =>
      go(call).catch((error: unknown) => {
        if (!isLimited(error) || !call.write) throw error;
        return { changed: false, json: { version: '1', id: 'm-1' } };
      }),
    ),
    'writes once through: rate-limit 7 seconds',
  ],
  [
    'tries again at once after a 429',
    changing((call, go) =>
      go(call).catch((error: unknown) => {
        if (isLimited(error)) return go(call);
        throw error;
      }),
    ),
    'asks for the rest that a helpdesk asks for in seconds',
  ],
  [
    'does not read Retry-After',
    rejecting(({ code, sent }) => new ConnectorError(code, { sent })),
    'asks for the rest that a helpdesk asks for in date',
  ],
  [
    'takes ids for the same that differ in case',
    changing((call, go) => go({ ...call, path: call.path.map((part) => part.toLowerCase()) })),
    'writes to the ticket it is told and to no other',
  ],
  [
    'marks notes and nothing else',
    answering((json) =>
      Array.isArray(json['written'])
        ? {
            ...json,
            written: (json['written'] as { part: string }[]).filter(({ part }) => part === 'note'),
          }
        : json,
    ),
    'leaves what people did after a write',
  ],
  [
    'says that nothing was sent when an answer was lost',
    rejecting(
      ({ code, retryAfterMs }) =>
        new ConnectorError(code, { sent: false, ...(retryAfterMs !== null && { retryAfterMs }) }),
    ),
    'writes once through: reset after',
  ],
  [
    'says of reads that something was sent',
    rejecting(({ code }) => new ConnectorError(code, { sent: true })),
    'says of reads that fail that nothing was sent',
  ],
  [
    'rejects with errors of others',
    rejecting(() => new Error('socket hang up')),
    'writes once through: reset before',
  ],
  [
    'puts its request into its errors',
    changing((call, go) =>
      go(call).catch((error: unknown) => {
        throw Object.assign(error as Error, { request: call });
      }),
    ),
    'holds no token, no address and no word of a note in its errors',
  ],
  [
    'goes on when it is told to stop',
    changing((call, go) => go({ ...call, signal: new AbortController().signal })),
    'writes once through: hang before',
  ],
  [
    'keeps silent about what it could not do',
    (options) => {
      const connector = genericConnector(options);
      return {
        ...connector,
        deliver: async (request) => ({ ...(await connector.deliver(request)), degraded: [] }),
      };
    },
    'tells what could not be honoured',
  ],
  [
    'leaves a file out and keeps silent about it',
    changing(async (call, go) => {
      const body = call.body && without({ ...call.body }, 'attachment');
      const answer = await go({ ...call, ...(body && { body }) });
      return answer.changed
        ? answer
        : { changed: false, json: { ...(answer.json as Json), attached: true } };
    }),
    'attaches what was said to the note as it is and once',
  ],
  [
    'attaches a file once more when it looks whether it is there',
    (options) => {
      const connector = genericConnector(options);
      const marker = 'baton-fedcba9876543210';
      return {
        ...connector,
        deliver: async (request) => {
          const written = await connector.deliver(request);
          if (request.check) await connector.deliver({ ...request, marker });
          return written;
        },
      };
    },
    'attaches what was said to the note as it is and once',
  ],
  [
    'leaves out what an earlier try did not get to',
    (options) => {
      const connector = genericConnector(options);
      return {
        ...connector,
        deliver: (request) =>
          request.check
            ? connector.deliver({
                ...request,
                handover: {
                  ...request.handover,
                  fields: {},
                  addTags: [],
                  removeTags: [],
                  target: null,
                },
              })
            : connector.deliver(request),
      };
    },
    'writes once through: reset before',
  ],
  [
    'says of everything that it was done now',
    (options) => {
      const connector = genericConnector(options);
      return {
        ...connector,
        update: async (request) => ({ ...(await connector.update(request)), applied: 'now' }),
      };
    },
    'does each write once under its marker',
  ],
  [
    'leaves what an earlier handoff was tagged with',
    asking((body) => without(body, 'removeTags')),
    'delivers a handover whole',
  ],
  [
    'takes away tags of others',
    asking((body, { method }) => (method === 'PATCH' ? { ...body, removeTags: ['vip'] } : body)),
    'delivers a handover whole',
  ],
  [
    'leaves solved what it hands over',
    asking((body) => without(body, 'status')),
    'opens a solved ticket again',
  ],
  [
    'takes a missing ticket for a helpdesk that does not answer',
    rejecting((error) =>
      error.code === 'not-found' ? new ConnectorError('unavailable', { sent: false }) : error,
    ),
    'says that a ticket is not there',
  ],
  [
    'tells its own notes as messages',
    answering((json) =>
      Array.isArray(json['messages'])
        ? { ...json, messages: (json['messages'] as Json[]).map((each) => without(each, 'marker')) }
        : json,
    ),
    'reads what was said in order',
  ],
  [
    'reads a ticket from its end to its beginning',
    answering((json) =>
      Array.isArray(json['messages'])
        ? { ...json, messages: (json['messages'] as Json[]).toReversed() }
        : json,
    ),
    'reads what was said in order',
  ],
  [
    'asks for no other token',
    (options) => genericConnector({ ...options, refresh: () => Promise.resolve(null) }),
    'goes on with another token',
  ],
  [
    'knocks on when it is not let in',
    changing(async (call, go) => {
      for (let n = 0; n < 5; n += 1) await go(call).catch(() => undefined);
      return go(call);
    }),
    'says once that it is no longer let in',
  ],
  ['believes every webhook', hooking(({ body }) => hintsOf(body)), 'refuses what was not signed'],
  [
    'looks at JSON in place of the bytes that came',
    hooking((hook) =>
      readGenericHook({
        ...hook,
        body: Buffer.from(JSON.stringify(JSON.parse(hook.body.toString('utf8')))),
      }),
    ),
    'refuses what was not signed',
  ],
  [
    'believes a webhook however old it is',
    hooking((hook) =>
      readGenericHook({
        ...hook,
        now: new Date(Number(hook.headers['webhook-timestamp']) * 1_000),
      }),
    ),
    'refuses a webhook that is too old',
  ],
  [
    'knows only the newest secret',
    hooking((hook) => readGenericHook({ ...hook, secrets: hook.secrets.slice(0, 1) })),
    'believes under the new secret',
  ],
  [
    'throws at a body that is none',
    hooking((hook) => {
      const read = readGenericHook(hook);
      return read.ok || read.why !== 'malformed' ? read : hintsOf(hook.body);
    }),
    'reads nothing from a body that is none',
  ],
];

/** Whether an error is the contract's own, also when a property passes it on. */
const isContract = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ContractBroken' || isContract(error.cause));

it.each(wrong)('the contract catches a connector that %s', async (_, connect, caughtBy) => {
  const checks = helpdeskContract(makeSampleOf(connect)).filter(({ title }) =>
    title.startsWith(caughtBy),
  );
  expect(checks).toHaveLength(1);
  const error: unknown = await checks[0]?.check().then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(isContract(error)).toBe(true);
});
