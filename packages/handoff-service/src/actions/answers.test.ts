import { expect, it } from 'vitest';
import {
  ActionChecked,
  ActionFound,
  ActionMoved,
  ApprovalRead,
  ApprovalsRead,
} from '../http/action-answers.ts';
import { ConversationRead } from '../http/answers.ts';
import { REFUND, guardClient } from '../testing/guard-client.ts';
import { testService } from '../testing/test-service.ts';

it('answers what the API document promises', async () => {
  const test = await testService({
    policy: { actions: [{ type: 'refund', approval: { above: { EUR: 20 } } }] },
  });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  await guard.open('c2');
  const asked = (await guard.check('c1', 'r1')).body;
  const duplicate = (await guard.check('c2', 'r2')).body;
  const clear = (await guard.check('c2', 'r3', { effect: { type: 'note', target: 'o' } })).body;
  for (const body of [asked, duplicate, clear]) expect(ActionChecked.parse(body)).toEqual(body);
  const begun = (await guard.started('c2', 'r3', clear.token)).body;
  expect(ActionMoved.parse(begun)).toEqual(begun);
  const list = (await guard.approvals()).body;
  expect(ApprovalsRead.parse(list)).toEqual(list);
  const decided = (await guard.decide(asked.approval?.id ?? '', { decision: 'approve' })).body;
  expect(ApprovalRead.parse(decided)).toEqual(decided);
  const found = (await guard.read('c1', 'r1')).body;
  expect(ActionFound.parse(found)).toEqual(found);
  const record = (await test.get('/v1/conversations/c1')).body;
  expect(ConversationRead.parse(record)).toEqual(record);
});

it('forgets what an erased conversation says, and not which effect took place', async () => {
  const test = await testService({
    policy: { actions: [{ type: 'refund', approval: 'always' }] },
  });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  await guard.open('c2', 'u1');
  const asked = (await guard.check('c1', 'r1', { args: { iban: 'DE00' } })).body;
  await guard.decide(asked.approval?.id ?? '', { decision: 'approve', note: 'for Ms Doe' });
  const { token } = (await guard.check('c1', 'r1')).body;
  await guard.finished('c1', 'r1', token, 'succeeded');
  const erased = await test.ask('POST', '/v1/conversations/c1/erase', {
    body: { reason: 'asked for it' },
  });
  expect(erased.status).toBe(200);
  const { effect, approval } = (await guard.read('c1', 'r1')).body;
  expect(effect).not.toHaveProperty('target');
  expect(approval?.note).toBeNull();
  expect(JSON.stringify(await guard.record('c1'))).not.toMatch(/DE00|Doe|order-7/);
  expect((await guard.check('c2', 'r2', { effect: REFUND })).body).toMatchObject({
    verdict: 'duplicate',
    earlier: { actionId: 'r1', conversationId: 'c1', status: 'succeeded' },
  });
});
