import type { Control } from '@baton/handoff-panel';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { actId, idOf, placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { pressesOn } from '../testing/crawl.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';
import type { Scene } from './scene.ts';

const scene = goldenScenes('double-refund')(placeOf('controls'));
const found = blockOf(scene.panel, 'controls');
if (!found) throw new Error('no controls');
const block = found;

const control = (command: Control['command'], more: Partial<Control> = {}): Control => ({
  command,
  label: `Do ${command}`,
  enabled: true,
  why: '',
  confirm: null,
  ...more,
});

const withItems = (items: Control[], insertText: string | null = null): Scene => ({
  ...scene,
  panel: {
    ...scene.panel,
    blocks: scene.panel.blocks.map((each) =>
      each.kind === 'controls'
        ? { ...block, items }
        : each.kind === 'next_step'
          ? { ...each, insertText }
          : each,
    ),
  },
});

it('does at once what can be undone, and asks first where it can not', () => {
  verifies('panel.controls.by-state');
  const canvas = draw(
    withItems([
      control('accept'),
      control('decline', { confirm: 'Decline?' }),
      control('resolve', { confirm: 'Resolved?' }),
      control('hand_back', { confirm: 'Back to the AI?' }),
    ]),
  );
  expect(pressesOn(canvas)).toEqual(
    expect.arrayContaining([
      'act:accept',
      ...(['decline', 'resolve', 'hand_back'] as const).map((verb) =>
        idOf(placeOf('confirm', actId(verb))),
      ),
    ]),
  );
  for (const verb of ['decline', 'resolve', 'hand_back'] as const)
    expect(pressesOn(canvas)).not.toContain(actId(verb));
  expect(validateCanvas(canvas, { first: false })).toEqual([]);
});

it('says why something can not be done, and lets nobody press it', () => {
  const canvas = draw(
    withItems([
      control('accept', { enabled: false, why: 'Somebody else is in charge' }),
      control('hand_back', { enabled: false, why: 'Only after it is resolved', confirm: 'Sure?' }),
    ]),
  );
  expect(textsOf(canvas)).toEqual(
    expect.arrayContaining(['Somebody else is in charge', 'Only after it is resolved']),
  );
  expect(pressesOn(canvas).filter((id) => id.includes('act'))).toEqual([]);
});

it('says how the conversation stands where nothing can be decided', () => {
  const state = blockOf(scene.panel, 'headline')?.status.label ?? '';
  expect(textsOf(draw(withItems([control('refresh'), control('copy')])))).toContain(
    `There is nothing to decide now. State: ${state}`,
  );
});

it('says that there is no editor, and adds the next step as a note where there is one', () => {
  const insert = control('insert_next_step', { enabled: false, why: 'No note to insert into' });
  const noted = draw(withItems([control('accept'), insert], 'Call the bank'));
  expect(textsOf(noted)).toContain('Do insert_next_step · No note to insert into');
  expect(pressesOn(noted)).toContain('act:add_note:next_step');
  expect(pressesOn(draw(withItems([control('accept'), insert])))).not.toContain(
    'act:add_note:next_step',
  );
  const elsewhere = { ...insert, enabled: true, why: '' };
  expect(pressesOn(draw(withItems([elsewhere], 'Call the bank')))).not.toContain(
    'act:add_note:next_step',
  );
});
