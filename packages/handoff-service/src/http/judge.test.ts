import type { Decision, PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { Judge } from '../ingest/ask-judge.ts';
import { testService } from '../testing/test-service.ts';

const customer = (id: string, text: string) =>
  ({ id, type: 'turn', by: 'customer', text }) as const;
const ai = (id: string, text: string) => ({ id, type: 'turn', by: 'ai', text }) as const;

const asked = (verdict: Awaited<ReturnType<Judge>>) => {
  const shown: { by: string; text: string }[][] = [];
  const judge: Judge = async ({ turns }) => {
    shown.push([...turns]);
    return verdict;
  };
  return { judge, shown };
};

it('asks about each new customer turn, shows it redacted turns, and lets the verdict count', async () => {
  const { judge, shown } = asked({ human: 0.95, dissatisfied: 0.4 });
  const test = await testService({ judge });
  await test.post('c1', [ai('t1', 'Hello, how can I help?')]);
  expect(shown).toEqual([]);
  const batch = [
    customer('t2', 'My mail is jo@example.org, where is my parcel?'),
    ai('t3', 'On its way.'),
  ];
  expect((await test.post('c1', batch)).body.decision).toMatchObject({
    outcome: 'escalate',
    reasons: [{ code: 'model_judgement' }],
    eventId: 't2',
  });
  expect(shown).toHaveLength(1);
  expect(shown[0]?.map(({ by }) => by)).toEqual(['ai', 'customer']);
  expect(JSON.stringify(shown)).not.toContain('jo@example.org');
  await test.post('c1', batch);
  expect(shown).toHaveLength(1);
  const { decisions } = (await test.get<{ decisions: Decision[] }>('/v1/conversations/c1')).body;
  expect(decisions[1]?.signals).toContainEqual(
    expect.objectContaining({ kind: 'judge', value: 0.95, detail: 'needs_human', fired: true }),
  );
});

it('is shown nothing that the tenant wants hidden, whatever its own people may see', async () => {
  const { judge, shown } = asked({ human: 0.1, dissatisfied: 0.1 });
  const policy: PolicyInput = {
    privacy: {
      patterns: [{ id: 'member', pattern: 'MEM-[0-9]{6}' }],
      tiers: { email: { restricted: 'show', standard: 'show' } },
    },
  };
  const test = await testService({ judge, policy });
  await test.post('c1', [customer('t1', 'I am MEM-123456, mail jo@example.org')]);
  expect(shown).toHaveLength(1);
  expect(JSON.stringify(shown)).not.toMatch(/MEM-123456|jo@example/);
});

it('replays the verdict in a dry run without asking again', async () => {
  const { judge, shown } = asked({ human: 0.1, dissatisfied: 0.85 });
  const test = await testService({ judge });
  await test.post('c1', [customer('t1', 'Where is my parcel?')]);
  const { body } = await test.ask('POST', '/v1/policy/dry-run', {
    body: { policy: { judge: { threshold: 0.9 } } },
  });
  expect(body).toMatchObject({
    changes: [{ from: 'escalate', to: expect.stringMatching(/continue|offer/) as string }],
  });
  expect(shown).toHaveLength(1);
});

it.each<[string, Judge]>([
  ['does not say', async () => ({ unavailable: 'deadline' })],
  ['fails', () => Promise.reject(new Error('no such model'))],
])('decides as without a judge when it %s', async (_title, judge) => {
  const judged = await testService({ judge });
  const plain = await testService();
  const turn = customer('t1', 'Where is my parcel?');
  const [a, b] = [await judged.post('c1', [turn]), await plain.post('c1', [turn])];
  expect(a.body.decision).toEqual(b.body.decision);
});
