import { expect, it } from 'vitest';
import { readConversation } from '../storage/conversation-reader.ts';
import { openDatabase } from '../testing/open-database.ts';
import { REFUND } from '../testing/guard-client.ts';
import { runDesk } from '../testing/run-desk.ts';

it('tries a failed action again at the endpoint: signed, once, and told by whom', async () => {
  const { guard, endpoint, done, press, action, test } = await runDesk();
  await guard.open('c1', 'u1');
  await done('c1', 'r1', 'failed', { args: { order: 7 } });
  const { status } = await press('c1', 'r1', { run: 'p1', note: 'customer waits' });
  expect(status).toBe(200);
  expect(endpoint.calls).toMatchObject([
    {
      signed: true,
      body: {
        command: 'retry',
        run: 'p1',
        conversation: 'c1',
        action: 'r1',
        name: 'refund_order',
        effect: REFUND,
        args: { order: 7 },
        by: 'desk:standard',
      },
    },
  ]);
  expect(endpoint.calls[0]?.key).toMatch(/^[0-9a-f]{64}$/);
  expect(await action('c1', 'r1')).toMatchObject({
    status: 'succeeded',
    by: 'human',
    result: { done: 'retry-1' },
    error: null,
  });
  expect((await guard.check('c1', 'r2')).body).toMatchObject({
    verdict: 'duplicate',
    earlier: { actionId: 'r1', by: 'human' },
    totals: { of: [{ type: 'refund', count: 1, sum: 40 }] },
  });
  const { marks } = await readConversation(await openDatabase(test), 'a', 'c1');
  expect(marks.runs).toMatchObject([
    { id: 'p1', action: 'r1', command: 'retry', status: 'running', note: 'customer waits' },
    { id: 'p1', by: 'desk:standard', endpoint: 'refund', status: 'succeeded', httpStatus: 200 },
  ]);
});

it('does the same run once, however often it is sent', async () => {
  const { guard, endpoint, done, press, other, test } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  const sent = [test, other, test, other, test].map((at) => press('c1', 'r1', { run: 'p1', at }));
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(endpoint.calls).toHaveLength(1);
  expect((await press('c1', 'r1', { run: 'p1' })).status).toBe(200);
  expect((await press('c1', 'r1', { run: 'p1', command: 'reverse' })).problem).toBe(
    'action-conflict',
  );
  expect(endpoint.calls).toHaveLength(1);
});

it('lets one of 20 people at two services through', async () => {
  const { guard, endpoint, done, press, other, test } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  const people = Array.from({ length: 20 }, (_, n) =>
    press('c1', 'r1', { at: n % 2 ? test : other }),
  );
  const answers = await Promise.all(people);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ problem }) => problem ?? []))).toEqual(
    new Set(['effect-held']),
  );
  expect(endpoint.calls).toHaveLength(1);
  expect(endpoint.effects).toHaveLength(1);
});

it('lets either the AI or a person do it when both want to at once', async () => {
  const { guard, endpoint, done, press } = await runDesk();
  for (let round = 1; round <= 8; round += 1) {
    const effect = { ...REFUND, target: `order-${round}` };
    const [mine, theirs] = [`c${round}`, `d${round}`];
    await guard.open(mine);
    await guard.open(theirs);
    await done(mine, 'r', 'failed', { effect });
    const before = endpoint.effects.length;
    const [asked, ran] = await Promise.all([
      guard.check(round % 2 ? mine : theirs, round % 3 ? 'r' : 'other', { effect }),
      press(mine, 'r'),
    ]);
    const byAi = asked.body.verdict === 'clear' ? 1 : 0;
    const byPerson = endpoint.effects.length - before;
    expect(byAi + byPerson).toBe(1);
    expect(ran.status === 200 ? 1 : 0).toBe(byPerson);
  }
});

it('keeps the key when nobody knows what came of a call, so that the endpoint answers from memory', async () => {
  // Long enough for the last call to be answered on a busy machine.
  const { guard, endpoint, done, press, action } = await runDesk({ timeoutMs: 3_000 });
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  endpoint.next('silent', 'cut', { status: 503 });
  for (let n = 1; n <= 3; n += 1) {
    expect((await press('c1', 'r1')).status).toBe(200);
    expect((await action('c1', 'r1'))?.status).toBe('unknown');
  }
  expect((await guard.check('c1', 'r2')).body.verdict).toBe('duplicate');
  await press('c1', 'r1');
  expect(await action('c1', 'r1')).toMatchObject({ status: 'succeeded', error: null });
  expect(new Set(endpoint.calls.map(({ key }) => key)).size).toBe(1);
  expect(endpoint.effects).toHaveLength(1);
});

it('takes back what succeeded, under the key it was done by, and does it anew under another', async () => {
  const { guard, endpoint, done, press, action } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  await press('c1', 'r1');
  endpoint.next({ status: 503 });
  expect((await press('c1', 'r1', { command: 'reverse' })).status).toBe(200);
  expect((await action('c1', 'r1'))?.status).toBe('succeeded');
  expect((await press('c1', 'r1', { command: 'reverse' })).status).toBe(200);
  expect(await action('c1', 'r1')).toMatchObject({ status: 'reversed', by: 'human' });
  expect((await press('c1', 'r1', { command: 'reverse' })).problem).toBe('action-state');
  await done('c1', 'r1', 'failed');
  await press('c1', 'r1');
  await press('c1', 'r1', { command: 'reverse' });
  const [first, ...rest] = endpoint.effects;
  expect(rest).toEqual([`reverse:${first}`, expect.any(String), expect.any(String)]);
  expect(new Set(endpoint.effects).size).toBe(4);
  expect(endpoint.effects[3]).toBe(`reverse:${endpoint.effects[2]}`);
});

it('lets one of several people take it back', async () => {
  const { guard, endpoint, done, press, other, test } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'succeeded');
  const people = Array.from({ length: 8 }, (_, n) =>
    press('c1', 'r1', { command: 'reverse', at: n % 2 ? test : other }),
  );
  const answers = await Promise.all(people);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(endpoint.calls).toHaveLength(1);
});

it('carries out what was approved and not begun, and tells the AI so', async () => {
  const { guard, endpoint, press, action } = await runDesk({
    policy: {
      actions: [
        { type: 'refund', approval: 'always', approvers: 'standard', endpoints: { run: 'refund' } },
      ],
    },
  });
  await guard.open('c1');
  const asked = (await guard.check('c1', 'r1')).body;
  expect((await press('c1', 'r1', { command: 'resume' })).problem).toBe('action-state');
  await guard.decide(asked.approval?.id ?? '', { decision: 'edit', amount: 25 });
  expect((await press('c1', 'r1', { command: 'resume', tier: 'restricted' })).problem).toBe(
    'forbidden',
  );
  expect((await press('c1', 'r1', { command: 'resume' })).status).toBe(200);
  expect(endpoint.calls).toMatchObject([{ body: { effect: { amount: 25 } } }]);
  expect((await action('c1', 'r1'))?.status).toBe('succeeded');
  expect((await guard.check('c1', 'r1')).body.verdict).toBe('duplicate');
});

it('carries out what the AI planned once a person has the conversation', async () => {
  const { guard, test, press, action } = await runDesk();
  await guard.open('c1');
  await test.post('c1', [
    {
      id: 'p',
      type: 'action',
      action: 'r1',
      name: 'refund_order',
      status: 'planned',
      effect: REFUND,
    },
  ]);
  expect((await press('c1', 'r1', { command: 'resume' })).problem).toBe('action-state');
  await test.post('c1', [{ id: 'h', type: 'turn', by: 'customer', text: 'Give me a human, now!' }]);
  await test.post('c1', [{ id: 'i', type: 'turn', by: 'customer', text: 'A human agent please!' }]);
  expect((await press('c1', 'r1', { command: 'resume' })).status).toBe(200);
  expect((await action('c1', 'r1'))?.status).toBe('succeeded');
});

it('says which action did the same, and repeats it only for full rights and a plain word', async () => {
  const { guard, endpoint, done, press } = await runDesk();
  await guard.open('c1');
  await guard.open('c2');
  await done('c1', 'r1', 'failed');
  await done('c2', 'r2', 'unknown');
  const refused = await press('c1', 'r1', { anyway: true, tier: 'full' });
  expect([refused.status, refused.problem]).toEqual([409, 'effect-held']);
  expect(refused.body.earlier).toMatchObject({
    actionId: 'r2',
    conversationId: 'c2',
    status: 'unknown',
  });
  await guard.reconcile('c2', 'r2', 'succeeded');
  expect((await press('c1', 'r1', { tier: 'full' })).problem).toBe('effect-held');
  expect((await press('c1', 'r1', { anyway: true })).problem).toBe('effect-held');
  expect(endpoint.calls).toEqual([]);
  expect((await press('c1', 'r1', { anyway: true, tier: 'full' })).status).toBe(200);
  expect((await press('c1', 'r1', { anyway: true, tier: 'full' })).problem).toBe('effect-held');
  expect(endpoint.effects).toHaveLength(1);
});

it('lets one of several full-rights people repeat it at once', async () => {
  const { guard, endpoint, done, press, other, test } = await runDesk();
  for (const id of ['c1', 'c2', 'c3']) await guard.open(id);
  await done('c1', 'r', 'failed');
  await done('c2', 'r', 'failed');
  await done('c3', 'r', 'succeeded');
  endpoint.next('hold');
  const both = [
    press('c1', 'r', { anyway: true, tier: 'full', at: test }),
    press('c2', 'r', { anyway: true, tier: 'full', at: other }),
  ];
  await endpoint.seen(1);
  const first = await Promise.race(both);
  expect(first.problem).toBe('effect-held');
  endpoint.release();
  const answers = await Promise.all(both);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(endpoint.effects).toHaveLength(1);
});

it('counts a run that its process did not end as unknown, and tries it again under the same key', async () => {
  const { guard, endpoint, done, press, action, test, other, wait } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  await done('c1', 's1', 'succeeded', { effect: { ...REFUND, amount: 5 } });
  endpoint.next('hold', 'hold');
  const lost = [
    press('c1', 'r1', { at: other }),
    press('c1', 's1', { at: other, command: 'reverse' }),
  ];
  await endpoint.seen(2);
  expect((await action('c1', 'r1'))?.status).toBe('running');
  expect((await press('c1', 's1', { command: 'reverse' })).problem).toBe('action-state');
  wait(60);
  expect(await test.service.sweep()).toBe(2);
  expect((await action('c1', 'r1'))?.status).toBe('unknown');
  expect((await action('c1', 's1'))?.status).toBe('succeeded');
  await press('c1', 'r1');
  await press('c1', 's1', { command: 'reverse' });
  expect((await action('c1', 'r1'))?.status).toBe('succeeded');
  expect((await action('c1', 's1'))?.status).toBe('reversed');
  endpoint.release();
  await Promise.all(lost);
  expect((await action('c1', 'r1'))?.status).toBe('succeeded');
  expect((await action('c1', 's1'))?.status).toBe('reversed');
  expect(endpoint.calls).toHaveLength(4);
  expect(endpoint.effects).toHaveLength(2);
});

it('believes no refusal about an earlier try that the endpoint does not know', async () => {
  const { guard, endpoint, done, press, action } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'unknown');
  endpoint.next({ status: 422 });
  await press('c1', 'r1');
  expect((await action('c1', 'r1'))?.status).toBe('unknown');
  endpoint.next('cut', { status: 422 });
  await press('c1', 'r1');
  await press('c1', 'r1');
  expect((await action('c1', 'r1'))?.status).toBe('failed');
  endpoint.next('cut');
  await press('c1', 'r1');
  await endpoint.close();
  expect((await press('c1', 'r1')).status).toBe(200);
  expect((await action('c1', 'r1'))?.status).toBe('unknown');
});

it('leaves an action alone that was begun anew before a late answer came', async () => {
  const { guard, endpoint, done, press, action, test, other, wait } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  endpoint.next('hold');
  const late = press('c1', 'r1', { at: other });
  await endpoint.seen(1);
  wait(60);
  await test.service.sweep();
  await guard.reconcile('c1', 'r1', 'failed');
  const { token } = (await guard.check('c1', 'r1')).body;
  await guard.started('c1', 'r1', token);
  endpoint.release();
  expect((await late).status).toBe(200);
  expect(await action('c1', 'r1')).toMatchObject({ status: 'running', by: 'ai' });
});

it('needs a person, an endpoint and a well-formed wish', async () => {
  const { guard, done, press, test, session } = await runDesk();
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  await done('c1', 'm1', 'failed', { effect: { type: 'mail', target: 'x' } });
  const ask = (path: string, body: unknown, key: string) =>
    test.ask<{ type: string }>('POST', `/v1/panel/conversations/${path}/runs`, { body, key });
  const good = { command: 'retry', run: 'p' };
  for (const key of [test.keys.a, test.keys.adminA])
    expect((await ask('c1/actions/r1', good, key)).status).toBe(403);
  const person = await session(test, 'full');
  const stranger = await test.service.sessions.mint({ tenant: 'b', viewer: 'x', tier: 'full' });
  expect((await ask('c1/actions/r1', good, stranger)).status).toBe(404);
  expect((await ask('c1/actions/r9', good, person)).status).toBe(404);
  for (const body of [{ command: 'undo', run: 'p' }, { command: 'retry' }, { ...good, amount: 3 }])
    expect((await ask('c1/actions/r1', body, person)).status).toBe(422);
  expect((await press('c1', 'm1')).problem).toBe('no-endpoint');
  await test.ask('DELETE', '/v1/endpoints/refund');
  expect((await press('c1', 'r1')).problem).toBe('no-endpoint');
});
