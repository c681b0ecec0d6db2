import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

it(
  'gives a long list page by page, by cursor and by number, from both ends',
  withZendesk(async ({ zendesk, open, call }) => {
    const id = open('0');
    for (let n = 1; n < 25; n += 1) zendesk.person.customerSays(id, String(n));
    const bodies = (body: Record<string, unknown>) =>
      (body['comments'] as { body: string }[]).map((comment) => comment.body);
    const read: string[] = [];
    let path: string | null = `/tickets/${id}/comments.json?page[size]=10&sort=-created_at`;
    let pages = 0;
    while (path !== null) {
      const { body } = await call('GET', path);
      read.push(...bodies(body));
      const { next } = body['links'] as { next: string | null };
      expect((body['meta'] as { has_more: boolean }).has_more).toBe(next !== null);
      path = next?.split('/api/v2')[1] ?? null;
      pages += 1;
    }
    expect([pages, read]).toStrictEqual([3, Array.from({ length: 25 }, (_, n) => String(24 - n))]);
    const second = await call('GET', `/tickets/${id}/comments?per_page=20&page=2`);
    expect(bodies(second.body)).toStrictEqual(['20', '21', '22', '23', '24']);
    expect(second.body).toMatchObject({ count: 25, next_page: null });
    const last = await call('GET', `/tickets/${id}/comments?page[size]=7`);
    const { after_cursor: after } = last.body['meta'] as { after_cursor: string };
    const back = await call('GET', `/tickets/${id}/comments?page[size]=7&page[before]=${after}`);
    expect(bodies(back.body)).toStrictEqual(['0', '1', '2', '3', '4', '5', '6']);
    for (const query of ['page[size]=0', 'page[size]=x', 'page[after]=nowhere', 'per_page=-1'])
      expect((await call('GET', `/tickets/${id}/comments?${query}`)).status).toBe(400);
  }),
);

it(
  'tells who wrote a comment beside it when that is asked for',
  withZendesk(async ({ zendesk, open, call }) => {
    const id = open();
    zendesk.person.reply(id, zendesk.seeded.agents[0].id, 'It comes today.');
    const { body } = await call('GET', `/tickets/${id}/comments?include=users`);
    const names = (body['users'] as { name: string }[]).map(({ name }) => name);
    expect(names.toSorted()).toStrictEqual(['Customer', 'Ines']);
  }),
);

it(
  'tells wrong ids, missing tickets and addresses that are none apart',
  withZendesk(async ({ zendesk, open, call }) => {
    const id = open();
    zendesk.person.remove(id);
    const answers = [];
    for (const path of ['/tickets/x', '/tickets/987654', `/tickets/${id}`, '/nothing.json'])
      answers.push(await call('GET', path));
    expect(answers.map(({ status }) => status)).toStrictEqual([400, 404, 404, 404]);
    expect((await call('GET', '/webhooks/%')).status).toBe(404);
    expect(answers.map(({ body }) => body['error'])).toStrictEqual([
      expect.objectContaining({ title: 'Invalid attribute' }),
      'RecordNotFound',
      'RecordNotFound',
      'InvalidEndpoint',
    ]);
    expect((await call('POST', '/tickets', '{"ticket":')).status).toBe(400);
    expect((await call('POST', '/tickets', {})).status).toBe(400);
  }),
);

it(
  'finds tickets by the id another system gave them, and those of one customer',
  withZendesk(async ({ zendesk, open, call }) => {
    open();
    await call('POST', '/tickets', {
      ticket: {
        external_id: 'h-1',
        comment: { body: 'x' },
        requester: { name: 'A', email: 'a@example.com' },
      },
    });
    const found = await call('GET', '/tickets.json?external_id=h-1');
    expect(found.body).toMatchObject({ count: 1, tickets: [{ external_id: 'h-1' }] });
    const { id } = zendesk.seeded.customer;
    const own = await call('GET', `/users/${id}/tickets/requested?sort=-updated_at`);
    expect(own.body['count']).toBe(1);
    expect((await call('GET', '/users/4711/tickets/requested')).status).toBe(404);
  }),
);

it(
  'lists tickets the newest first where that is asked for',
  withZendesk(async ({ zendesk, open, call }) => {
    const ids = [open(), open(), open()];
    zendesk.advance(1_000);
    zendesk.person.tag(ids[0] ?? 0, 'x');
    const listed = async (sort: string) => {
      const { body } = await call('GET', `/tickets?page[size]=2&sort=${sort}`);
      return (body['tickets'] as { id: number }[]).map(({ id }) => id);
    };
    expect(await listed('-id')).toStrictEqual([ids[2], ids[1]]);
    expect((await listed('-updated_at'))[0]).toBe(ids[0]);
    expect((await call('GET', '/tickets?sort=colour')).status).toBe(400);
  }),
);
