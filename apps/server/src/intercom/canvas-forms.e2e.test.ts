import type { Canvas } from '@baton/intercom';
import { expect, it } from 'vitest';
import { SECRET_WORDS, pairedInbox, textOf } from '../testing/paired-inbox.ts';

/** What Intercom sends of a form that nobody touched. */
const valuesOn = ({ content: { components } }: Canvas): Record<string, string> =>
  Object.fromEntries(
    components.flatMap((each) =>
      (each.type === 'textarea' || each.type === 'dropdown' || each.type === 'single-select') &&
      each.value !== undefined
        ? [[each.id, each.value]]
        : [],
    ),
  );

const idOn = (canvas: Canvas, start: string): string =>
  canvas.content.components
    .flatMap((each) =>
      each.type === 'list' ? each.items.map(({ id }) => id) : 'id' in each ? [each.id ?? ''] : [],
    )
    .find((id) => id.startsWith(start)) ?? `nothing like ${start}`;

it('lets two teammates write over the brief at once, and neither loses a word', async () => {
  const { initialize, press, fake } = await pairedInbox();
  const [first, second] = fake.seeded.agents;
  const mine = { admin: first.id };
  const theirs = { admin: second.id };
  const formOf = async (over: { admin: string }): Promise<Canvas> =>
    press(await initialize(over), 'nav:edit', {}, over);
  const [one, two] = [await formOf(mine), await formOf(theirs)];

  const save = (form: Canvas, typed: Record<string, string>, over: { admin: string }) =>
    press(form, idOn(form, 'act:save_edit'), { ...valuesOn(form), ...typed }, over);

  expect(textOf(await save(one, { headline: 'Wants the suitcase by Friday' }, mine))).toContain(
    'Your edit is saved.',
  );
  const met = await save(two, { headline: 'Lost a suitcase', note: 'Call after six' }, theirs);
  expect(valuesOn(met)).toMatchObject({ headline: 'Lost a suitcase', note: 'Call after six' });
  expect(textOf(met)).toContain('Saved meanwhile: Wants the suitcase by Friday');

  const over = await save(met, {}, theirs);
  expect(textOf(over)).toContain('Your edit is saved.');
  expect(valuesOn(await formOf(mine))).toMatchObject({
    headline: 'Lost a suitcase',
    note: 'Call after six',
  });

  const form = await formOf(mine);
  const question = await press(form, idOn(form, 'nav:confirm'), {}, mine);
  const back = await press(question, idOn(question, 'act:restore_edit'), {}, mine);
  expect(textOf(back)).toContain('says again what Baton wrote');
  expect(textOf(await formOf(mine))).not.toContain('Lost a suitcase');
});

it('takes a rating once there are stars, and holds it for the next look', async () => {
  const { initialize, press } = await pairedInbox();
  const form = await press(await initialize(), 'nav:feedback');
  const refused = await press(form, 'act:rate', { missing: 'history', comment: 'Came late' });
  expect(textOf(refused)).toContain('Please choose one of the answers.');
  expect(valuesOn(refused)).toMatchObject({ missing: 'history', comment: 'Came late' });
  const taken = await press(refused, 'act:rate', { ...valuesOn(refused), stars: '4' });
  expect(textOf(taken)).toContain('Thank you.');
  expect(valuesOn(await press(taken, 'nav:feedback'))).toEqual({
    stars: '4',
    missing: 'history',
    comment: 'Came late',
  });
});

it('shows what is hidden for a reason, to one teammate, until they hide it again', async () => {
  const { initialize, press, fake, address, conversation } = await pairedInbox();
  const [, other] = fake.seeded.agents;
  const said = async (canvas: Canvas, over = {}): Promise<string> =>
    textOf(await press(canvas, 'nav:transcript', {}, over));
  const home = await initialize();
  expect(await said(home)).toContain(SECRET_WORDS);
  expect(await said(home)).not.toContain(address);

  const form = await press(home, 'nav:privacy');
  const unasked = await press(form, 'act:reveal', { reason: 'x' });
  expect(textOf(unasked)).toContain('3 to 500 characters');
  const kinds = idOn(form, 'kinds') === 'kinds0' ? { kinds0: 'all' } : {};
  const shown = await press(unasked, 'act:reveal', { reason: 'Reads it back', ...kinds });
  expect(textOf(shown)).toContain('Reads it back');
  expect(await said(shown)).toContain(address);

  const elsewhere = { admin: other.id, conversation };
  expect(await said(await initialize(elsewhere), elsewhere)).not.toContain(address);

  const hidden = await press(shown, 'act:hide');
  expect(textOf(hidden)).toContain('Hidden again.');
  expect(await said(hidden)).not.toContain(address);
});

it('goes through a long conversation page by page, and reads a long message whole', async () => {
  const { initialize, press, ask, keys } = await pairedInbox();
  const long = Array.from({ length: 1_500 }, (_, n) => `item ${n}`).join(', ');
  await ask(
    'POST',
    '/v1/conversations/c1/events',
    {
      events: Array.from({ length: 60 }, (_, n) => ({
        id: `more-${n}`,
        type: 'turn',
        by: n % 2 === 0 ? 'customer' : 'ai',
        text: n === 59 ? long : `Message ${n} of many.`,
      })),
    },
    keys.a,
  );
  let canvas = await press(await initialize(), 'nav:transcript');
  const texts = [textOf(canvas)];
  canvas = await press(canvas, idOn(canvas, 'nav:transcript:7'));
  texts.push(textOf(canvas));
  expect(texts.join()).toContain(SECRET_WORDS);
  expect(texts.join()).toContain('Message 58 of many.');

  const whole = await press(canvas, idOn(canvas, 'nav:transcript:0:7%2F'));
  expect(textOf(whole)).toContain('Part 1 of 2');
  const rest = await press(whole, idOn(whole, 'nav:transcript:1:7%2F'));
  expect(textOf(rest)).toContain('item 1499');
  expect(textOf(await press(rest, idOn(rest, 'nav:transcript:7')))).toContain('Message 58');
});
