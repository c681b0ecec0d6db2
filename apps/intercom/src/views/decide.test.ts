import { verifies } from '@baton/testkit';
import { describe, expect, it } from 'vitest';

import type { Canvas, Component } from '../canvas/canvas.ts';
import { actId, idOf, placeOf } from '../canvas/place-id.ts';
import type { Verb } from '../canvas/place-id.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenScenes } from '../testing/scenes.ts';
import type { SceneAt } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { draw } from './draw.ts';

const full = goldenScenes('double-refund', { around: true, tier: 'full' });
const failed = goldenScenes('failed-action', { around: true, tier: 'full' });
const restricted = goldenScenes('double-refund', { around: true, tier: 'restricted' });

const confirming = (at: SceneAt, verb: Verb, key: string | null = null): Canvas =>
  draw(at(placeOf('confirm', actId(verb, key))));
const parts = ({ content: { components } }: Canvas): Component[] => components;
const primaries = (canvas: Canvas): string[] =>
  parts(canvas).flatMap((each) =>
    each.type === 'button' && each.style === 'primary' ? [each.id] : [],
  );
const inputs = (canvas: Canvas): string[] =>
  parts(canvas).flatMap((each) =>
    each.type === 'input' || each.type === 'textarea' ? [each.id] : [],
  );

describe('what the AI asks approval for', () => {
  it('says action and amount, the limits it hit and until when, with three answers', () => {
    verifies('panel.approvals.asked', 'panel.approvals.edit-amount');
    const canvas = draw(full(placeOf('approval', 'approval-1')));
    expect(textsOf(canvas)).toEqual(
      expect.arrayContaining([
        'The AI asks for approval: Refund of €80.00 (order 7)',
        'Above €50.00, a person has to approve.',
        'Decide by Mar 9, 10:32; after that it is not done',
      ]),
    );
    expect(pressesOn(canvas)).toEqual([
      idOf(placeOf('confirm', 'act:approve:approval-1')),
      idOf(placeOf('confirm', 'act:reject:approval-1')),
      idOf(placeOf('confirm', 'act:edit:approval-1')),
      'nav:action:0:asked-refund',
      'nav:approval',
      'refresh',
    ]);
  });

  it.each(['approve', 'reject', 'edit'] as const)(
    'says what will come of it before: %s',
    (verb) => {
      const canvas = confirming(full, verb, 'approval-1');
      expect(primaries(canvas)).toEqual([`act:${verb}:approval-1`]);
      expect(inputs(canvas)).toEqual(verb === 'edit' ? ['amount', 'note'] : ['note']);
      expect(textsOf(canvas).join('\n')).toMatch(
        /Refund of €80\.00 \(order 7\): (?:approve|reject)/u,
      );
    },
  );

  it('starts a change of the amount from what was asked for, and from what was typed where that was refused', () => {
    const amount = (canvas: Canvas) => parts(canvas).find((each) => each.type === 'input');
    expect(amount(confirming(full, 'edit', 'approval-1'))).toMatchObject({
      id: 'amount',
      label: 'Amount · EUR',
      value: '80',
    });
    const place = placeOf('confirm', actId('edit', 'approval-1'));
    const again = draw(full(place, { typed: { amount: 'eighty', note: 'too much' } }));
    expect(amount(again)).toMatchObject({ value: 'eighty' });
    expect(parts(again)).toContainEqual(expect.objectContaining({ id: 'note', value: 'too much' }));
  });

  it('shows the question to those who may not decide, with why and without a way to', () => {
    verifies('panel.approvals.by-tier');
    const canvas = draw(restricted(placeOf('approval', 'approval-1')));
    expect(textsOf(canvas)).toContain('People with restricted access may not decide this.');
    expect(pressesOn(canvas).filter((id) => id.includes('approve'))).toEqual([]);
    expect(primaries(confirming(restricted, 'approve', 'approval-1'))).toEqual([]);
  });

  it('that was decided meanwhile says so and leads back', () => {
    const canvas = draw(full(placeOf('approval', 'approval-9')));
    expect(textsOf(canvas)).toContain('This was decided already, or the time to decide is over.');
    expect(pressesOn(canvas)).toEqual(['nav:approval', 'refresh']);
    expect(primaries(confirming(full, 'approve', 'approval-9'))).toEqual([]);
  });
});

describe('an action', () => {
  it('says what, how it ended, who, how much, and carries its warning', () => {
    verifies('panel.actions.conflict-warned', 'panel.actions.actor-named');
    const texts = textsOf(draw(full(placeOf('action', 'refund-1'))));
    expect(texts).toEqual(
      expect.arrayContaining([
        '#2 Refund order · €40.00 · order 61177',
        'Outcome unknown · AI · Mar 9, 09:30',
        '⚠ Refund of €40.00 was sent on Mar 9, 09:30 and no answer came: check before sending it again',
        'payment service gave no answer in time',
      ]),
    );
  });

  it('says who approved it and what the catalogue does not list, in the list and on its own', () => {
    verifies('panel.actions.marks');
    const marks = [
      { code: 'uncatalogued', label: 'Not in the catalogue', tone: 'warning' as const },
      { code: 'approval_approved', label: 'Approved by Kim, Mar 9', tone: 'success' as const },
    ];
    const scene = full();
    const panel = {
      ...scene.panel,
      blocks: scene.panel.blocks.map((block) =>
        block.kind === 'actions'
          ? { ...block, items: block.items.map((item) => ({ ...item, marks })) }
          : block,
      ),
    };
    const own = textsOf(draw({ ...full(placeOf('action', 'refund-2')), panel }));
    expect(own).toEqual(
      expect.arrayContaining(['⚠ Not in the catalogue', 'Approved by Kim, Mar 9']),
    );
    const listed = textsOf(draw({ ...full(placeOf('actions')), panel }));
    expect(listed).toContain(
      '⚠ Same effect as #2, sent on Mar 9, 09:30, outcome unknown · Not in the catalogue · Approved by Kim, Mar 9',
    );
    expect(textsOf(draw(full(placeOf('action', 'asked-refund'))))).toContain(
      '⚠ Waits for approval',
    );
  });

  it('can be undone after it was said what exactly will happen', () => {
    verifies('panel.actions.commands');
    expect(pressesOn(draw(full(placeOf('action', 'refund-2'))))).toContain(
      idOf(placeOf('confirm', 'act:reverse:refund-2')),
    );
    const canvas = confirming(full, 'reverse', 'refund-2');
    expect(textsOf(canvas)).toContain(
      'Refund of €40.00 (order 61177): undo it? It was done on Mar 9, 09:30; it is taken back once.',
    );
    expect(primaries(canvas)).toEqual(['act:reverse:refund-2']);
    expect(inputs(canvas)).toEqual(['note']);
  });

  it('can’t be tried again while nobody knows how it ended: the button says why and leads nowhere', () => {
    verifies('panel.actions.repeat-guarded');
    const canvas = draw(full(placeOf('action', 'refund-1')));
    expect(parts(canvas)).toContainEqual(
      expect.objectContaining({ type: 'button', label: 'Try again', disabled: true }),
    );
    expect(textsOf(canvas)).toContain('First find out how #2 ended.');
    expect(primaries(confirming(full, 'retry', 'refund-1'))).toEqual([]);
    expect(primaries(confirming(full, 'retry_anyway', 'refund-1'))).toEqual([]);
  });

  it('that would be done a second time carries the warning and is an act of its own', () => {
    const scene = full();
    const panel = {
      ...scene.panel,
      blocks: scene.panel.blocks.map((block) =>
        block.kind === 'actions'
          ? {
              ...block,
              items: block.items.map((item) => ({
                ...item,
                commands: [
                  {
                    command: 'retry' as const,
                    label: 'Try again',
                    confirm: 'Do it a second time? After that it has been done twice.',
                    warning: 'Careful: #3 has the same effect.',
                    anyway: 'Do it a second time',
                    enabled: true,
                    why: '',
                  },
                ],
              })),
            }
          : block,
      ),
    };
    const at: SceneAt = (place, more) => ({ ...full(place, more), panel });
    expect(pressesOn(draw(at(placeOf('action', 'refund-1'))))).toContain(
      idOf(placeOf('confirm', 'act:retry_anyway:refund-1')),
    );
    const canvas = confirming(at, 'retry_anyway', 'refund-1');
    expect(textsOf(canvas)).toContain('⚠ Careful: #3 has the same effect.');
    expect(parts(canvas)).toContainEqual(
      expect.objectContaining({ id: 'act:retry_anyway:refund-1', label: 'Do it a second time' }),
    );
    // Without saying so, it is not offered.
    expect(primaries(confirming(at, 'retry', 'refund-1'))).toEqual([]);
  });

  it('that is not there any more says so', () => {
    const canvas = draw(full(placeOf('action', 'a-999')));
    expect(textsOf(canvas)).toContain('This is not there any more.');
    expect(pressesOn(canvas)).toEqual(['nav:actions', 'refresh']);
  });

  it('leads back to the list it stands in', () => {
    expect(pressesOn(draw(full(placeOf('action', 'order-1')))).at(-2)).toBe(
      'nav:actions:0:lookups',
    );
    expect(pressesOn(draw(full(placeOf('action', 'refund-1')))).at(-2)).toBe('nav:actions');
  });
});

describe('the list of actions', () => {
  it('stands below what the customer got within 24 hours', () => {
    verifies('panel.actions.totals');
    expect(textsOf(draw(full(placeOf('actions'))))[1]).toBe(
      'Within 24 hours: 2 refunds, €80.00; 1 × Restart device',
    );
  });

  it('says so where nothing was done', () => {
    const scene = full(placeOf('actions'));
    const panel = {
      ...scene.panel,
      blocks: scene.panel.blocks.map((block) =>
        block.kind === 'actions'
          ? { ...block, items: [], totalsLine: '', more: null, fallbackText: 'No actions.' }
          : block,
      ),
    };
    expect(textsOf(draw({ ...scene, panel }))).toContain('No actions.');
  });
});

describe('what can’t be undone', () => {
  it.each(['decline', 'resolve', 'hand_back'] as const)(
    'asks first or is not to be had: %s',
    (verb) => {
      verifies('panel.controls.by-state');
      for (const at of [full, failed, goldenScenes('human-steps-in')]) {
        const control = at()
          .panel.blocks.find((block) => block.kind === 'controls')
          ?.items.find(({ command }) => command === verb);
        const canvas = confirming(at, verb);
        expect(primaries(canvas)).toEqual(control ? [`act:${verb}`] : []);
        expect(textsOf(canvas)).toContain(
          control?.confirm ??
            'This handoff has changed meanwhile. Somebody else may have been faster.',
        );
      }
    },
  );

  it.each([
    null,
    '',
    'act:accept:x:y',
    'act:delete',
    'nav:home',
    'refresh',
    'act:rate',
    'act:reveal',
    'act:save_edit:0',
    'act:approve',
    'act:reverse',
    '<script>',
  ])('has no question for what is no such thing: %j', (key) => {
    const canvas = draw(full({ view: 'confirm', page: 0, key }));
    expect(primaries(canvas)).toEqual([]);
    expect(pressesOn(canvas)).toEqual(['nav:home', 'refresh']);
  });
});
