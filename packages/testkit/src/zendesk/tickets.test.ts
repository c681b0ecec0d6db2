import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientOf } from './testing/client.ts';
import type { Client } from './testing/client.ts';
import type { FakeZendesk } from './fake-zendesk.ts';
import { startZendesk } from './start-zendesk.ts';

let zendesk: FakeZendesk;
let call: Client;
beforeEach(async () => {
  zendesk = await startZendesk();
  call = clientOf(zendesk);
});
afterEach(() => zendesk.close());

it('writes note, fields and group at once, and records it as one audit', async () => {
  const id = zendesk.person.open({ text: 'Where is it?' });
  const { fields, groups } = zendesk.seeded;
  const { status, body } = await call('PUT', `/tickets/${id}.json`, {
    ticket: {
      comment: { body: 'Handed over <b>now</b>', public: false },
      custom_fields: [
        { id: fields['handoff_state'], value: 'offered' },
        { id: fields['handoff_confidence'], value: 0.41 },
        { id: 1, value: 'nobody knows this field' },
      ],
      group_id: groups.billing.id,
      metadata: { baton: 'm-1' },
    },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ticket: { status: 'new', group_id: groups.billing.id, tags: ['offered'] },
    audit: {
      metadata: { custom: { baton: 'm-1' } },
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'Comment', public: false }),
        expect.objectContaining({ type: 'Change', field_name: String(fields['handoff_state']) }),
      ]) as unknown,
    },
  });
  const audits = await call('GET', `/tickets/${id}/audits?page[size]=1`);
  expect(audits.body).toMatchObject({ audits: [{ ticket_id: id }], meta: { has_more: true } });
});
