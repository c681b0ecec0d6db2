import { ExternalId, cleanText } from '@baton/handoff-core';
import { z } from 'zod';
import { ADMIN, BODY } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath } from './parameters.ts';

const Size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What is to be exported. */
export const ExportQuery = z.object({
  conversation: ExternalId.optional().describe('Only this conversation'),
  since: z
    .union([Size, z.iso.datetime({ offset: true })])
    .optional()
    .describe('Only conversations that moved since: the size of an earlier checkpoint, or a time'),
  content: z.enum(['true', 'false']).default('false').describe('`true`: with what was said'),
});

/** From which earlier checkpoint the way is to be proven. */
export const CheckpointQuery = z.object({
  since: Size.optional().describe(
    'Size of an earlier checkpoint, to prove that this one continues it',
  ),
});

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed checkpoint, and the proof that it continues an earlier one. */
export const CheckpointRead = z.object({
  tenant: z.string(),
  size: z.int(),
  root: Hash,
  at: z.string(),
  key: Hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  consistency: z.object({ from: z.int(), proof: z.array(Hash) }).optional(),
});

export const CustomerPath = z.object({ id: ExternalId });

/** Why content is erased; stays in the ledger, so it should name nobody. */
export const EraseRequest = z.strictObject({ reason: cleanText(500, 1).optional() });

/** What was erased. */
export const ErasedRead = z.object({
  erased: z.array(z.object({ conversationId: z.string(), entries: z.int(), seq: z.int() })),
});

const ERASE: Operation['problems'] = [
  ...ADMIN,
  ...BODY,
  'invalid-id',
  'invalid-body',
  'unknown-field',
  'invalid-field',
  'busy',
];

const EXAMPLE = { reason: 'Request of 2 March' };

/** What an admin does with the ledger. */
export const LEDGER_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/ledger/export',
    tag: 'Admin',
    id: 'exportLedger',
    summary: 'The ledger, for somebody who does not trust it',
    description:
      'Makes a signed checkpoint and streams what it vouches for as JSON lines, to be checked without this service. Without what customers said unless asked for.',
    parameters: { query: ExportQuery },
    answer: z.string(),
    answerType: 'application/jsonl',
    problems: [...ADMIN, 'invalid-query', 'not-found', 'ledger-unsigned', 'ledger-empty'],
  },
  {
    method: 'get',
    path: '/v1/ledger/checkpoint',
    tag: 'Admin',
    id: 'getCheckpoint',
    summary: 'A signed checkpoint of now',
    description:
      'Keep it somewhere else: with it, a later export proves that nothing is gone. `since` adds the proof (RFC 6962) that it continues the checkpoint of that size.',
    parameters: { query: CheckpointQuery },
    answer: CheckpointRead,
    problems: [...ADMIN, 'invalid-query', 'ledger-unsigned', 'ledger-empty'],
  },
  {
    method: 'post',
    path: '/v1/conversations/{id}/erase',
    tag: 'Admin',
    id: 'eraseConversation',
    summary: 'Erase what was said in a conversation',
    description:
      'Removes the content of every entry and what was made from it; decisions, times and hashes stay and the ledger still verifies. There is no way back.',
    parameters: { path: ConversationPath },
    body: EraseRequest,
    example: EXAMPLE,
    answer: ErasedRead,
    problems: [...ERASE, 'not-found'],
  },
  {
    method: 'post',
    path: '/v1/customers/{id}/erase',
    tag: 'Admin',
    id: 'eraseCustomer',
    summary: "Erase what was said in a customer's conversations",
    description:
      'The same for every conversation whose facts name this customer; an empty list when there is none.',
    parameters: { path: CustomerPath },
    body: EraseRequest,
    example: EXAMPLE,
    answer: ErasedRead,
    problems: ERASE,
  },
];
