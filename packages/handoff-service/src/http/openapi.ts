import { EventBatch } from '@baton/handoff-core';
import { Panel, PanelCommand, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import { z } from 'zod';
import { PROBLEMS } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem.ts';
import { ACTION_OPERATIONS } from './action-operations.ts';
import { ANSWER_EXAMPLES } from './answer-examples.ts';
import { ADMIN_OPERATIONS } from './admin-operations.ts';
import {
  ConversationRead,
  DecisionsRead,
  HandoffRead,
  IngestAnswer,
  ProblemAnswer,
} from './answers.ts';
import { BACK_OPERATIONS } from './back-operations.ts';
import { CONSENT_OPERATIONS } from './consent-operations.ts';
import { ENDPOINT_OPERATIONS } from './endpoint-operations.ts';
import { DELIVERY_OPERATIONS } from './delivery-operations.ts';
import { WEBHOOK_OPERATIONS } from './webhook-operations.ts';
import { HANDOFF_OPERATIONS } from './handoff-operations.ts';
import { INBOUND_OPERATIONS } from './inbound-operations.ts';
import { LEDGER_OPERATIONS } from './ledger-answers.ts';
import { LIVE_OPERATIONS } from './live-operations.ts';
import { MARK_OPERATIONS } from './mark-operations.ts';
import { NOTE_OPERATIONS } from './note-operations.ts';
import { PAIRING_OPERATIONS } from './pairing-operations.ts';
import { REPLY_CHECK_OPERATIONS } from './reply-check-operations.ts';
import { ROUTING_OPERATIONS } from './routing-operations.ts';
import { SEARCH_OPERATIONS } from './search-operations.ts';
import { AGENT, BODY, VIEW } from './operation.ts';
import { TRUST_REPORT_OPERATIONS } from './trust-report-operations.ts';
import type { Operation } from './operation.ts';
import {
  ConversationPath,
  HandoffPath,
  ListQuery,
  PageQuery,
  TicketPath,
  ShowQuery,
  ViewQuery,
} from './parameters.ts';

const Health = z.object({
  status: z.string(),
  migrations: z.int().optional(),
  reason: z.string().optional(),
});

/** Every operation there is. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/conversations/{id}/events',
    tag: 'Agent',
    id: 'postEvents',
    summary: 'Tell what happened, get the decision',
    description:
      'Stores 1 to 100 events, all or none, and answers after they are durable. Sending the same events again is harmless. A draft event asks whether an answer may be sent: its result says `send`, `offer` (send it, and offer a person) or `escalate` (send nothing, a person is called). `lease.holder` says who may speak now.',
    parameters: { path: ConversationPath },
    body: EventBatch,
    example: {
      events: [
        { id: '1', type: 'turn', by: 'customer', text: 'You charged me twice for order 4711.' },
        {
          id: '2',
          type: 'draft',
          text: 'The second charge goes away by itself.',
          confidence: 0.31,
        },
      ],
    },
    answer: IngestAnswer,
    problems: [
      ...AGENT,
      'forbidden',
      ...BODY,
      'invalid-id',
      'invalid-body',
      'no-events',
      'too-many-events',
      'unknown-event-type',
      'unknown-field',
      'invalid-field',
      'invalid-confidence',
      'nul-character',
      'lone-surrogate',
      'json-too-deep',
      'clock-out-of-range',
      'event-out-of-order',
      'event-id-conflict',
      'lease-lost',
      'busy',
      'store-unavailable',
    ],
  },
  {
    method: 'get',
    path: '/v1/conversations/{id}',
    tag: 'Agent',
    id: 'getConversation',
    summary: 'Read a conversation back',
    description:
      'Turns, actions, reasoning, every decision with all its signals, and handoffs. As it is stored, with nothing hidden: for programs, not for people.',
    parameters: { path: ConversationPath },
    answer: ConversationRead,
    problems: [...AGENT, 'invalid-id', 'not-found', 'store-unavailable'],
  },
  {
    method: 'get',
    path: '/v1/conversations/{id}/decisions',
    tag: 'Agent',
    id: 'getDecisions',
    summary: 'Why, and why not earlier',
    description:
      'Every decision of a conversation with every signal: value, threshold, whether it fired, the turn since which it does, and how long it took to measure.',
    parameters: { path: ConversationPath, query: ListQuery },
    answer: DecisionsRead,
    problems: [...AGENT, 'invalid-id', 'invalid-query', 'not-found', 'store-unavailable'],
  },
  {
    method: 'get',
    path: '/v1/handoffs/{id}',
    tag: 'Agent',
    id: 'getHandoff',
    summary: 'Read a handoff',
    description:
      'Its state and why it came to it, the decision that caused it, where it was routed and why, when it moves on by itself and how it was resolved. `customer` is what the customer can be told now. An agent may speak again once it is `handed_back`, `declined`, `expired` or `failed`.',
    parameters: { path: HandoffPath },
    answer: HandoffRead,
    problems: [...AGENT, 'invalid-id', 'not-found', 'store-unavailable'],
  },
  {
    method: 'get',
    path: '/v1/panel/tickets/{helpdesk}/{ticketId}',
    tag: 'Panel',
    id: 'getPanelOfTicket',
    summary: 'The panel of a ticket',
    description:
      'The brief as blocks, redacted for who looks; a key sees what the strictest tier sees. Carries an ETag; unchanged panels answer 304.',
    parameters: { path: TicketPath, query: ShowQuery },
    answer: Panel,
    problems: VIEW,
  },
  {
    method: 'get',
    path: '/v1/panel/conversations/{id}',
    tag: 'Panel',
    id: 'getPanel',
    summary: 'The panel of a conversation',
    description: 'The same as the panel of a ticket, by conversation.',
    parameters: { path: ConversationPath, query: ShowQuery },
    answer: Panel,
    problems: VIEW,
  },
  {
    method: 'get',
    path: '/v1/panel/conversations/{id}/transcript',
    tag: 'Panel',
    id: 'getTranscript',
    summary: 'A page of the transcript',
    description: 'Turns and held-back drafts in order; `next` is the cursor of the following page.',
    parameters: { path: ConversationPath, query: PageQuery },
    answer: TranscriptPage,
    problems: VIEW,
  },
  {
    method: 'get',
    path: '/v1/panel/conversations/{id}/reasoning',
    tag: 'Panel',
    id: 'getReasoning',
    summary: 'A page of the reasoning trace',
    description: "The AI's steps in order, with depth, duration and sources.",
    parameters: { path: ConversationPath, query: PageQuery },
    answer: ReasoningPage,
    problems: VIEW,
  },
  {
    method: 'post',
    path: '/v1/panel/conversations/{id}/commands',
    tag: 'Panel',
    id: 'postCommand',
    summary: 'Accept, decline, resolve or hand back',
    description: 'What a human presses in the panel. Answers with the panel after it.',
    parameters: { path: ConversationPath, query: ViewQuery },
    body: PanelCommand,
    example: { command: 'resolve', note: 'Refunded the second charge.' },
    answer: Panel,
    problems: [
      ...VIEW,
      ...BODY,
      'not-found',
      'wrong-state',
      'unknown-field',
      'invalid-field',
      'invalid-body',
      'busy',
      'store-unavailable',
    ],
  },
  ...LIVE_OPERATIONS,
  ...HANDOFF_OPERATIONS,
  ...MARK_OPERATIONS,
  ...REPLY_CHECK_OPERATIONS,
  ...NOTE_OPERATIONS,
  ...TRUST_REPORT_OPERATIONS,
  ...ACTION_OPERATIONS,
  ...BACK_OPERATIONS,
  ...ENDPOINT_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...DELIVERY_OPERATIONS,
  ...ADMIN_OPERATIONS,
  ...INBOUND_OPERATIONS,
  ...PAIRING_OPERATIONS,
  ...CONSENT_OPERATIONS,
  ...LEDGER_OPERATIONS,
  ...SEARCH_OPERATIONS,
  ...ROUTING_OPERATIONS,
  {
    method: 'get',
    path: '/healthz',
    tag: 'Health',
    id: 'health',
    summary: 'The process is alive',
    description: 'Says nothing about the store.',
    answer: Health,
    problems: [],
    open: true,
  },
  {
    method: 'get',
    path: '/readyz',
    tag: 'Health',
    id: 'ready',
    summary: 'The store answers',
    description: 'Answers 503 with the reason when it does not.',
    answer: Health,
    problems: [],
    open: true,
  },
];

type Json = Record<string, unknown>;

const ABOUT = `Every request but those under Health carries \`Authorization: Bearer …\`:

| bearer | may |
| --- | --- |
| an agent's key (\`BATON_KEY\`) | tell events, ask before actions, read conversations; panels as the strictest tier sees them |
| an admin's key (\`BATON_ADMIN_KEY\`) | policies, endpoints, approvals, the ledger, erasure, search, measures |
| the session of a panel page | what one person may see and do, by their tier |

In development the one key, in the file \`dev-key\` of the data directory, is agent and admin.

A refusal is \`application/problem+json\`. \`type\` is \`urn:baton:problem:\` and a code, \`detail\` says what to do, and \`errors\` lists every fault with its place. Nothing of a refused request is stored. With status 503 the same request may be sent again after \`Retry-After\` seconds.

Times are ISO 8601, amounts are in the currency's main unit, ids are 1 to 200 letters, digits or \`. _ : @ # = + ~ -\`.`;

const TAGS = [
  {
    name: 'Agent',
    description: 'What an AI agent tells and asks: events, drafts, actions before they are done.',
  },
  {
    name: 'Panel',
    description:
      'What a sidebar reads and a person presses. What is somebody\u2019s word (edits, ratings, reveals, runs) needs the session of a panel page; no key will do.',
  },
  {
    name: 'Admin',
    description:
      'Policies, endpoints, measures, the ledger. Needs an admin key unless it says otherwise.',
  },
  {
    name: 'Helpdesk',
    description: 'What helpdesks send. Needs no key: a signature is the proof.',
  },
  { name: 'Health', description: 'For whoever watches the process. Needs no key.' },
];

/** Formats say it better than the pattern that checks them. */
const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  }) as Json;
  return json;
};

const parametersOf = ({ path, query, header }: NonNullable<Operation['parameters']>): Json[] =>
  [
    ...Object.entries(path?.shape ?? {}).map(([name, schema]) => ['path', name, schema] as const),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ['query', name, schema] as const),
    ...Object.entries(header?.shape ?? {}).map(
      ([name, schema]) => ['header', name, schema] as const,
    ),
  ].map(([place, name, given]) => {
    const schema = given as z.ZodType;
    const { description, ...json } = toSchema(schema, 'input');
    return {
      name,
      in: place,
      required: place === 'path' || !schema.safeParse(undefined).success,
      ...(description !== undefined && { description }),
      schema: json,
    };
  });

const problemAnswers = (codes: readonly ProblemCode[]): Json => {
  const byStatus = Map.groupBy(new Set(codes), (code) => PROBLEMS[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      String(status),
      {
        description: group.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('; '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
};

const describe = (operation: Operation): Json => ({
  operationId: operation.id,
  tags: [operation.tag],
  summary: operation.summary,
  description: operation.description,
  security: operation.open ? [] : [{ bearer: [] }],
  ...(operation.parameters && { parameters: parametersOf(operation.parameters) }),
  ...(operation.body && {
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: toSchema(operation.body, 'input'),
          example: operation.example,
        },
      },
    },
  }),
  responses: {
    [operation.status ?? 200]: {
      description: operation.summary,
      content: {
        [operation.answerType ?? 'application/json']: {
          schema: toSchema(operation.answer, 'output'),
          ...(Object.hasOwn(ANSWER_EXAMPLES, operation.id) && {
            example: ANSWER_EXAMPLES[operation.id],
          }),
        },
        ...(operation.page && { 'text/html': { schema: { type: 'string' } } }),
      },
    },
    ...problemAnswers([
      ...operation.problems,
      ...(operation.open ? [] : (['sealed-data', 'internal'] as const)),
    ]),
  },
});

/** The API as OpenAPI 3.1, made from the schemas that the routes use. */
export const openApiDocument = (version: string, serverUrl: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Baton',
    version,
    summary: 'The open handoff layer between any AI support agent and any helpdesk',
    description: ABOUT,
    license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: serverUrl }],
  tags: TAGS,
  paths: Object.fromEntries(
    [...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, operations]) => [
      path,
      Object.fromEntries(operations.map((operation) => [operation.method, describe(operation)])),
    ]),
  ),
  components: {
    schemas: { Problem: toSchema(ProblemAnswer, 'output') },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'An agent key, an admin key, or the session of a panel page',
      },
    },
  },
});

/** Method and path of every documented operation, for the test that compares them with the routes. */
export const documentedOperations = (): string[] =>
  OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
