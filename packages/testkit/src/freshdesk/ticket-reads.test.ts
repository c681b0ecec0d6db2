import { expect, it } from 'vitest';
import { withFreshdesk, wrongs } from './testing/client.ts';

it(
  'tells thirty of a list at once, and where the next are',
  withFreshdesk(async ({ freshdesk, call }) => {
    const id = freshdesk.open();
    for (let n = 1; n <= 65; n += 1) freshdesk.person.customerSays(id, `message ${n}`);
    const heard: unknown[] = [];
    let path: string | undefined = `/tickets/${id}/conversations`;
    let asked = 0;
    while (path !== undefined) {
      const { rows, headers }: { rows: Record<string, unknown>[]; headers: Headers } = await call(
        'GET',
        path,
      );
      heard.push(...rows.map((row) => row['body_text']));
      asked += 1;
      path = /<[^>]*\/api\/v2([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect([asked, heard.length, heard.at(-1)]).toStrictEqual([3, 65, 'message 65']);
    expect((await call('GET', `/tickets/${id}/conversations?per_page=100`)).rows).toHaveLength(65);
    const wild = await call('GET', `/tickets/${id}/conversations?per_page=101&page=x`);
    expect(wrongs(wild)).toStrictEqual(['page datatype_mismatch', 'per_page invalid_value']);
  }),
);

it(
  'tells beside a ticket what is asked for, ten messages at most, and counts each',
  withFreshdesk(async ({ freshdesk, call }) => {
    const id = freshdesk.open();
    for (let n = 1; n <= 12; n += 1) freshdesk.person.customerSays(id, `message ${n}`);
    const before = freshdesk.credits();
    const { body, headers } = await call(
      'GET',
      `/tickets/${id}?include=conversations,requester,company,stats`,
    );
    expect(body['conversations']).toHaveLength(10);
    expect(body['requester']).toMatchObject({ email: 'pat@customer.example' });
    expect(body['company']).toMatchObject({ name: 'Nordlicht Bikes' });
    expect(body['stats']).toMatchObject({ resolved_at: null });
    expect(headers.get('x-ratelimit-used-currentrequest')).toBe('5');
    expect(freshdesk.credits() - before).toBe(5);
    expect((await call('GET', `/tickets/${id}?include=weather`)).status).toBe(400);
  }),
);

it(
  'tells tickets of the last month, or all that changed since a time',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      const [old, other] = [freshdesk.open(), freshdesk.open()];
      freshdesk.advance(40 * 86_400_000);
      const young = freshdesk.open();
      const ids = async (query: string): Promise<string[]> =>
        (await call('GET', `/tickets?${query}`)).rows.map((row) => String(row['id']));
      expect(await ids('')).toStrictEqual([young]);
      freshdesk.person.tag(old, 'vip');
      const since = new Date(freshdesk.now().getTime() - 60_000).toISOString();
      expect(await ids(`updated_since=${since}&order_by=updated_at&order_type=asc`)).toStrictEqual([
        young,
        old,
      ]);
      expect(await ids('updated_since=2000-01-01T00:00:00Z')).toContain(other);
      expect((await call('GET', '/tickets?updated_since=soon')).status).toBe(400);
    },
    { tickMs: 1_000 },
  ),
);

it(
  'finds tickets by what they are, a while after they became it',
  withFreshdesk(async ({ freshdesk, call, put }) => {
    const [one, other] = [freshdesk.open(), freshdesk.open()];
    await put(one, { tags: ['ai-handoff'], priority: 3 });
    await put(other, { custom_fields: { cf_handoff_reason: 'low_confidence' }, status: 3 });
    const find = async (query: string): Promise<unknown> => {
      const { body, status } = await call(
        'GET',
        `/search/tickets?query=${encodeURIComponent(`"${query}"`)}`,
      );
      if (status !== 200) return status;
      return (body['results'] as { id: number }[]).map(({ id }) => String(id));
    };
    expect(await find("tag:'ai-handoff'")).toStrictEqual([]);
    freshdesk.advance(60_000);
    expect(await find("tag:'ai-handoff'")).toStrictEqual([one]);
    expect(await find('priority:>2 OR status:3')).toStrictEqual([one, other]);
    expect(
      await find("(status:2 OR status:3) AND cf_handoff_reason:'low_confidence'"),
    ).toStrictEqual([other]);
    expect(await find("updated_at:>'2020-01-01' AND group_id:null AND priority:<1")).toStrictEqual([
      other,
    ]);
    expect(await find("subject:'A question'")).toBe(400);
    expect(await find('status:2 AND')).toBe(400);
    expect(await find("tag:'a' tag:'b'")).toBe(400);
    expect((await call('GET', '/search/tickets?query=status:2')).status).toBe(400);
    expect((await call('GET', '/search/tickets?query="status:2"&page=11')).status).toBe(400);
  }),
);

it(
  'finds canned responses and articles',
  withFreshdesk(async ({ freshdesk, call }) => {
    freshdesk.add.article({ title: 'Samovar', description: '<p>How to <b>descale</b> it.</p>' });
    freshdesk.add.canned('Late parcel', '<p>Sorry!</p>', '7');
    const { rows } = await call('GET', '/search/solutions?term=descal%20samo');
    expect(rows.map((row) => row['title'])).toStrictEqual(['Samovar']);
    expect((await call('GET', '/search/solutions')).status).toBe(400);
    const folders = await call('GET', '/canned_response_folders');
    expect(folders.rows.map((row) => row['id'])).toStrictEqual([1, 7]);
    const inside = await call('GET', '/canned_response_folders/7/responses');
    expect(inside.rows).toMatchObject([{ title: 'Late parcel', content: 'Sorry!' }]);
    const one = await call('GET', `/canned_responses/${String(inside.rows[0]?.['id'])}`);
    expect(one.body['content_html']).toBe('<p>Sorry!</p>');
  }),
);

it(
  'makes fields whose names follow from their labels',
  withFreshdesk(
    async ({ freshdesk, call, put }) => {
      const path = '/admin/ticket_fields';
      const wish = { label: 'Handoff State', label_for_customers: 'x', type: 'custom_dropdown' };
      expect(wrongs(await call('POST', path, wish))).toStrictEqual(['choices missing_field']);
      const choices = [{ value: 'requested' }, { value: 'active' }];
      const made = await call('POST', path, { ...wish, choices });
      expect([made.status, made.body['name']]).toStrictEqual([201, 'cf_handoff_state']);
      expect((await call('POST', path, { ...wish, choices })).status).toBe(409);
      const id = freshdesk.open();
      const { status } = await put(id, { custom_fields: { cf_handoff_state: 'active' } });
      expect(status).toBe(200);
      const { rows } = await call('GET', '/ticket_fields?type=custom_dropdown');
      expect(rows).toMatchObject([{ name: 'cf_handoff_state', choices: ['requested', 'active'] }]);
      const at = `${path}/${String(made.body['id'])}`;
      const more = await call('PUT', at, { choices: [{ value: 'resolved' }] });
      expect(more.body['choices']).toHaveLength(3);
      expect((await call('DELETE', at)).status).toBe(204);
      expect((await call('GET', `/tickets/${id}`)).body['custom_fields']).toStrictEqual({});
    },
    { fields: {} },
  ),
);
