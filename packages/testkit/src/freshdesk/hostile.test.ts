import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson, writeJson } from './wire/json.ts';
import { plainOf } from './wire/html.ts';
import { withFreshdesk } from './testing/client.ts';

it(
  'keeps all digits of ids that no number holds',
  withFreshdesk(
    async ({ freshdesk, put }) => {
      const id = freshdesk.open();
      const [ines, tomas] = freshdesk.seeded.agents;
      expect(Number(ines.id) === Number(tomas.id)).toBe(true);
      const { status } = await put(id, {});
      expect(status).toBe(400);
      const response = await fetch(`${freshdesk.url}/api/v2/tickets/${id}`, {
        method: 'PUT',
        headers: {
          authorization: `Basic ${Buffer.from(`${freshdesk.token()}:X`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: `{"responder_id":${tomas.id}}`,
      });
      expect(await response.text()).toContain(`"responder_id":${tomas.id},`);
      expect(freshdesk.account.tickets.row(id).responderId).toBe(tomas.id);
    },
    { firstId: '9007199254740993000', firstTicket: '9223372036854775000' },
  ),
);

it('writes and reads JSON in which ids keep their digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 19n - 1n }), fc.json(), (id, beside) => {
      const value = { id, beside: JSON.parse(beside) as unknown };
      const text = writeJson(value);
      expect(text).toContain(`"id":${id}`);
      expect((readJson(text) as { id: bigint }).id).toBe(id);
    }),
  );
});

it.each([
  '/tickets/0',
  '/tickets/-1',
  '/tickets/1e3',
  '/tickets/1001%2F..%2F1002',
  '/tickets/%2e%2e',
  '/tickets/99999999999999999999',
  '/tickets/1001;1002',
  '/tickets/１００１',
  '/nowhere',
])('finds nothing at %s', (path) =>
  withFreshdesk(async ({ freshdesk, call }) => {
    freshdesk.open();
    const { status, body } = await call('GET', path);
    expect([status, body]).toStrictEqual([404, {}]);
  })(),
);

it(
  'refuses what it can not read, without a word of what it is',
  withFreshdesk(async ({ freshdesk, call }) => {
    const path = `/tickets/${freshdesk.open()}/notes`;
    const codes = async (body: string, type = 'application/json'): Promise<unknown[]> => {
      const came = await call('POST', path, body, { headers: { 'content-type': type } });
      return [came.status, came.body['code']];
    };
    expect(await codes('{"body":')).toStrictEqual([400, 'invalid_json']);
    expect(await codes('[]')).toStrictEqual([400, 'invalid_json']);
    expect(await codes('body=x', 'text/plain')).toStrictEqual([415, 'invalid_content_type']);
    expect(await codes('x', 'multipart/form-data; boundary=y')).toStrictEqual([
      400,
      'invalid_json',
    ]);
    const put = await call('POST', '/tickets/1001');
    expect([put.status, put.headers.get('allow')]).toStrictEqual([405, 'GET, PUT, DELETE']);
    expect(freshdesk.effects()).toBe(0);
  }),
);

it(
  'stays up whatever body comes',
  withFreshdesk(
    async ({ freshdesk, put, note }) => {
      const id = freshdesk.open();
      const names = ['tags', 'status', 'custom_fields', 'group_id', 'responder_id', 'type'];
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.constantFrom(...names, '__proto__', 'x'), fc.jsonValue()),
          async (body) => {
            expect([200, 400]).toContain((await put(id, body)).status);
          },
        ),
        { numRuns: 60 },
      );
      await fc.assert(
        fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), async (text) => {
          expect((await note(id, text)).status).toBe(201);
        }),
        { numRuns: 40 },
      );
    },
    { plan: null },
  ),
);

it(
  'keeps what customers mail but for what runs',
  withFreshdesk(async ({ freshdesk, said }) => {
    const id = freshdesk.open();
    freshdesk.person.customerMails(
      id,
      '<p onclick="steal()">Hi<img src=x onerror=steal()></p><script>steal()</script><blockquote>old</blockquote>',
    );
    const [row] = await said(id);
    expect(row?.['body']).toBe('<p>Hi<img src=x></p><blockquote>old</blockquote>');
    expect(row?.['body_text']).toBe('Hi\nold');
  }),
);

it('reads HTML as a person does', () => {
  expect(plainOf('<p>5 &lt; 6 &amp; 7<br>eight</p><div>n&#105;ne &#x1F4A8; &nope;</div>')).toBe(
    '5 < 6 & 7\neight\nnine 💨 &nope;',
  );
});
