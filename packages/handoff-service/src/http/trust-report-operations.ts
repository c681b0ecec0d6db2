import { TrustReport } from '@baton/handoff-panel';
import { z } from 'zod';
import { VIEW } from './operation.ts';
import type { Operation } from './operation.ts';
import { ConversationPath, ViewQuery } from './parameters.ts';

const Hex = z.string().regex(/^[0-9a-f]+$/);

/** In which form, and whether a browser saves it. */
export const TrustReportQuery = ViewQuery.extend({
  format: z
    .enum(['json', 'html'])
    .default('json')
    .describe('`json`, with a proof to verify; or `html`, one page to read and print'),
  download: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: a browser saves it under a name of its own'),
});

/** A report with what proves it. */
export const TrustReportRead = z.object({
  format: z.literal('baton-trust-report'),
  version: z.literal(1),
  report: TrustReport,
  proof: z.object({
    format: z.literal('baton-ledger'),
    version: z.literal(1),
    /** Lines of a ledger export, of this conversation alone. */
    lines: z.array(z.string()),
  }),
  seal: z.object({ digest: Hex, key: Hex.nullable(), signature: Hex.nullable() }),
});

/** What an auditor asks a panel's door for. */
export const TRUST_REPORT_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/panel/conversations/{id}/trust-report',
    tag: 'Panel',
    id: 'getTrustReport',
    summary: 'What was decided, done, seen and proven',
    description:
      'A document about one conversation, redacted for who reads it: an admin key reads it in full, an agent key as the strictest tier. As JSON it holds a proof that `baton verify` checks offline, as HTML (`format=html`) it is one page that needs nothing else. A person who reads it is recorded with a view. 30 a minute for each reader.',
    parameters: { path: ConversationPath, query: TrustReportQuery },
    answer: TrustReportRead,
    page: true,
    problems: [...VIEW, 'report-limit', 'report-too-large', 'busy', 'store-unavailable'],
  },
];
