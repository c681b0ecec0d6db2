import { EventBatch, Policy } from '@baton/handoff-core';
import { Panel, PanelCommand, ReasoningPage, TranscriptPage } from '@baton/handoff-panel';
import { z } from 'zod';
import { PROBLEMS } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem.ts';
import {
  ConversationRead,
  DecisionsRead,
  HandoffRead,
  IngestAnswer,
  ProblemAnswer,
} from './answers.ts';
import {
  CalibrationQuery,
  CalibrationRead,
  OutcomeBatch,
  OutcomesTaken,
} from './outcome-answers.ts';
import {
  CheckQuery,
  DryRunAnswer,
  DryRunRequest,
  PolicyChecked,
  PolicyRead,
  PolicySaved,
  PolicyVersions,
  SaveHeaders,
  SaveQuery,
  VersionPath,
  VersionsQuery,
} from './policy-answers.ts';
import {
  ConversationPath,
  HandoffPath,
  ListQuery,
  PageQuery,
  TicketPath,
  ViewQuery,
} from './parameters.ts';

/** One operation: the same schemas that check requests and describe answers. */
interface Operation {
  method: 'get' | 'post' | 'put';
  path: string;
  /** Heading it stands under. */
  tag: 'Agent' | 'Panel' | 'Admin' | 'Health';
  id: string;
  summary: string;
  description: string;
  parameters?: { path?: z.ZodObject; query?: z.ZodObject; header?: z.ZodObject };
  body?: z.ZodType;
  /** A body that works as it stands. */
  example?: unknown;
  answer: z.ZodType;
  problems: ProblemCode[];
  open?: true;
}

const AGENT: ProblemCode[] = ['key-missing', 'key-unknown'];
const VIEW: ProblemCode[] = [...AGENT, 'invalid-id', 'invalid-query', 'no-handoff'];
const ADMIN: ProblemCode[] = [...AGENT, 'forbidden', 'store-unavailable'];
const BODY: ProblemCode[] = [
  'malformed-json',
  'forbidden-key',
  'body-too-large',
  'unsupported-media-type',
];
const Health = z.object({
  status: z.string(),
  migrations: z.int().optional(),
  reason: z.string().optional(),
});

const EXAMPLE_POLICY = {
  confidence: { threshold: 0.6, perIntent: { refund_request: 0.8 } },
  rules: [
    {
      id: 'refund-over-500',
      title: 'Refunds over 500 need a person',
      when: 'action.type == "refund" && action.amount > 500',
      then: 'escalate',
    },
  ],
};

const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/conversations/{id}/events',
    tag: 'Agent',
    id: 'postEvents',
    summary: 'Tell what happened, get the decision',
    description:
      'Stores 1 to 100 events, all or none, and answers after they are durable. Sending the same events again is harmless. A draft event asks whether an answer may be sent.',
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
    description: 'Turns, actions, reasoning, every decision with all its signals, and handoffs.',
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
      'Its state, the decision that caused it, where it was routed and how it was resolved.',
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
      'The brief as blocks, redacted for who looks. Carries an ETag; unchanged panels answer 304.',
    parameters: { path: TicketPath, query: ViewQuery },
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
    parameters: { path: ConversationPath, query: ViewQuery },
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
    summary: 'Accept, resolve or hand back',
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
  {
    method: 'get',
    path: '/v1/policy',
    tag: 'Admin',
    id: 'getPolicy',
    summary: 'The policy in force',
    description:
      'Carries the version as ETag; an unchanged policy answers 304. Version 0 stands for the default of this service.',
    answer: PolicyRead,
    problems: ADMIN,
  },
  {
    method: 'put',
    path: '/v1/policy',
    tag: 'Admin',
    id: 'putPolicy',
    summary: 'Save a policy',
    description:
      'The next decision of the tenant follows it. A policy with a fault is refused whole, with every fault, and the one in force stays.',
    parameters: { query: SaveQuery, header: SaveHeaders },
    body: Policy,
    example: EXAMPLE_POLICY,
    answer: PolicySaved,
    problems: [
      ...ADMIN,
      ...BODY,
      'policy-invalid',
      'invalid-query',
      'version-missing',
      'version-conflict',
    ],
  },
  {
    method: 'post',
    path: '/v1/policy/check',
    tag: 'Admin',
    id: 'checkPolicy',
    summary: 'Check a policy without saving it',
    description: 'Lists every fault, each with its place, and what is most likely not meant.',
    parameters: { query: CheckQuery },
    body: Policy,
    example: EXAMPLE_POLICY,
    answer: PolicyChecked,
    problems: [...ADMIN, ...BODY, 'policy-invalid', 'invalid-query', 'dry-run-busy'],
  },
  {
    method: 'post',
    path: '/v1/policy/dry-run',
    tag: 'Admin',
    id: 'dryRunPolicy',
    summary: 'Try a policy on the latest conversations',
    description:
      'Replays up to 1,000 stored conversations under the proposed policy and the one in force; changes nothing. Ends after 15 seconds at the latest with what it has.',
    body: DryRunRequest,
    example: { policy: EXAMPLE_POLICY, conversations: 50 },
    answer: DryRunAnswer,
    problems: [
      ...ADMIN,
      ...BODY,
      'policy-invalid',
      'unknown-field',
      'invalid-field',
      'invalid-body',
      'dry-run-busy',
    ],
  },
  {
    method: 'get',
    path: '/v1/policy/versions',
    tag: 'Admin',
    id: 'getPolicyVersions',
    summary: 'What was saved before',
    description: 'Latest first; `next` is the cursor of the following page.',
    parameters: { query: VersionsQuery },
    answer: PolicyVersions,
    problems: [...ADMIN, 'invalid-query'],
  },
  {
    method: 'get',
    path: '/v1/policy/versions/{version}',
    tag: 'Admin',
    id: 'getPolicyVersion',
    summary: 'One saved version',
    description: 'Save it again to go back to it.',
    parameters: { path: VersionPath },
    answer: PolicyRead,
    problems: [...ADMIN, 'invalid-id', 'not-found'],
  },
  {
    method: 'post',
    path: '/v1/outcomes',
    tag: 'Admin',
    id: 'postOutcomes',
    summary: 'Tell whether answers were right',
    description:
      'Stores 1 to 500 outcomes of answers of the AI, all or none, with the confidence it stated. Telling the same again is harmless. Any key of the tenant will do.',
    body: OutcomeBatch,
    example: {
      outcomes: [{ conversationId: 'c1', turnId: '2', good: false, source: 'person' }],
    },
    answer: OutcomesTaken,
    problems: [
      ...AGENT,
      ...BODY,
      'invalid-body',
      'unknown-field',
      'invalid-field',
      'unknown-conversation',
      'unknown-turn',
      'outcome-conflict',
      'store-unavailable',
    ],
  },
  {
    method: 'get',
    path: '/v1/calibration',
    tag: 'Admin',
    id: 'getCalibration',
    summary: "How far an agent's confidence can be trusted",
    description:
      "Reliability curve, calibration error, a threshold for the miss rate you allow with a bound that holds for this tenant's own recent data, and a warning when the agent changed. Any key of the tenant will do.",
    parameters: { query: CalibrationQuery },
    answer: CalibrationRead,
    problems: [...AGENT, 'invalid-query', 'store-unavailable'],
  },
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
  ].map(([place, name, schema]) => ({
    name,
    in: place,
    required: place !== 'query',
    schema: toSchema(schema as z.ZodType, 'input'),
  }));

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
    200: {
      description: operation.summary,
      content: { 'application/json': { schema: toSchema(operation.answer, 'output') } },
    },
    ...problemAnswers(operation.problems),
  },
});

/** The API as OpenAPI 3.1, made from the schemas that the routes use. */
export const openApiDocument = (version: string, serverUrl: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Baton',
    version,
    summary: 'The open handoff layer between any AI support agent and any helpdesk',
    license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: serverUrl }],
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
