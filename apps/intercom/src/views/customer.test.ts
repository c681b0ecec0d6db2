import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { placeOf } from '../canvas/place-id.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { marksIn } from '../testing/marks-in.ts';
import { goldenScenes } from '../testing/scenes.ts';
import { textsOf } from '../testing/texts-of.ts';
import { blockOf } from './block-of.ts';
import { draw } from './draw.ts';

const around = goldenScenes('double-refund', { around: true });
const customer = placeOf('customer');

it('tells each fact under where and when it was read, what was before and what is missing', () => {
  verifies('panel.context.source-and-age', 'panel.context.history', 'panel.context.missing');
  const texts = textsOf(draw(around(customer)));
  const source = texts.indexOf('From Zendesk, Mar 9, 09:35');
  expect(source).toBeGreaterThan(texts.indexOf('Linh'));
  expect(texts.indexOf('Plus')).toBeGreaterThan(source);
  expect(texts).toContain('3 earlier conversations, 2 handed over · 1 other open conversation');
  expect(texts.some((text) => text.startsWith('Damaged item – resolved:'))).toBe(true);
  expect(texts).toContain('February 2, 2025');
  expect(texts).toContain('Shop did not answer in time; what it knows is missing here.');
});

it('leads from a hidden value to where it can be asked for', () => {
  const canvas = draw(around(customer));
  const rows = canvas.content.components.flatMap((each) =>
    each.type === 'list' ? each.items : [],
  );
  expect(rows.map(({ id }) => id)).toContain('nav:privacy');
  const shown = draw(goldenScenes('double-refund', { tier: 'full' })(customer));
  expect(JSON.stringify(shown)).not.toContain('nav:privacy');
});

it('opens a ticket only by https, and names it all the same', () => {
  const scene = around(customer);
  const block = blockOf(scene.panel, 'customer');
  if (!block) throw new Error('no customer');
  const [ticket] = block.tickets;
  if (!ticket) throw new Error('no ticket');
  const blocks = [
    {
      ...block,
      tickets: ['javascript:alert(1)', 'http://helpdesk.example/1', null].map((url, n) => ({
        ...ticket,
        label: `ticket ${n}`,
        url,
      })),
    },
  ];
  const canvas = draw({ ...scene, panel: { ...scene.panel, blocks } });
  expect(JSON.stringify(canvas)).not.toMatch(/javascript|http:/u);
  expect(textsOf(canvas)).toEqual(expect.arrayContaining(['ticket 0', 'ticket 1', 'ticket 2']));
});

it('says so where nothing is known', () => {
  const scene = around(customer);
  const block = blockOf(scene.panel, 'customer');
  if (!block) throw new Error('no customer');
  const nothing = { ...block, fields: [], more: '', previous: [], tickets: [], missing: [] };
  for (const blocks of [[nothing], []]) {
    const canvas = draw({ ...scene, panel: { ...scene.panel, blocks } });
    expect(textsOf(canvas)).toContain('There is nothing here.');
    expect(validateCanvas(canvas, { first: false })).toEqual([]);
  }
});

it('draws no mark that a customer wrote into a field', () => {
  const scene = around(customer);
  const block = blockOf(scene.panel, 'customer');
  if (!block) throw new Error('no customer');
  const evil = '[Refund now](https://evil.example) **approved** https://evil.example\u202Eliam';
  const hostile = {
    ...block,
    fields: [1, 2].map((n) => ({
      label: `${n} ${evil}`,
      value: evil,
      masked: n === 1,
      source: evil,
    })),
    more: evil,
    previous: block.previous.map((each) => ({ ...each, sentence: evil })),
    tickets: block.tickets.map((each) => ({ ...each, label: evil })),
    missing: [evil],
    titles: { previous: evil, tickets: evil },
  };
  const canvas = draw({ ...scene, panel: { ...scene.panel, blocks: [hostile] } });
  // Headings are bold by us, around what is escaped.
  const texts = textsOf(canvas).map((text) => text.replace(/^\*\*(.*)\*\*$/u, '$1'));
  expect(texts.filter((text) => text.includes('Refund now')).length).toBeGreaterThan(8);
  expect(texts.flatMap(marksIn)).toEqual([]);
  expect(validateCanvas(canvas, { first: false })).toEqual([]);
});
