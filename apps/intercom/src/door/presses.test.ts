import { expect, it } from 'vitest';
import type { Canvas } from '../canvas/canvas.ts';
import { validateCanvas } from '../canvas/validate-canvas.ts';
import { doorWorld, idsOf, problem, textOf } from './testing/door-world.ts';

type World = ReturnType<typeof doorWorld>;

/** The canvas with the buttons of the handoff, as somebody comes to it. */
const controls = async ({ initialize, press }: World): Promise<Canvas> =>
  (await press((await initialize()).canvas, 'nav:controls')).canvas;

const COMMANDS = '/v1/panel/conversations/explicit-ask/commands';
/** An end of the API's work that a test brings about. */
const gate = () => Promise.withResolvers<void>();

it('does what was pressed, and says on the next canvas what came of it', async () => {
  const world = doorWorld();
  const { status, canvas } = await world.press(await controls(world), 'act:accept');
  expect([status, textOf(canvas)]).toEqual([200, expect.stringContaining('You took over')]);
  expect(world.writes()).toMatchObject([
    { method: 'POST', path: COMMANDS, body: { command: 'accept' } },
  ]);
  const { canvas: later } = await world.press(canvas, 'refresh');
  expect(textOf(later)).not.toContain('You took over');
});

it('does once what is pressed twice, or twenty times at the same moment, and tells everybody the same', async () => {
  const world = doorWorld();
  const canvas = await controls(world);
  const answers = [
    await world.press(canvas, 'act:accept'),
    await world.press(canvas, 'act:accept'),
    ...(await Promise.all(Array.from({ length: 20 }, () => world.press(canvas, 'act:accept')))),
  ];
  expect(new Set(answers.map(({ canvas: drawn }) => textOf(drawn))).size).toBe(1);
  expect(world.writes()).toHaveLength(1);
  const fresh = await controls(world);
  await Promise.all(Array.from({ length: 20 }, () => world.press(fresh, 'act:accept')));
  expect(world.writes()).toHaveLength(2);
});

it('does once what comes in at two processes', async () => {
  const world = doorWorld();
  const other = doorWorld({
    firstTime: async (_onlooker, press) => !world.taken.has(press),
  });
  const canvas = await controls(world);
  await world.press(canvas, 'act:accept');
  const { canvas: told } = await other.press(canvas, 'act:accept');
  expect(textOf(told)).toContain('was done already');
  expect(other.writes()).toEqual([]);
});

it('asks before it does what can not be undone, also somebody who forged the press', async () => {
  const world = doorWorld();
  const home = (await world.initialize()).canvas;
  for (const from of [home, await controls(world)]) {
    const { canvas: asked } = await world.press(from, 'act:decline');
    expect(world.writes()).toEqual([]);
    expect(textOf(asked)).toContain('Decline this handoff?');
    expect(idsOf(asked)).toContain('act:decline');
    const other = { ...asked, stored_data: { ...asked.stored_data, key: 'act:resolve' } };
    await world.press(other, 'act:decline');
    expect(world.writes()).toEqual([]);
  }
  const { canvas: asked } = await world.press(home, 'nav:confirm:0:act%3Adecline');
  const { canvas: done } = await world.press(asked, 'act:decline', { note: ' busy ' });
  expect(world.writes()).toMatchObject([{ body: { command: 'decline', note: 'busy' } }]);
  expect(textOf(done)).toContain('You declined');
});

it('does from the canvas that asked about one thing no other', async () => {
  const world = doorWorld();
  const home = (await world.initialize()).canvas;
  const { canvas: asked } = await world.press(home, 'nav:confirm:0:act%3Adecline');
  for (const other of ['act:resolve', 'act:hand_back', 'act:decline:x', 'act:approve:x'])
    await world.press(asked, other);
  expect(world.writes()).toEqual([]);
  await world.press(asked, 'act:decline');
  expect(world.writes()).toMatchObject([{ body: { command: 'decline' } }]);
});

it('does nothing where what is stored in the canvas, or the component, is none of its own', async () => {
  const world = doorWorld();
  const canvas = await controls(world);
  const good = canvas.stored_data;
  for (const stored of [
    null,
    {},
    { ...good, v: '2' },
    { ...good, view: 'everything' },
    { ...good, page: '-1' },
    { ...good, page: 1 },
    { ...good, n: '' },
    { ...good, n: 'x'.repeat(200) },
    { ...good, key: '' },
    [good],
  ]) {
    const answer = await world.press(
      canvas,
      'act:accept',
      {},
      { current_canvas: { stored_data: stored } },
    );
    expect([answer.status, idsOf(answer.canvas)]).toEqual([
      200,
      idsOf((await world.initialize()).canvas),
    ]);
  }
  for (const id of [
    'act:delete',
    'act:accept:x:y',
    'act:',
    'ACT:accept',
    'act:accept ',
    'nav:secrets',
    'open_full',
  ])
    expect((await world.press(canvas, id)).status, id).toBe(200);
  expect(world.writes()).toEqual([]);
});

it('takes no press on a canvas that somebody else was shown, or in another conversation', async () => {
  const world = doorWorld();
  const canvas = await controls(world);
  for (const over of [
    { admin: { id: '8' } },
    { conversation: { id: '216' } },
    { current_canvas: { stored_data: { ...canvas.stored_data, n: 'another' } } },
    { current_canvas: { stored_data: { ...canvas.stored_data, view: 'assist' } } },
    {
      current_canvas: {
        stored_data: { ...canvas.stored_data, n: `${canvas.stored_data['n']?.slice(0, -1)}_` },
      },
    },
  ]) {
    const { canvas: home } = await world.press(canvas, 'act:accept', {}, over);
    expect(idsOf(home)).toContain('nav:more');
  }
  expect(world.writes()).toEqual([]);
});

it('does not do what the panel offers no more, however old the canvas is', async () => {
  const world = doorWorld();
  const canvas = await controls(world);
  const { blocks } = world.panel();
  world.show({ ...world.panel(), blocks: blocks.filter(({ kind }) => kind !== 'controls') });
  const { canvas: told } = await world.press(canvas, 'act:accept');
  expect(textOf(told)).toContain('changed meanwhile');
  expect(world.writes()).toEqual([]);
});

it('tells nobody to have done what Baton refused, and gives back what was typed', async () => {
  const world = doorWorld();
  world.replies(({ method }) => (method === 'POST' ? problem('access-unchecked', 503) : null));
  const home = (await world.initialize()).canvas;
  const { canvas: asked } = await world.press(home, 'nav:confirm:0:act%3Adecline');
  const { canvas } = await world.press(asked, 'act:decline', { note: 'busy' });
  expect(textOf(canvas)).toContain('Nothing was done. Try again.');
  world.replies(() => null);
  await world.press(canvas, 'act:decline', { note: 'busy' });
  expect(world.writes()).toHaveLength(2);
});

it('draws how things stand where somebody else was faster', async () => {
  const world = doorWorld();
  world.replies(({ method }) => (method === 'POST' ? problem('wrong-state', 409) : null));
  const { canvas } = await world.press(await controls(world), 'act:accept');
  expect(textOf(canvas)).toContain('This handoff has changed meanwhile.');
  expect(idsOf(canvas)).toContain('nav:more');
});

it('says that nobody knows, and does nothing again, where the end of a press is not known in time', async () => {
  const world = doorWorld({ deadlineMs: 100 });
  const held = gate();
  const begun = gate();
  world.replies(async ({ method }) => {
    if (method !== 'POST') return null;
    begun.resolve();
    await held.promise;
    return Response.json(world.panel());
  });
  const canvas = await controls(world);
  const { status, canvas: told } = await world.press(canvas, 'act:accept');
  expect([status, textOf(told)]).toEqual([200, expect.stringContaining('Nobody knows yet')]);
  expect(idsOf(told)).toContain('refresh');
  expect(validateCanvas(told, { first: false })).toEqual([]);
  // Pressed on that canvas again it is still the same press.
  const { canvas: again } = await world.press(told, 'act:accept');
  expect(textOf(again)).toContain('Nobody knows yet');
  expect(world.writes()).toHaveLength(1);
  held.resolve();
  await expect
    .poll(async () => textOf((await world.press(again, 'refresh')).canvas))
    .toContain('You took over');
  expect(world.writes()).toHaveLength(1);
  expect(world.logged.map(({ why }) => why)).toEqual(['too-slow', 'too-slow']);
});

it('says that nobody knows where Baton failed in the middle', async () => {
  const world = doorWorld();
  world.replies(({ method }) => (method === 'POST' ? problem('store-unavailable', 503) : null));
  const canvas = await controls(world);
  const { canvas: told } = await world.press(canvas, 'act:accept');
  expect(textOf(told)).toContain('Nobody knows yet');
  expect(world.writes()).toHaveLength(1);
  expect(world.logged).toEqual([{ requestId: 'request-1', why: 'store-unavailable' }]);
});

it('begins nothing for somebody who was answered before it could begin', async () => {
  const held = gate();
  const world = doorWorld({
    deadlineMs: 100,
    firstTime: async () => {
      await held.promise;
      return true;
    },
  });
  const { canvas: told } = await world.press(await controls(world), 'act:accept');
  expect(textOf(told)).toContain('Nobody knows yet');
  held.resolve();
  await expect
    .poll(async () => textOf((await world.press(told, 'refresh')).canvas))
    .toContain('too long');
  expect(world.writes()).toEqual([]);
});

it('begins nothing where it can not be remembered that it was begun', async () => {
  const world = doorWorld({ firstTime: () => Promise.reject(new Error('down')) });
  await world.press(await controls(world), 'act:accept');
  expect(world.writes()).toEqual([]);
  expect(world.logged).toMatchObject([{ why: 'press' }]);
});

it('takes ratings, edits and notes from their forms, and hides what is shown', async () => {
  const world = doorWorld({}, { around: true });
  const home = (await world.initialize()).canvas;
  const form = async (place: string) => (await world.press(home, place)).canvas;
  const press = async (place: string, verb: string, typed: object) => {
    const canvas = await form(place);
    const id = idsOf(canvas).find((each) => each.startsWith(`act:${verb}`)) ?? `no ${verb}`;
    return world.press(canvas, id, typed);
  };
  await press('nav:feedback', 'rate', { stars: '4', comment: 'Good' });
  await press('nav:edit', 'save_edit', { headline: 'Call them', nextStep: '', note: '' });
  await press('nav:privacy', 'hide', {});
  await press('nav:assist', 'add_note', {});
  const base = '/v1/panel/conversations/explicit-ask';
  expect(world.writes().map(({ path, body }) => [path, body])).toEqual([
    [`${base}/ratings`, { stars: 4, missing: [], comment: 'Good' }],
    [`${base}/edits`, expect.objectContaining({ headline: 'Call them' })],
    [`${base}/reveals`, null],
    [`${base}/notes`, { kind: 'reply', run: expect.stringMatching(/^ic-/) as string }],
  ]);
});

it('sends nothing where what was typed can not be taken, says why, and gives it back', async () => {
  const world = doorWorld({}, { around: true });
  const home = (await world.initialize()).canvas;
  const { canvas } = await world.press(home, 'nav:feedback');
  const { canvas: again } = await world.press(canvas, 'act:rate', { comment: 'No stars' });
  expect(world.writes()).toEqual([]);
  expect(textOf(again)).toContain('Please choose');
  expect(JSON.stringify(again)).toContain('No stars');
});
