import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Policy } from '../schema/policy.ts';
import type { ConversationRecord } from '../schema/record.ts';
import { action, escalation, handoffFor, record, signal, turn } from '../testing/sample-record.ts';
import { buildBrief } from './build-brief.ts';

const policy = Policy.parse({});
const brief = (more: Partial<ConversationRecord>) => buildBrief(record(more), policy);
const asked = escalation(3, [['customer_request', signal('asks_for_human', 2, 1)]]);
const refund = { type: 'refund', target: 'o1', amount: 40, currency: 'EUR' };

describe('the wish', () => {
  it('is the request, not the greeting and not the id that was asked for', () => {
    const { want } = brief({
      turns: [
        turn(1, 'customer', 'Hello there!'),
        turn(2, 'ai', 'Hi, what is your e-mail?'),
        turn(3, 'customer', 'It is anna@example.com.'),
        turn(4, 'customer', 'I want to return the lamp from order #W123 because it is broken.'),
      ],
    });
    expect(want?.text).toBe('I want to return the lamp from order #W123 because it is broken.');
    expect(want?.evidence).toEqual([{ type: 'turn', id: 't4' }]);
  });

  it('follows the customer to another topic', () => {
    const { want } = brief({
      turns: [
        turn(1, 'customer', 'I need to change my delivery address.'),
        turn(2, 'ai', 'Done.'),
        turn(3, 'customer', 'I have a different question: can you cancel my second subscription?'),
      ],
    });
    expect(want?.text).toContain('cancel my second subscription');
  });

  it('is found in German, Spanish and languages without a word list', () => {
    const said = (text: string) => brief({ turns: [turn(1, 'customer', text)] }).want?.text;
    expect(said('Guten Tag! Mein Abschlag wurde doppelt abgebucht.')).toContain(
      'doppelt abgebucht',
    );
    expect(said('Hola. Necesito cambiar el nombre de mi billete.')).toContain('cambiar el nombre');
    expect(said('注文した商品が壊れていました。返金してください。')).toContain('返金');
  });

  it.each([
    [
      'Can my espresso machine from order 58213 be repaired under warranty? I need it back before the weekend because my family visits.',
      'Can my espresso machine from order 58213 be repaired under warranty?',
    ],
    [
      'Kann meine Kaffeemaschine auf Garantie repariert werden? Ich brauche sie eigentlich vor dem Wochenende, weil meine Familie kommt.',
      'Kann meine Kaffeemaschine auf Garantie repariert werden?',
    ],
    ['I’d like to return a lamp. Can you help me with that?', 'I’d like to return a lamp.'],
    [
      'Order 4711 never came. Mail me at ann@example.com. I want to talk to a person.',
      'Order 4711 never came.',
    ],
    [
      'Meine Lieferung ist nicht angekommen. Schreiben Sie mir an ann@example.com. Ich möchte einen Menschen sprechen.',
      'Meine Lieferung ist nicht angekommen.',
    ],
    [
      'Mi pedido no llegó. Escríbame a ana@example.com. Quiero hablar con una persona.',
      'Mi pedido no llegó.',
    ],
  ])('is the question that states it: %s', (text, wanted) => {
    expect(brief({ turns: [turn(1, 'customer', text)] }).want?.text).toBe(wanted);
  });

  it.each([
    [
      'Tiger, tiger, burning in the silent forests of the deep and starry night\nA hand beyond the hills has lit the lantern of the morning light\nAnd every river turns to gold beneath the slow and patient rain\n\nWhere is my parcel?',
      'Where is my parcel?',
    ],
    [
      'Anna Berg, second floor on the left side of the old courtyard\nLong Lane 14, house at the corner of the market square\nSpringfield in the county of the seven small green hills\n\nMy parcel never arrived.',
      'My parcel never arrived.',
    ],
  ])('is not the poem or address that stands before it', (text, wanted) => {
    expect(brief({ turns: [turn(1, 'customer', text)] }).want?.text).toBe(wanted);
  });

  it.each([
    'Yes please, that would be lovely.',
    'Ja gerne, das wäre super, vielen Dank!',
    'Sí, por favor, sería genial.',
    'Oui, volontiers, merci beaucoup !',
    'Great, thanks for taking care of that so quickly!',
    'No, I do not need anything else right now.',
  ])('is never mere agreement: %s', (text) => {
    const turns = [
      turn(1, 'customer', 'The lamp is broken.'),
      turn(2, 'ai', 'Shall I replace it?'),
      turn(3, 'customer', text),
    ];
    expect(brief({ turns })).toMatchObject({
      want: { text: 'The lamp is broken.' },
      unanswered: null,
    });
  });

  it('is the ask for a person only when nothing else was said', () => {
    expect(brief({ turns: [turn(1, 'customer', 'Agent please')] }).want?.text).toBe('Agent please');
  });

  it('stays under 160 characters', () => {
    const long = `I want my money back for ${'a very long list of things, '.repeat(40)}please.`;
    expect(brief({ turns: [turn(1, 'customer', long)] }).want?.text.length).toBeLessThanOrEqual(
      160,
    );
  });
});

describe('the time at which the AI goes on by itself', () => {
  it('is known of a handoff that a person resolved, and of no other', () => {
    const dueAt = '2026-03-01T10:30:00.000Z';
    const at = (state: 'resolved' | 'requested') =>
      brief({ decisions: [asked], handoffs: [{ ...handoffFor(asked), state, dueAt }] }).resumesAt;
    expect(at('resolved')).toBe(dueAt);
    expect(at('requested')).toBe(null);
  });
});

describe('the unanswered question', () => {
  it('is what the customer asked after the last answer', () => {
    const turns = [
      turn(1, 'customer', 'I want a refund for my lamp.'),
      turn(2, 'ai', 'It is on its way.', { confidence: 0.9 }),
      turn(3, 'customer', 'When will it arrive on my account?'),
    ];
    expect(brief({ turns }).unanswered?.text).toBe('When will it arrive on my account?');
    expect(brief({ turns: turns.slice(0, 2) }).unanswered).toBeNull();
  });

  it('is the one before an answer that was under the limit', () => {
    const turns = [
      turn(1, 'customer', 'Does the warranty cover water damage?'),
      turn(2, 'ai', 'Maybe.', { confidence: 0.3 }),
    ];
    expect(brief({ turns }).unanswered?.evidence).toEqual([{ type: 'turn', id: 't1' }]);
  });
});

describe('the next step', () => {
  const turns = [turn(1, 'customer', 'I want my 40 euros back for the broken lamp.')];
  const nextFor = (more: Partial<ConversationRecord>) =>
    brief({ turns, handoffs: [handoffFor(asked)], ...more }).nextStep;

  it('asks nobody to finish what a person has done, at whichever try', () => {
    const again = (status: 'failed' | 'succeeded') => [
      action(1, 'refund_order', { status, by: 'human', effect: refund, effectKey: 'k' }),
      action(2, 'refund_order', { status: 'failed', effect: refund, effectKey: 'k' }),
    ];
    expect(nextFor({ actions: again('failed') }).code).toBe('finish_action');
    expect(nextFor({ actions: again('succeeded') }).code).not.toBe('finish_action');
  });

  it('asks nobody to answer what a person has answered', () => {
    const person = turn(2, 'human', 'The 40 euros are on their way.');
    const thanks = turn(3, 'customer', 'Thank you!');
    const held = { ...handoffFor(asked), state: 'active' as const };
    expect(nextFor({ turns: [...turns, person, thanks], handoffs: [held] }).code).toBe('none');
    const more = turn(3, 'customer', 'Where is my voucher? I want it as well.');
    expect(nextFor({ turns: [...turns, person, more], handoffs: [held] }).code).not.toBe('none');
  });

  it('verifies an action of unknown outcome before anything else', () => {
    const actions = [
      action(1, 'refund_order', { status: 'unknown', effect: refund, effectKey: 'k' }),
    ];
    expect(nextFor({ actions })).toMatchObject({
      code: 'verify_action',
      params: { action: 'refund_order', amount: 40, currency: 'EUR', target: 'o1' },
      evidence: [{ type: 'action', id: 'a1' }],
    });
  });

  it('reviews a repeat, and one that is only planned as well', () => {
    const same = { effect: refund, effectKey: 'k' };
    for (const status of ['succeeded', 'planned'] as const) {
      const actions = [
        action(1, 'refund_order', same),
        action(2, 'refund_order', { ...same, status }),
      ];
      expect(nextFor({ actions })).toMatchObject({
        code: 'review_duplicate',
        params: { first: 1, number: 2 },
      });
    }
  });

  it('takes an action that was undone or failed for no repeat', () => {
    const same = { effect: refund, effectKey: 'k' };
    for (const status of ['failed', 'reversed'] as const) {
      const actions = [
        action(1, 'refund_order', { ...same, status }),
        action(2, 'refund_order', same),
      ];
      expect(nextFor({ actions }).code).toBe('answer_request');
    }
  });

  it('finishes the write that the AI failed on last', () => {
    const failed = action(1, 'refund_order', { status: 'failed' });
    expect(nextFor({ actions: [failed] }).code).toBe('finish_action');
    expect(nextFor({ actions: [failed, action(2, 'refund_order')] }).code).toBe('answer_request');
  });

  it('does not give a failure that was made good later as its reason', () => {
    const failing = escalation(1, [['action_failed', signal('action_failed', 1, 1)]]);
    const actions = [action(1, 'refund_order', { status: 'failed' }), action(2, 'refund_order')];
    const { code, because } = nextFor({ actions, handoffs: [handoffFor(failing)] });
    expect({ code, because }).toEqual({ code: 'answer_request', because: [] });
  });

  it('leaves alone what the customer failed at', () => {
    const actions = [action(1, 'restart_phone', { by: 'customer', status: 'failed' })];
    expect(nextFor({ actions }).code).toBe('answer_request');
  });

  it('calls back the customer who asks for a call', () => {
    const calling = [
      ...turns,
      turn(2, 'ai', 'Hm.'),
      turn(3, 'customer', 'Can you please call me back today?'),
    ];
    expect(nextFor({ turns: calling }).code).toBe('call_customer_back');
  });

  it('checks the answer that was held back', () => {
    const unsure = escalation(1, [['low_confidence', signal('confidence', 0.4, 0.5)]]);
    const draft = {
      id: 'd1',
      text: 'You get 40 euros.',
      at: '2026-03-01T10:01:00Z',
      confidence: 0.4,
      answer: 'escalate' as const,
      sent: false,
    };
    const made = brief({
      turns,
      drafts: [draft],
      handoffs: [handoffFor({ ...unsure, eventId: 'd1' })],
    });
    expect(made.nextStep).toMatchObject({ code: 'check_answer', params: { answer: draft.text } });
    expect(made.heldBack?.id).toBe('d1');
    expect(made.confidence).toMatchObject({ provided: true, latest: 0.4 });
    expect(made.notices.map(({ code }) => code)).toContain('draft_held_back');
  });

  it('is nothing while the AI is handling it', () => {
    expect(brief({ turns }).nextStep.code).toBe('none');
  });

  it.each(['resolved', 'handed_back', 'declined'] as const)(
    'is nothing once the handoff is %s, whatever led to it',
    (state) => {
      const same = { effect: refund, effectKey: 'k' };
      const actions = [action(1, 'refund_order', same), action(2, 'refund_order', same)];
      const step = (handoffs: ConversationRecord['handoffs']) => nextFor({ actions, handoffs });
      expect(step([{ ...handoffFor(asked), state }])).toEqual({
        code: 'none',
        params: {},
        because: [],
        evidence: [{ type: 'turn', id: 't1' }],
      });
      expect(step([{ ...handoffFor(asked), state: 'active' }]).code).toBe('review_duplicate');
    },
  );
});

it('credits the AI with nothing the customer did', () => {
  const actions = [action(1, 'restart_phone', { by: 'customer' }), action(2, 'reset_line')];
  expect(brief({ actions }).attempts.map(({ what }) => what)).toEqual(['reset_line']);
});

it('lists promises until a person has spoken', () => {
  const promised = turn(2, 'ai', 'I am sorry. Someone from our team will call you back today.');
  const turns = [turn(1, 'customer', 'Help me please.'), promised];
  expect(brief({ turns }).promises[0]?.text).toBe(
    'Someone from our team will call you back today.',
  );
  expect(brief({ turns: [...turns, turn(3, 'human', 'Hello, this is me.')] }).promises).toEqual([]);
});

it('says what is missing', () => {
  const { notices } = brief({ turns: [turn(1, 'customer', 'Hi'), turn(2, 'ai', 'Hello')] });
  expect(notices.map(({ code }) => code)).toEqual([
    'confidence_not_provided',
    'reasoning_not_provided',
    'no_actions_reported',
  ]);
});

it('works on an empty record and on actions alone', () => {
  expect(brief({})).toMatchObject({ want: null, unanswered: null, nextStep: { code: 'none' } });
  expect(brief({ actions: [action(1, 'x')] }).actions).toHaveLength(1);
});

const arbitraryRecord = fc
  .array(
    fc.record({
      by: fc.constantFrom('customer' as const, 'ai' as const, 'human' as const, 'system' as const),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(
          'I want a refund. Where is it?',
          'Someone will call you back.',
          'Hola, necesito ayuda.',
          '<script>alert(1)</script> help me please!',
        ),
      ),
      // as it comes through the door: without -0
      sentiment: fc.option(fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0)),
      status: fc.constantFrom(
        'succeeded' as const,
        'failed' as const,
        'unknown' as const,
        'planned' as const,
      ),
    }),
    { maxLength: 30 },
  )
  .map((items) =>
    record({
      turns: items.map((item, at) =>
        turn(at + 1, item.by, item.text, {
          sentiment: item.by === 'customer' ? item.sentiment : null,
        }),
      ),
      actions: items.map((item, at) =>
        action(at + 1, 'refund_order', {
          by: item.by,
          status: item.status,
          effectKey: `k${at % 3}`,
        }),
      ),
      handoffs: [
        handoffFor(
          escalation(items.length, [['negative_sentiment', signal('sentiment', -0.7, -0.5)]]),
        ),
      ],
    }),
  );

it('quotes only what a stored turn says, word for word', () => {
  fc.assert(
    fc.property(arbitraryRecord, (made) => {
      const built = buildBrief(made, policy);
      for (const quote of [built.want, built.unanswered, ...built.promises]) {
        if (!quote) continue;
        const source = made.turns.find(({ id }) => id === quote.evidence[0]?.id);
        expect(source?.text).toContain(quote.text);
      }
    }),
  );
});

it('gives only evidence that is in the record', () => {
  fc.assert(
    fc.property(arbitraryRecord, (made) => {
      const { want, unanswered, promises, attempts, notices, nextStep } = buildBrief(made, policy);
      const ids = new Set([...made.turns, ...made.actions].map(({ id }) => id));
      const given = [want, unanswered, nextStep, ...promises, ...attempts, ...notices].flatMap(
        (each) => each?.evidence ?? [],
      );
      expect(given.filter(({ id }) => !ids.has(id))).toEqual([]);
    }),
  );
});

it('gives the same brief for the same record', () => {
  fc.assert(
    fc.property(arbitraryRecord, (made) => {
      expect(buildBrief(JSON.parse(JSON.stringify(made)) as ConversationRecord, policy)).toEqual(
        buildBrief(made, policy),
      );
    }),
  );
});
