import { describe, expect, it } from 'vitest';

import { applyHandoff } from '../fold/apply-handoff.ts';
import { SignalKind } from '../schema/vocabulary.ts';
import { ai, customer, outcomes, play, policyWith, stored } from './conversation.fixture.ts';

const codes = (steps: ReturnType<typeof play>['steps']): string[] =>
  (steps.at(-1)?.decision?.reasons ?? []).map((reason) => reason.code);

describe('the three cases of the guide', () => {
  it('escalates an unsure answer to a calm customer', () => {
    const { steps } = play(
      stored([customer('Can I ship a bicycle to Norway?'), ai('I think so.', 0.3)]),
    );
    expect(steps.at(-1)?.opens).toBe(true);
    expect(steps.at(-1)?.decision?.reasons[0]).toMatchObject({
      code: 'low_confidence',
      signal: { value: 0.3, threshold: 0.5, evidence: [{ type: 'turn', id: 'e2' }] },
    });
  });

  it('escalates a furious customer though the AI is sure', () => {
    const { steps } = play(
      stored([
        customer('Where is my order?'),
        ai('It arrives tomorrow.', 0.97),
        customer('This is RIDICULOUS!!! I am furious, this is the worst service ever!'),
      ]),
    );
    expect(steps.at(-1)?.opens).toBe(true);
    expect(codes(steps)[0]).toBe('negative_sentiment');
  });

  it('gives one reason for two signals of one code, and keeps what both rest on', () => {
    const { steps } = play(
      stored([
        customer('This is the third time I write about my broken lamp!!!'),
        ai('Sorry, please wait.', 0.9),
        customer(
          'You are useless idiots, a horrible scam! I will call my lawyer and never buy again!!!',
        ),
      ]),
    );
    const reasons = steps.at(-1)?.decision?.reasons ?? [];
    expect(reasons.map(({ code }) => code)).toEqual(['negative_sentiment', 'regulated_topic']);
    expect(reasons[0]).toMatchObject({
      signal: { kind: 'frustration', evidence: [{ id: 'e3' }] },
      also: [{ id: 'e1' }],
    });
  });

  it('escalates an explicit ask', () => {
    const { steps } = play(
      stored([
        customer('My parcel is lost.'),
        ai('Let me look.', 0.9),
        customer('Please connect me to a human.'),
      ]),
    );
    expect(steps.at(-1)?.opens).toBe(true);
    expect(codes(steps)).toEqual(['customer_request']);
  });
});

describe('asks for a human', () => {
  it('offers on a bare call in the first turn and escalates when it comes again', () => {
    expect(outcomes([customer('Agent!'), ai('How can I help?'), customer('agent please')])).toEqual(
      ['offer', 'continue', 'escalate'],
    );
  });

  it('escalates a bare first call when the policy says so', () => {
    expect(outcomes([customer('Agent!')], policyWith({ ask: { firstTurn: 'escalate' } }))).toEqual([
      'escalate',
    ]);
  });

  it('takes a yes for an acceptance only after an offer', () => {
    const yes = customer('Yes please');
    expect(
      outcomes([
        customer('Hi'),
        ai('Would you like me to connect you with a human agent?'),
        yes,
      ]).at(-1),
    ).toBe('escalate');
    expect(
      outcomes([customer('Hi'), ai('Would you like me to cancel the order?'), yes]).at(-1),
    ).toBe('continue');
  });

  it('does not transfer a customer who refuses it, however angry', () => {
    expect(
      outcomes([
        customer('I do not want to be transferred to a human agent.'),
        ai('Understood, I will sort it out here.', 0.9),
        customer('This is ridiculous, horrible, the worst service ever!!!'),
      ]),
    ).toEqual(['continue', 'continue', 'continue']);
  });

  it('hands over against a refusal when an action went wrong', () => {
    expect(
      outcomes([
        customer('Refund me, and do not transfer me to an agent.'),
        {
          type: 'action',
          action: 'a1',
          name: 'refund_order',
          status: 'unknown',
          args: { order_id: '7' },
        },
      ]).at(-1),
    ).toBe('escalate');
  });

  it('offers a human once in a conversation', () => {
    const soft = customer('Can you escalate this?');
    expect(outcomes([customer('Where is my order?'), soft, ai('I will check.'), soft])).toEqual([
      'continue',
      'offer',
      'continue',
      'continue',
    ]);
  });
});

describe('actions', () => {
  const refund = (action: string, status: 'succeeded' | 'planned' | 'failed', id: string) => ({
    type: 'action' as const,
    id,
    action,
    name: 'refund_order',
    status,
    effect: { type: 'refund', target: 'order-7', amount: 40, currency: 'EUR' },
  });

  it('stops a second refund of the same amount before it runs', () => {
    const { steps } = play(
      stored([refund('a1', 'succeeded', 'x1'), refund('a2', 'planned', 'x2')]),
    );
    expect(steps[0]?.decision?.outcome).toBe('continue');
    expect(steps[1]?.opens).toBe(true);
    expect(steps[1]?.decision?.reasons[0]?.signal).toMatchObject({
      kind: 'action_repeated',
      evidence: [
        { type: 'action', id: 'a1' },
        { type: 'action', id: 'a2' },
      ],
    });
  });

  it('counts the events of one action once', () => {
    const { state, steps } = play(
      stored([
        refund('a1', 'planned', 'x1'),
        refund('a1', 'succeeded', 'x2'),
        refund('a1', 'succeeded', 'x3'),
      ]),
    );
    expect(steps.map((step) => step.decision?.outcome)).toEqual([
      'continue',
      'continue',
      'continue',
    ]);
    expect(state.effects).toHaveLength(1);
  });

  it('escalates a failed write once the customer hears no way on', () => {
    expect(
      outcomes([refund('a1', 'failed', 'x1'), ai('Sorry, the refund did not go through.')]),
    ).toEqual(['continue', 'escalate']);
  });

  it('offers while the AI asks how to go on, and forgets a failure that was repaired', () => {
    expect(
      outcomes([refund('a1', 'failed', 'x1'), ai('That failed. Shall I try your other card?')]).at(
        -1,
      ),
    ).toBe('offer');
    expect(
      outcomes([
        refund('a1', 'failed', 'x1'),
        refund('a2', 'succeeded', 'x2'),
        ai('Your refund is on its way.'),
      ]),
    ).toEqual(['continue', 'continue', 'continue']);
  });

  it('applies a rule to the amount of an action', () => {
    const policy = policyWith({
      rules: [
        {
          id: 'big-refund',
          title: 'Refunds over 500 need a person',
          when: 'action.type == "refund" && action.amount > 500',
          then: 'escalate',
        },
      ],
    });
    const of = (amount: number) => ({
      ...refund('a1', 'planned', 'x1'),
      effect: { type: 'refund', amount },
    });
    expect(outcomes([of(500)], policy)).toEqual(['continue']);
    expect(outcomes([of(501)], policy)).toEqual(['escalate']);
    const { decision } = play(stored([of(501)]), policy).steps[0] ?? {};
    expect(decision?.reasons[0]?.signal).toMatchObject({
      detail: 'big-refund',
      title: 'Refunds over 500 need a person',
    });
  });
});

describe('drafts', () => {
  it('holds back an unsure draft and sends a sure one', () => {
    const draft = (confidence: number) => ({
      type: 'draft' as const,
      text: 'You get the money tomorrow.',
      confidence,
    });
    const answer = (confidence: number) =>
      play(stored([customer('When?'), draft(confidence)])).steps.at(-1)?.answer;
    expect([answer(0.2), answer(0.9)]).toEqual(['escalate', 'send']);
  });

  it('counts a shipped draft once and keeps its confidence', () => {
    const text = 'You get the money tomorrow.';
    const { state } = play(
      stored([customer('When?'), { type: 'draft', text, confidence: 0.8 }, ai(text)]),
    );
    expect(state.memory.confidence).toEqual([{ id: 'e3', value: 0.8 }]);
    expect(state.turns).toBe(2);
  });

  it('refuses every draft while a human holds the conversation', () => {
    const { steps } = play(
      stored([
        { type: 'turn', by: 'human', text: 'Hello, Mia here.' },
        { type: 'draft', text: 'Hi!', confidence: 1 },
      ]),
    );
    expect(steps.map((step) => [step.decision?.outcome, step.opens, step.answer])).toEqual([
      ['escalate', true, null],
      ['escalate', false, 'escalate'],
    ]);
  });
});

describe('in shadow mode', () => {
  const shadow = policyWith({ shadow: true, ask: { firstTurn: 'escalate' } });
  const asks = customer('Let me talk to a human agent, please!');

  it('decides as ever, marks it, and lets nothing follow', () => {
    const { steps, state } = play(
      stored([asks, { type: 'draft', text: 'Sure, one moment.', confidence: 0.1 }]),
      shadow,
    );
    expect(steps.map(({ decision, opens, answer }) => [decision?.outcome, opens, answer])).toEqual([
      ['escalate', false, null],
      ['escalate', false, 'send'],
    ]);
    expect(steps.map(({ decision }) => decision?.shadow)).toEqual([true, true]);
    expect(state).toMatchObject({ mode: 'ai', episode: 0, offered: false });
  });

  it('decides what a policy that acts decides, offer by offer, until that one calls a person', () => {
    const events = stored([
      { type: 'conversation', customer: { plan: 'gold' } },
      customer('Where is my order?'),
      ai('It is on its way.', 0.9),
      customer('It is not here.'),
      ai('It will be there tomorrow.', 0.9),
      customer('If you can not help me, transfer me to a human please.'),
      ai('Let me see.', 0.9),
      customer('Get me a human agent!'),
    ]);
    const policy = { rules: [{ id: 'vip', title: 'Gold', when: 'x', then: 'offer' as const }] };
    const live = play(events, policyWith(policy)).steps.map(({ decision }) => decision);
    const upTo = live.findIndex((decision) => decision?.outcome === 'escalate') + 1;
    expect(upTo).toBeGreaterThan(0);
    const noted = play(events, policyWith({ ...policy, shadow: true })).steps.map(
      ({ decision }) => {
        const { shadow: _mark, ...rest } = decision ?? {};
        return decision && rest;
      },
    );
    expect(noted.slice(0, upTo)).toEqual(live.slice(0, upTo));
  });

  it('keeps what it noted apart: a rule that held then holds again once it counts', () => {
    const rules = [{ id: 'vip', title: 'Gold', when: 'x', then: 'escalate' as const }];
    const gold = { type: 'conversation', customer: { plan: 'gold' } } as const;
    const noted = play(stored([gold, customer('Hello')]), policyWith({ rules, shadow: true }));
    expect(noted.steps.at(-1)?.decision?.outcome).toBe('escalate');
    const live = play(stored([customer('Are you there?')]), policyWith({ rules }), noted.state);
    expect(live.steps[0]).toMatchObject({ decision: { outcome: 'escalate' }, opens: true });
  });

  it('gives the reasons that would have counted', () => {
    const live = play(stored([asks]), policyWith({ ask: { firstTurn: 'escalate' } })).steps;
    const { steps } = play(stored([asks]), shadow);
    const { shadow: _mark, ...noted } = steps[0]?.decision ?? {};
    expect(noted).toEqual(live[0]?.decision);
  });

  it('takes a person who steps in for no decision of its own', () => {
    const { steps } = play(stored([{ type: 'turn', by: 'human', text: 'Mia here.' }]), shadow);
    expect(steps[0]?.decision).toMatchObject({ outcome: 'continue', reasons: [] });
    expect(steps[0]?.opens).toBe(false);
  });

  it('leaves what a person has already as it is', () => {
    const live = play(stored([asks]), policyWith({ ask: { firstTurn: 'escalate' } }));
    const { steps } = play(
      stored([{ type: 'draft', text: 'Hi!', confidence: 1 }]),
      shadow,
      live.state,
    );
    expect(steps[0]).toMatchObject({ answer: 'escalate', opens: false });
    expect(steps[0]?.decision?.shadow).toBeUndefined();
  });
});

describe('after a hand-back', () => {
  it('does not trigger again on what was asked, felt and failed before', () => {
    const first = play(
      stored([
        customer('Where is it?'),
        customer('I am furious, worst service ever! Give me a human agent!'),
      ]),
    );
    expect(first.steps.at(-1)?.opens).toBe(true);
    const back = applyHandoff(applyHandoff(first.state, 'accepted'), 'handed_back');
    const { steps, state } = play(
      stored([customer('Thanks. One more question about my address.')]),
      undefined,
      back,
    );
    expect(steps[0]?.decision?.outcome).toBe('continue');
    expect(state.episode).toBe(1);
  });

  it('lets a rule on the customer alone speak once', () => {
    const policy = policyWith({
      rules: [
        {
          id: 'vip',
          title: 'VIPs',
          when: 'customer.plan == "gold"',
          then: 'escalate',
        },
      ],
    });
    const first = play(
      stored([{ type: 'conversation', customer: { plan: 'gold' } }, customer('Hello')]),
      policy,
    );
    expect(first.steps.at(-1)?.opens).toBe(true);
    const again = play(
      stored([customer('Hello again')]),
      policy,
      applyHandoff(first.state, 'handed_back'),
    );
    expect(again.steps[0]?.decision?.outcome).toBe('continue');
  });
});

describe('the rest of the signals', () => {
  const last = (...turns: Parameters<typeof outcomes>[0]) => {
    const { steps } = play(stored([...turns]));
    return [steps.at(-1)?.decision?.outcome, steps.at(-1)?.decision?.reasons[0]?.signal.kind];
  };

  it('escalates a request that comes for the third time', () => {
    const request = customer(
      'I need to change the delivery address of my order to Lindenstrasse 4',
    );
    expect(last(request, ai('Which order?'), request, ai('Which street?'), request)).toEqual([
      'escalate',
      'customer_repeats',
    ]);
  });

  it('escalates a promise that a colleague will call', () => {
    expect(last(customer('Ok'), ai('A colleague will call you back tomorrow.', 0.9))).toEqual([
      'escalate',
      'promise_unkept',
    ]);
  });

  it('escalates an answer that gives away a card number', () => {
    expect(last(customer('Ok'), ai('Your card is 4111 1111 1111 1111.', 0.9))).toEqual([
      'escalate',
      'guardrail',
    ]);
  });

  it('escalates talk of lawyers and leaves it when the policy allows the topic', () => {
    const turn = customer('My lawyer will contact you about this.');
    expect(last(turn)).toEqual(['escalate', 'regulated_topic']);
    expect(outcomes([turn], policyWith({ regulatedTopics: [] }))).toEqual(['continue']);
  });

  it('escalates an AI that does not know twice in a row', () => {
    expect(
      last(
        customer('Why?'),
        ai("I don't know."),
        customer('And when?'),
        ai("I'm not sure about that."),
      ),
    ).toEqual(['escalate', 'missing_knowledge']);
  });

  it('takes the AI handing over by a tool of its own for a takeover', () => {
    expect(
      last({ type: 'action', action: 'a1', name: 'transfer_to_human_agents', status: 'succeeded' }),
    ).toEqual(['escalate', 'human_takeover']);
  });

  it('escalates on a failed guardrail step of the agent at the next answer', () => {
    expect(
      last(
        { type: 'reasoning', kind: 'guardrail', text: 'blocked', status: 'error' },
        ai('Here is how.', 0.9),
      ),
    ).toEqual(['escalate', 'guardrail']);
  });

  it('offers when weak signals speak together and none alone', () => {
    const { steps } = play(
      stored([
        customer('What is on my invoice?'),
        ai('The invoice lists two months.', 0.95),
        customer('Then it is wrong, that is annoying.'),
        ai('That one is for March.', 0.58),
      ]),
    );
    expect(
      steps
        .at(-1)
        ?.decision?.signals.filter((signal) => signal.fired)
        .map((signal) => signal.kind),
    ).toEqual(['confidence_trend']);
    expect(steps.at(-1)?.decision?.outcome).toBe('offer');
  });

  it('measures every signal at every turn', () => {
    const { steps } = play(stored([customer('Hi'), ai('Hello')]));
    for (const step of steps)
      expect(new Set(step.decision?.signals.map((signal) => signal.kind)).size).toBe(
        SignalKind.options.length,
      );
  });
});
