import { expect, it } from 'vitest';
import { deskService } from '../testing/desk-service.ts';

const TICKETS = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'] as const;

/** A helpdesk that bears three looks a round, with nine tickets that wait for people. */
const world = async () => {
  const desk = await deskService();
  for (const id of TICKETS) await desk.escalate(`c-${id}`, id);
  // Seen once, so that nothing is new any more.
  for (let round = 0; round < 3; round += 1) await desk.minuteLater();
  desk.reading.looks = 3;
  desk.reads.length = 0;
  return desk;
};

it('looks at as many tickets of a round as the helpdesk bears, at those first that waited longest', async () => {
  const { reads, minuteLater } = await world();
  for (let round = 1; round <= 6; round += 1) {
    await minuteLater();
    expect(reads).toHaveLength(3 * round);
  }
  expect(reads.slice(0, 9).toSorted()).toEqual(TICKETS);
  expect(reads.slice(9).toSorted()).toEqual(TICKETS);
});

it('stops in the middle of a round when the helpdesk bears no more', async () => {
  const { reads, reading, minuteLater } = await world();
  reading.onRead = () => (reading.looks = 0);
  await minuteLater();
  // Eight begin at the same moment, three of them within what it bore then.
  expect(reads.length).toBeLessThanOrEqual(3);
  await minuteLater();
  expect(reads.length).toBeLessThanOrEqual(3);
});

it('lets neither hints nor tickets that can not be read keep the others waiting for good', async () => {
  const { reads, reading, minuteLater, helpdesk, knock } = await world();
  reading.mood = (ticket) => (['t1', 't2', 't3'].includes(ticket) ? 'refused' : null);
  for (let round = 0; round < 6; round += 1) {
    // Their jobs never run: the rounds alone have to see to them.
    for (const id of ['t1', 't2', 't3', 't4', 't5', 't6'])
      helpdesk.person.reply(id, 'ines', `Answer ${round}.`);
    for (const hook of helpdesk.takeHooks()) await knock(hook);
    await minuteLater();
  }
  expect(reads).toHaveLength(18);
  for (const id of ['t7', 't8', 't9']) expect(reads).toContain(id);
  for (const id of ['t4', 't5', 't6']) expect(reads).toContain(id);
});
