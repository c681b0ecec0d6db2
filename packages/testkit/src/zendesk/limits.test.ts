import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';

it(
  'lets one person update a ticket thirty times in ten minutes, and says how long to wait',
  withZendesk(async ({ zendesk, open, put, call, as }) => {
    const [id, other] = [open(), open()];
    for (let n = 0; n < 30; n += 1) expect((await put(id, { subject: `${n}` })).status).toBe(200);
    zendesk.advance(60_000);
    const full = await put(id, { subject: 'more' });
    expect([full.status, full.headers.get('retry-after')]).toStrictEqual([429, '540']);
    expect(full.headers.get('zendesk-ratelimit-tickets-update')).toContain('remaining=0');
    expect((await put(other, { subject: 'more' })).status).toBe(200);
    const agent = as(zendesk.seeded.agents[0].id);
    const by = await call('PUT', `/tickets/${id}`, { ticket: { subject: 'by another' } }, agent);
    expect(by.status).toBe(200);
    expect(zendesk.tooEarly()).toBe(0);
    expect((await put(id, { subject: 'too early' })).status).toBe(429);
    expect(zendesk.tooEarly()).toBe(1);
    zendesk.advance(540_000);
    expect((await put(id, { subject: 'in time' })).status).toBe(200);
  }),
);

it(
  'lets an account in so often a minute, and tells with every answer what is left',
  withZendesk(
    async ({ zendesk, open, call }) => {
      const id = open();
      const ask = () => call('GET', `/tickets/${id}`);
      const first = await ask();
      expect(first.headers.get('x-rate-limit')).toBe('3');
      await ask();
      const third = await ask();
      expect(third.headers.get('ratelimit-remaining')).toBe('0');
      const fourth = await ask();
      expect([fourth.status, fourth.body['error']]).toStrictEqual([429, 'APIRateLimitExceeded']);
      expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(50);
      zendesk.advance(60_000);
      expect((await ask()).status).toBe(200);
    },
    { requestsPerMinute: 3 },
  ),
);

it(
  'lets all people of an account update tickets so often a minute',
  withZendesk(
    async ({ zendesk, open, put }) => {
      const ids = [open(), open(), open()];
      const answers = [];
      for (const id of ids) answers.push((await put(id, { subject: 'x' })).status);
      expect(answers).toStrictEqual([200, 200, 429]);
      zendesk.advance(60_000);
      expect((await put(ids[2] ?? 0, { subject: 'x' })).status).toBe(200);
    },
    { updatesPerMinute: 2 },
  ),
);
