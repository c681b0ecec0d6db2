import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withIntercom } from './testing/client.ts';

const paths = (id: string): readonly [string, string][] => [
  ['PUT', `/conversations/${id}`],
  ['POST', `/conversations/${id}/reply`],
  ['POST', `/conversations/${id}/parts`],
  ['POST', `/conversations/${id}/tags`],
  ['POST', `/conversations/${id}/merge`],
  ['POST', '/conversations/search'],
  ['POST', '/conversations/redact'],
  ['POST', '/conversations/attributes'],
  ['POST', '/tags'],
  ['POST', '/app_install/status'],
  ['POST', '/auth/eagle/token'],
];

const NAMES = [
  'message_type',
  'type',
  'admin_id',
  'assignee_id',
  'body',
  'id',
  'custom_attributes',
  'query',
  'pagination',
  'attachment_files',
  'reply_options',
  'snoozed_until',
  'merge_into_conversation_id',
  'name',
  'data_type',
  'options',
  'state',
  'code',
] as const;

const VALUES = ['note', 'comment', 'quick_reply', 'assignment', 'snoozed', 'admin', 'team', '0'];

it(
  'answers whatever comes with what an API answers, and keeps on',
  withIntercom(
    async ({ intercom, call, bot }) => {
      const id = intercom.open();
      const value = fc.oneof(fc.constantFrom(...VALUES, bot), fc.jsonValue({ maxDepth: 2 }));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...paths(id)),
          fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 5 }),
          async ([method, path], body) => {
            const { status } = await call(method, path, body);
            expect([200, 400, 401, 403, 404, 422]).toContain(status);
          },
        ),
        { numRuns: 400 },
      );
      expect((await call('GET', `/conversations/${id}`)).status).toBe(200);
    },
    { requestsPerWindow: null },
  ),
);

it(
  'answers what is no JSON, no type and no path of the API',
  withIntercom(async ({ intercom, call }) => {
    const at = `/conversations/${intercom.open()}/reply`;
    expect((await call('POST', at, '{"a":')).status).toBe(400);
    expect((await call('POST', at, '[]')).status).toBe(400);
    expect((await call('POST', at, 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    for (const path of ['/', '/conversations//reply', '/conversations/%E0%A4%A', '/v2/me'])
      expect((await call('GET', path)).status, path).toBe(404);
  }),
);
