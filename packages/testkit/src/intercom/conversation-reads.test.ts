import { expect, it } from 'vitest';
import { withIntercom } from './testing/client.ts';

const at = (version: string) => ({ 'intercom-version': version });

it(
  'tells nobody as 0 in 2.16 and as null before, and what Fin came to by each version’s names',
  withIntercom(async ({ intercom, call }) => {
    const id = intercom.open();
    intercom.person.finAnswers(id, 'Try to turn it off and on.', [
      { title: 'Restart', url: 'https://help.acme.example/restart' },
    ]);
    intercom.person.finEnds(id, 'escalated');
    intercom.person.prioritise(id, 'urgent');
    const read = async (version: string) => {
      const { body } = await call('GET', `/conversations/${id}`, undefined, at(version));
      const ai = body['ai_agent'] as Record<string, unknown>;
      return [
        body['admin_assignee_id'],
        body['team_assignee_id'],
        ai['resolution_state'],
        body['priority'],
      ];
    };
    expect(await read('2.16')).toStrictEqual([0, 0, 'escalated', 'urgent']);
    expect(await read('2.15')).toStrictEqual([null, null, 'escalated', 'priority']);
    expect(await read('2.14')).toStrictEqual([null, null, 'routed_to_team', 'priority']);
  }),
);

it(
  'tells the last 500 parts, and how many there are',
  withIntercom(async ({ intercom, call }) => {
    const id = intercom.open('first');
    for (let n = 1; n <= 510; n += 1) intercom.person.customerSays(id, `message ${n}`);
    const { body } = await call('GET', `/conversations/${id}?display_as=plaintext`);
    const held = body['conversation_parts'] as {
      total_count: number;
      conversation_parts: { body: string }[];
    };
    expect([held.total_count, held.conversation_parts.length]).toStrictEqual([510, 500]);
    expect(held.conversation_parts[0]?.body).toBe('message 11');
    expect((body['source'] as { body: string }).body).toBe('first');
  }),
);

it(
  'tells HTML, or texts where it is asked to',
  withIntercom(async ({ intercom, call }) => {
    const id = intercom.open('5 < 6 & <b>more</b>');
    const sourceOf = async (query: string) =>
      ((await call('GET', `/conversations/${id}${query}`)).body['source'] as { body: string }).body;
    expect(await sourceOf('')).toBe('<p>5 &lt; 6 &amp; &lt;b&gt;more&lt;/b&gt;</p>');
    expect(await sourceOf('?display_as=plaintext')).toBe('5 < 6 & <b>more</b>');
    expect((await call('GET', `/conversations/${id}?display_as=html`)).status).toBe(400);
  }),
);

it(
  'tells Fin from people and from workflows, and what they called',
  withIntercom(async ({ intercom, call, parts }) => {
    const id = intercom.open();
    const { person } = intercom;
    person.finAnswers(id, 'It is on its way.');
    person.finSays(id, 'Shall I look further?');
    person.finFills(id, { 'AI handoff intent': 'where_is_my_order' });
    person.finCalls(id, { name: 'Refund', success: false, response: '{"error":"limit"}' });
    person.reply(id, intercom.seeded.agents[0].id, 'I am here.');
    const told = (await parts(id)).map((part) => {
      const author = part['author'] as Record<string, unknown>;
      return [part['part_type'], author['type'], author['from_ai_agent'], author['is_ai_answer']];
    });
    expect(told).toStrictEqual([
      ['comment', 'bot', true, true],
      ['comment', 'bot', true, false],
      ['conversation_attribute_updated_by_workflow', 'bot', false, false],
      ['custom_action_started', 'bot', false, false],
      ['custom_action_finished', 'bot', false, false],
      ['comment', 'admin', false, false],
    ]);
    const { body } = await call('GET', '/data_connectors');
    const [connector] = body['data'] as { id: string; name: string }[];
    const results = `/data_connectors/${connector?.id}/execution_results`;
    const [plain] = (await call('GET', results)).body['data'] as Record<string, unknown>[];
    expect([
      plain?.['success'],
      plain?.['conversation_id'],
      plain?.['response_body'],
    ]).toStrictEqual([false, id, undefined]);
    const [whole] = (await call('GET', `${results}?include_bodies=true`)).body['data'] as Record<
      string,
      unknown
    >[];
    expect(whole?.['response_body']).toBe('{"error":"limit"}');
    intercom.advance(2 * 3_600_000);
    expect((await call('GET', results)).body['data']).toStrictEqual([]);
  }),
);

it(
  'sees a conversation as it was, where it is read from a copy that lags',
  withIntercom(async ({ intercom, call }) => {
    const id = intercom.open();
    intercom.person.customerSays(id, 'one');
    intercom.person.close(id);
    intercom.next({ kind: 'stale', by: 1 });
    const old = (await call('GET', `/conversations/${id}`)).body;
    const now = (await call('GET', `/conversations/${id}`)).body;
    expect([old['state'], now['state']]).toStrictEqual(['open', 'closed']);
    expect((old['conversation_parts'] as { total_count: number }).total_count).toBe(1);
  }),
);
