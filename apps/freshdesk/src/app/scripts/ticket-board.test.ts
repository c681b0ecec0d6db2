import { expect, it } from 'vitest';

import type { ActAnswer, PanelAnswer } from '../../wire.ts';
import type { Failure } from './read-failure.ts';
import { FakeBoardPage } from './testing/fake-board-page.ts';
import { smallPanel } from './testing/small-panel.ts';
import { ticketBoard } from './ticket-board.ts';

const pace = { again: 60 };
const seer = { signedIn: true };
const panel = (rev: string, more: Partial<PanelAnswer> = {}) => ({
  value: { state: 'panel', panel: smallPanel(rev), rev, pace, seer, ...more } as PanelAnswer,
});
const done = (rev: string): ActAnswer => ({
  state: 'done',
  panel: smallPanel(rev),
  rev,
  pace,
  seer,
});
const bare = (state: 'none' | 'sign-in' | 'unavailable', again = 60) => ({
  value: { state, pace: { again }, seer } as PanelAnswer,
});
const unchanged = { value: { state: 'unchanged', rev: 'r1', pace, seer } as PanelAnswer };
const failed = (why: Failure['why'], after = 0) => ({ failure: { why, after } });

const open = (ticket = '25') => {
  const page = new FakeBoardPage();
  const board = ticketBoard(page);
  board.open(ticket, 'ann');
  return { page, board };
};

it('asks once for a ticket that is opened, and shows what comes', async () => {
  const { page } = open();
  expect(page.seen?.page).toBe('loading');
  expect(page.asked).toMatchObject([{ ticket: '25', rev: '', signed: true }]);
  await page.answer(panel('r1'));
  expect(page.seen).toMatchObject({ page: 'panel', panel: { version: 'r1' }, strict: false });
  expect(page.asked).toHaveLength(1);
});

it('asks again at the pace the service names, with the version it has', async () => {
  const { page } = open();
  await page.answer(panel('r1', { pace: { again: 120 } }));
  await page.pass(119_000);
  expect(page.asked).toHaveLength(1);
  await page.pass(1_000);
  expect(page.asked[1]).toMatchObject({ rev: 'r1', signed: true });
  await page.answer(unchanged);
  expect(page.seen).toMatchObject({ page: 'panel', panel: { version: 'r1' }, asking: false });
});

it('asks nothing while nobody can see it, and at once when it is due by then', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  page.visible = false;
  await page.pass(600_000);
  expect(page.asked).toHaveLength(1);
  page.visible = true;
  board.wake();
  expect(page.asked).toHaveLength(2);
});

it('shows a ticket again from memory within the pace, without a request', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  board.open('26', 'ann');
  expect(page.seen).toMatchObject({ ticket: '26', page: 'loading', panel: null });
  await page.answer(bare('none'));
  expect(page.seen).toMatchObject({ ticket: '26', page: 'none' });
  await page.pass(30_000);
  board.open('25', 'ann');
  expect(page.seen).toMatchObject({ ticket: '25', page: 'panel', panel: { version: 'r1' } });
  expect(page.asked).toHaveLength(2);
});

it('keeps what is older than its pace back until the service has confirmed it', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  board.open('26', 'ann');
  await page.answer(bare('none'));
  page.time += 61_000;
  board.open('25', 'ann');
  expect(page.seen?.page).toBe('loading');
  expect(page.asked.at(-1)).toMatchObject({ ticket: '25', rev: 'r1' });
  await page.answer(unchanged);
  expect(page.seen).toMatchObject({ page: 'panel', panel: { version: 'r1' } });
});

it('remembers nothing for somebody else', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  board.open('25', 'bob');
  expect(page.seen).toMatchObject({ page: 'loading', panel: null });
  expect(page.asked.at(-1)?.rev).toBe('');
});

it('never shows the answer for one ticket at another', async () => {
  const { page, board } = open();
  board.open('26', 'ann');
  await page.asked[0]?.answer(panel('r1'));
  expect(page.seen).toMatchObject({ ticket: '26', page: 'loading', panel: null });
  await page.asked[1]?.answer(bare('none'));
  board.open('25', 'ann');
  expect(page.seen).toMatchObject({ ticket: '25', panel: { version: 'r1' } });
});

it('draws nothing more once no ticket is open', async () => {
  const { page, board } = open();
  board.close();
  const before = page.views.length;
  await page.answer(panel('r1'));
  await page.pass(600_000);
  expect(page.views).toHaveLength(before);
  expect(board.ticket()).toBeNull();
});

it('forgets the tickets that were opened longest ago', async () => {
  const { page, board } = open('1');
  await page.answer(panel('r1'));
  for (let ticket = 2; ticket <= 21; ticket += 1) {
    board.open(String(ticket), 'ann');
    await page.answer(bare('none'));
  }
  board.open('1', 'ann');
  expect(page.seen).toMatchObject({ ticket: '1', page: 'loading', panel: null });
});

it('falls back to the strictest version without a sign-in, and asks for it no more by itself for five minutes', async () => {
  const { page, board } = open();
  await page.answer(failed('refused'));
  expect(page.asked[1]).toMatchObject({ signed: false });
  await page.answer(panel('s1', { seer: { signedIn: false } }));
  expect(page.seen).toMatchObject({ page: 'panel', strict: true });
  await page.pass(60_000);
  expect(page.asked[2]).toMatchObject({ signed: false });
  await page.answer(panel('s1', { seer: { signedIn: false } }));
  void board.press();
  expect(page.asked[3]).toMatchObject({ signed: true });
  await page.answer(panel('r1'));
  expect(page.seen).toMatchObject({ panel: { version: 'r1' }, strict: false });
  expect(page.complaints).toEqual([]);
});

it('says that it is not connected when the key is refused as well, and forgets what it showed', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  void board.press();
  await page.answer(failed('refused'));
  await page.answer(failed('refused'));
  expect(page.seen).toMatchObject({ page: 'setup', panel: null });
  expect(page.complaints).toEqual(['setup']);
});

it('takes away what may not be seen any more', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  void board.press();
  await page.answer(bare('none'));
  expect(page.seen).toMatchObject({ page: 'none', panel: null });
  void board.press();
  expect(page.asked.at(-1)?.rev).toBe('');
  await page.answer(bare('sign-in'));
  expect(page.seen).toMatchObject({ page: 'signIn', panel: null });
});

it('keeps the panel over a failure, says so once, and takes it back when the service answers', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  void board.press();
  await page.answer(failed('away'));
  expect(page.seen).toMatchObject({ page: 'panel', trouble: 'away', confirmed: 1_000_000 });
  void board.press();
  await page.answer(failed('away'));
  expect(page.complaints).toEqual(['away']);
  void board.press();
  await page.answer(unchanged);
  expect(page.seen).toMatchObject({ page: 'panel', trouble: null });
  void board.press();
  await page.answer(bare('unavailable'));
  expect(page.complaints).toEqual(['away', 'away']);
});

it('waits at least as long as it was told when the account has asked too often', async () => {
  const { page } = open();
  await page.answer(failed('busy', 20));
  expect(page.seen).toMatchObject({ page: 'busy', trouble: 'busy', due: 1_021_000 });
  await page.pass(20_000);
  expect(page.asked).toHaveLength(1);
  await page.pass(1_000);
  expect(page.asked).toHaveLength(2);
});

it('lets a person’s press go first, and sends one request for two presses', async () => {
  const { page, board } = open();
  await page.answer(failed('busy', 300));
  void board.press();
  void board.press();
  expect(page.asked).toHaveLength(2);
});

it('looks a few seconds after a change, once for several', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  board.news();
  await page.pass(1_000);
  board.news();
  await page.pass(2_000);
  expect(page.asked).toHaveLength(2);
  await page.answer(panel('r2'));
  await page.pass(10_000);
  expect(page.asked).toHaveLength(2);
});

it('spends no request on changes of a ticket without a handoff', async () => {
  const { page, board } = open();
  await page.answer(bare('none'));
  board.news();
  await page.pass(30_000);
  expect(page.asked).toHaveLength(1);
});

it('asks for the sign-in of whoever looks next', async () => {
  const { page, board } = open();
  await page.answer(failed('refused'));
  await page.answer(panel('s1', { seer: { signedIn: false } }));
  board.open('25', 'bob');
  expect(page.asked.at(-1)).toMatchObject({ signed: true, rev: '' });
});

it('leaves it to a person to look after a change while requests are scarce', async () => {
  const { page, board } = open();
  await page.answer(panel('r1', { pace: { again: 300 } }));
  board.news();
  await page.pass(60_000);
  expect(page.asked).toHaveLength(1);
  expect(page.seen?.news).toBe(true);
  void board.press();
  await page.answer(panel('r2', { pace: { again: 300 } }));
  expect(page.seen).toMatchObject({ news: false, panel: { version: 'r2' } });
});

it('shows the panel that came with an answer to something else', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  board.adopt('25', done('r2'));
  expect(page.seen).toMatchObject({ panel: { version: 'r2' } });
  board.adopt('99', done('r3'));
  expect(page.seen).toMatchObject({ ticket: '25', panel: { version: 'r2' } });
  await page.pass(60_000);
  expect(page.asked.at(-1)?.rev).toBe('r2');
});

it('drops an answer that is older than what came with something else', async () => {
  const { page, board } = open();
  await page.answer(panel('r1'));
  void board.press();
  board.adopt('25', done('r3'));
  await page.answer(panel('r2'));
  expect(page.seen).toMatchObject({ panel: { version: 'r3' }, asking: false });
  await page.pass(60_000);
  expect(page.asked.at(-1)?.rev).toBe('r3');
});

it('keeps the panel when something was refused and none came with it', async () => {
  const { page, board } = open();
  await page.answer(panel('r1', { seer: { signedIn: false } }));
  board.adopt('25', { state: 'refused', problem: 'busy', panel: null, rev: null, pace });
  expect(page.seen).toMatchObject({ page: 'panel', panel: { version: 'r1' }, strict: true });
  board.adopt('25', { state: 'unavailable', pace });
  expect(page.seen).toMatchObject({ page: 'panel', trouble: 'away' });
  board.adopt('25', { state: 'none', pace });
  expect(page.seen).toMatchObject({ page: 'none', panel: null });
});
