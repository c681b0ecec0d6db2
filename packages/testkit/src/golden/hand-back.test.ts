import {
  EventBatch,
  HandBack,
  Policy,
  applyHandoff,
  assembleRecord,
  composeHandBack,
  initialState,
} from '@baton/handoff-core';
import type {
  Advanced,
  ConversationRecord,
  Decision,
  DraftAnswer,
  EventInput,
  Handoff,
  StoredEvent,
} from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import { describe, expect, it } from 'vitest';
import type { GoldenConversation } from './golden-conversation.ts';
import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

const START = '2026-03-09T08:30:00.000Z';

/** What people say around a hand-back, in the languages of the goldens. */
const SAID: Readonly<
  Record<string, Record<'done' | 'thanks' | 'draft' | 'neutral' | 'ask', string>>
> = {
  en: {
    done: 'I have settled this for you. You will get a confirmation within 3 business days.',
    thanks: 'Thank you, that is fine.',
    draft: 'You are welcome. The confirmation comes by e-mail.',
    neutral: 'Which address is it sent from?',
    ask: 'I want to talk to a human being, please connect me to an agent.',
  },
  de: {
    done: 'Das ist erledigt. Sie erhalten innerhalb von 3 Werktagen eine Bestätigung.',
    thanks: 'Danke, das ist in Ordnung.',
    draft: 'Gern. Die Bestätigung kommt per E-Mail.',
    neutral: 'Von welcher Adresse kommt sie?',
    ask: 'Ich möchte mit einem Menschen sprechen, bitte verbinden Sie mich mit einem Mitarbeiter.',
  },
  es: {
    done: 'Ya está resuelto. Recibirá una confirmación en un plazo de 3 días hábiles.',
    thanks: 'Gracias, está bien.',
    draft: 'De nada. La confirmación llega por correo electrónico.',
    neutral: '¿Desde qué dirección la envían?',
    ask: 'Quiero hablar con una persona, póngame con un agente humano, por favor.',
  },
};

/** A golden conversation that goes on after its end, event by event, with people who come and go. */
const stage = (golden: GoldenConversation) => {
  const policy = Policy.parse(golden.policy ?? {});
  const engine = createEngine(policy);
  const events: StoredEvent[] = [];
  const decisions: Decision[] = [];
  const answers: Record<string, DraftAnswer> = {};
  const handoffs: Handoff[] = [];
  let state = initialState();
  let clock = Date.parse(START);
  const tell = (input: EventInput): Advanced => {
    const [parsed] = EventBatch.parse({ events: [input] }).events;
    if (!parsed) throw new Error('no event');
    const at = parsed.at ?? new Date((clock += 60_000)).toISOString();
    clock = Math.max(clock, Date.parse(at));
    const event = engine.prepare({ ...parsed, seq: events.length + 1, at }, state);
    const advanced = engine.advance(state, event);
    state = advanced.state;
    events.push(event);
    if (advanced.answer) answers[event.id] = advanced.answer;
    if (advanced.decision) decisions.push(advanced.decision);
    if (advanced.decision && advanced.opens)
      handoffs.push({
        id: `c.h${state.episode}`,
        conversationId: 'c',
        episode: state.episode,
        state: 'requested',
        decision: advanced.decision,
        queue: 'support',
        skills: [],
        requestedAt: at,
        updatedAt: at,
        resolution: null,
      });
    return advanced;
  };
  const record = (): ConversationRecord =>
    assembleRecord({ id: 'c', version: 1, events, decisions, answers, handoffs, policy });
  return {
    tell,
    record,
    policy,
    holder: () => state.mode,
    episode: () => state.episode,
    turn: (id: string, by: 'customer' | 'ai' | 'human', text: string) =>
      tell({ id, type: 'turn', by, text }),
    /** What the AI gets when a person resolves and the rules hand back. */
    handBack: (resolution: string): HandBack => {
      const handoff = handoffs.at(-1);
      if (!handoff) throw new Error('nobody was called');
      clock += 60_000;
      Object.assign(handoff, {
        state: 'handed_back',
        resolution,
        updatedAt: new Date(clock).toISOString(),
      });
      state = applyHandoff(state, 'handed_back');
      const facts = { seq: events.length, words: (kind: string) => kind };
      const made = composeHandBack(record(), handoff, policy, facts);
      if (!made) throw new Error('nothing to hand back');
      return made;
    },
  };
};

describe.each(goldens)('after a person has dealt with "$id"', (golden) => {
  const said = SAID[golden.language];
  if (!said) throw new Error(`nobody speaks ${golden.language}`);
  const played = stage(golden);
  for (const event of goldenEvents(golden, { conversationId: 'c', startAt: START }).flat())
    played.tell(event);
  // Those that do not escalate by themselves are taken over by a plain wish.
  if (played.holder() === 'ai') played.turn('wish', 'customer', said.ask);
  played.turn('done', 'human', said.done);
  const before = played.record();
  const first = played.handBack('Settled by hand.');

  it('the AI knows what was done, what was promised and where to go on', () => {
    expect(HandBack.parse(first)).toEqual(first);
    expect(first).toMatchObject({
      episode: 1,
      resolution: 'Settled by hand.',
      did: { lastWords: { turnId: 'done' } },
      commitments: [{ kind: 'outcome', turnId: 'done' }],
      cutOff: { turnId: 'done', n: before.turns.length },
      history: [],
    });
    expect(first.settled).toEqual(first.reasons);
    expect(first.reasons.length).toBeGreaterThan(0);
    expect(first.open.filter(({ kind }) => kind === 'question')).toEqual([]);
  });

  it('nothing of before calls a person again, and a new wish does, in a second episode', () => {
    const outcomes = [
      played.turn('thanks', 'customer', said.thanks).decision?.outcome,
      played.tell({ id: 'draft', type: 'draft', text: said.draft, confidence: 0.9 }).answer,
      played.turn('sent', 'ai', said.draft).decision?.outcome,
      played.turn('neutral', 'customer', said.neutral).decision?.outcome,
    ];
    expect(outcomes).toEqual(['continue', 'send', 'continue', 'continue']);
    const asked = played.turn('again', 'customer', said.ask);
    expect(asked.decision).toMatchObject({
      outcome: 'escalate',
      reasons: [{ code: 'customer_request' }],
    });
    expect([asked.opens, played.episode()]).toEqual([true, 2]);
    played.turn('done-2', 'human', said.done);
    const second = played.handBack('Settled again.');
    expect(second).toMatchObject({
      episode: 2,
      resolution: 'Settled again.',
      reasons: ['customer_request'],
      history: [{ handoffId: 'c.h1', episode: 1, resolution: 'Settled by hand.' }],
    });
    expect(second.settled).toEqual([...new Set(['customer_request', ...first.reasons])]);
  });
});
