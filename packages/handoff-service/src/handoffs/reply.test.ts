import { ProblemError, resumption } from '@baton/handoff-client';
import { expect, it } from 'vitest';
import { agentOf } from '../testing/agent-of.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { testService } from '../testing/test-service.ts';

const opened = async () => {
  const test = await testService({ policy: { ask: { firstTurn: 'escalate' } } });
  const agent = agentOf(test);
  const told = await agent.postEvents('c1', [
    { id: 'm1', type: 'turn', by: 'customer', text: 'When does my parcel arrive?' },
  ]);
  const sent: string[] = [];
  const send = (text: string) => () => {
    sent.push(text);
    return Promise.resolve();
  };
  const texts = async () =>
    (await readLedger(test, 'c1')).flatMap(({ body }) =>
      body['type'] === 'turn' ? [`${String(body['by'])}: ${String(body['text'])}`] : [],
    );
  return { test, agent, lease: told.lease.token, sent, send, texts };
};

const FRIDAY = { id: 'm2', text: 'It arrives on Friday.', confidence: 0.93 };
const person = { id: 'p1', type: 'turn', by: 'human', text: 'Kim here, I have it.' } as const;

it('sends an answer once it stands in the conversation', async () => {
  const { agent, sent, send, texts } = await opened();
  const outcome = await agent.reply('c1', FRIDAY, send('Friday'));
  expect(outcome).toEqual({ status: 'sent', offer: false, lease: { holder: 'ai', token: 1 } });
  expect(sent).toEqual(['Friday']);
  expect(await texts()).toEqual([
    'customer: When does my parcel arrive?',
    'ai: It arrives on Friday.',
  ]);
});

it('sends nothing that Baton holds back, and says what the customer can be told', async () => {
  const { agent, sent, send } = await opened();
  const outcome = await agent.reply('c1', { ...FRIDAY, confidence: 0.1 }, send('Friday'));
  expect(outcome).toMatchObject({
    status: 'held',
    lease: { holder: 'human', token: 2 },
    handoff: { state: 'requested', customer: { language: 'en' } },
  });
  expect(sent).toEqual([]);
});

it('sends nothing once a person has the conversation, whenever they came', async () => {
  const { agent, lease, sent, send, texts } = await opened();
  await agent.postEvents('c1', [person]);
  expect(await agent.reply('c1', FRIDAY, send('Friday'))).toMatchObject({ status: 'held' });
  await agent.tellHandoff('c1.h1', { command: 'hand_back', by: 'desk:7' });
  // it was composed before the person came: what they said since is not in it
  const late = await agent.reply('c1', { ...FRIDAY, id: 'm3', lease }, send('Friday'));
  expect(late).toEqual({
    status: 'lost',
    lease: { holder: 'ai', token: 3 },
    handoff: { id: 'c1.h1', state: 'handed_back' },
  });
  expect(sent).toEqual([]);
  expect((await texts()).filter((text) => text.startsWith('ai'))).toEqual([]);
});

it('says in the conversation that an answer did not reach the customer', async () => {
  const { agent, texts } = await opened();
  const outcome = await agent.reply('c1', FRIDAY, () => Promise.reject(new Error('chat is down')));
  expect(outcome).toMatchObject({ status: 'unsent', reported: true });
  expect((await texts()).at(-1)).toMatch(/^system: .*could not be delivered/);
});

it('sends nothing a second time under the same id', async () => {
  const { agent, sent, send } = await opened();
  await agent.reply('c1', FRIDAY, send('once'));
  expect(await agent.reply('c1', FRIDAY, send('twice'))).toMatchObject({ status: 'repeated' });
  expect(sent).toEqual(['once']);
});

it('sends once when an answer of the service was lost on its way', async () => {
  const { test, sent, send } = await opened();
  const unlucky = agentOf(test, (nth) => nth === 2);
  expect(await unlucky.reply('c1', FRIDAY, send('Friday'))).toMatchObject({ status: 'sent' });
  expect(sent).toEqual(['Friday']);
});

it('tells who may speak, and what to go on with after a handoff', async () => {
  const { agent, lease } = await opened();
  expect(await agent.mayReply('c1', lease)).toEqual({
    may: true,
    lease: { holder: 'ai', token: 1 },
  });
  await agent.postEvents('c1', [person]);
  const now = { lease: { holder: 'human', token: 2 }, handoff: { id: 'c1.h1', state: 'active' } };
  expect(await agent.mayReply('c1', lease)).toEqual({ may: false, ...now });
  expect(await agent.lease('c1')).toEqual(now);
  expect(resumption(await agent.fetchHandoff('c1.h1'))).toBeNull();
  await agent.tellHandoff('c1.h1', { command: 'hand_back', note: 'Sent a new one.' });
  expect(resumption(await agent.fetchHandoff('c1.h1'))).toMatchObject({
    because: 'handed_back',
    resolution: 'Sent a new one.',
  });
  const refused = await agent
    .tellHandoff('c1.h1', { command: 'accept' })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProblemError);
  expect(refused).toMatchObject({
    code: 'wrong-state',
    more: { state: 'handed_back', allowed: [] },
  });
});
