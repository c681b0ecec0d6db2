import type { Panel } from '@baton/handoff-panel';
import { expect, it } from 'vitest';
import { REFUND } from '../testing/guard-client.ts';
import { runDesk } from '../testing/run-desk.ts';

type Of<Kind> = Extract<Panel['blocks'][number], { kind: Kind }>;
const block = <Kind extends Panel['blocks'][number]['kind']>(panel: Panel, kind: Kind) =>
  panel.blocks.find((each): each is Of<Kind> => each.kind === kind);
const commands = (panel: Panel, action: string) =>
  block(panel, 'actions')
    ?.items.find(({ id }) => id === action)
    ?.commands.map(({ command, enabled }) => [command, enabled]);

const POLICY = {
  actions: [
    {
      type: 'refund',
      reversible: true,
      approval: { above: { EUR: 50 } },
      approvers: 'standard' as const,
      endpoints: { run: 'refund', reverse: 'take-back' },
    },
  ],
  guard: { approval: { minutes: 30 } },
};

it('shows what the customer got elsewhere within a day, soon after it happened', async () => {
  const { guard, done, panel, wait } = await runDesk();
  await guard.open('c1', 'u1');
  await guard.open('c2', 'u1');
  await guard.open('c3', 'u2');
  const totals = async () => block(await panel('c1'), 'actions')?.totalsLine;
  expect(await totals()).toBe('');
  await done('c2', 'r1', 'succeeded');
  await done('c3', 'r1', 'succeeded', { effect: { ...REFUND, target: 'other' } });
  wait(6);
  expect(await totals()).toContain('40');
  wait(86_400);
  expect(await totals()).toBe('');
});

it('offers the command the state allows, and none without its endpoint', async () => {
  const { guard, done, panel, press, test, wait } = await runDesk({ policy: POLICY });
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  expect(commands(await panel('c1'), 'r1')).toEqual([['retry', true]]);
  expect(commands(await panel('c1', 'restricted'), 'r1')).toEqual([['retry', false]]);
  await press('c1', 'r1');
  expect(commands(await panel('c1'), 'r1')).toEqual([['reverse', true]]);
  await test.ask('DELETE', '/v1/endpoints/take-back');
  wait(6);
  expect(commands(await panel('c1'), 'r1')).toEqual([]);
});

it('offers nothing while a run is under way', async () => {
  const { guard, done, panel, press, endpoint } = await runDesk({ policy: POLICY });
  await guard.open('c1');
  await done('c1', 'r1', 'failed');
  endpoint.next('hold');
  const running = press('c1', 'r1');
  await endpoint.seen(1);
  expect(commands(await panel('c1'), 'r1')).toEqual([]);
  endpoint.release();
  expect(commands((await running).body, 'r1')).toEqual([['reverse', true]]);
});

it('takes a decided approval out of the next panel, whichever service shows it', async () => {
  const { guard, panel, test, other, session } = await runDesk({ policy: POLICY });
  await guard.open('c1');
  const asked = (await guard.check('c1', 'r1', { effect: { ...REFUND, amount: 60 } })).body;
  const id = asked.approval?.id ?? '';
  const before = await panel('c1', 'standard', other);
  expect(block(before, 'approvals')?.items).toMatchObject([
    {
      id,
      actionId: 'r1',
      enabled: true,
      reasons: ['Above €50.00, a person has to approve.'],
    },
  ]);
  expect(block(await panel('c1', 'restricted', other), 'approvals')?.items).toMatchObject([
    { id, enabled: false },
  ]);
  await guard.decide(id, { decision: 'approve' }, await session(test, 'standard'));
  const after = await panel('c1', 'standard', other);
  expect(after.version).not.toBe(before.version);
  expect(block(after, 'approvals')).toBeUndefined();
  expect(commands(after, 'r1')).toEqual([['resume', true]]);
});

it('takes an approval out when its time is over, before anybody swept, and writes that down', async () => {
  const { guard, panel, wait } = await runDesk({ policy: POLICY });
  await guard.open('c1');
  await guard.check('c1', 'r1', { effect: { ...REFUND, amount: 60 } });
  expect(block(await panel('c1'), 'approvals')?.items).toHaveLength(1);
  wait(30 * 60);
  expect(block(await panel('c1'), 'approvals')).toBeUndefined();
  expect((await guard.approvals('?conversation=c1')).body.approvals).toMatchObject([
    { state: 'expired' },
  ]);
  const settled = await panel('c1');
  expect(commands(settled, 'r1')).toEqual([]);
});
