import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ConnectorError } from '../connectors/port.ts';
import type { Connector } from '../connectors/port.ts';
import { Resting } from '../reconcile/resting.ts';
import { Locator } from './locator.ts';

/** A locator on a clock of its own, and what its helpdesk was asked. */
const locatorWith = (locate: NonNullable<Connector['locate']>) => {
  let time = 0;
  const asked: string[] = [];
  const connector: Connector = {
    name: 'desk',
    locate: (request) => {
      asked.push(`${request.tenant} ${request.ticket}`);
      return locate(request);
    },
  };
  const clock = (): number => time;
  const resting = new Resting(pino({ level: 'silent' }), clock);
  const connectors = new Map([
    ['desk', connector],
    ['plain', { name: 'plain' }],
  ]);
  const locator = new Locator(connectors, resting, clock);
  return {
    asked,
    resting,
    mayFind: (ticket: string, helpdesk = 'desk') =>
      locator.mayFind({ tenant: 'a', helpdesk, ticket }),
    find: (ticket: string, tenant = 'a', helpdesk = 'desk') =>
      locator.find({ tenant, helpdesk, ticket }),
    pass: (seconds: number) => {
      time += seconds * 1_000;
    },
  };
};

it('asks once for a ticket, whether there was another name or none, and once more a minute later', async () => {
  const { asked, find, mayFind, pass } = locatorWith(({ ticket }) =>
    Promise.resolve(ticket === 'sc:1' ? '7' : null),
  );
  for (let n = 0; n < 3; n += 1) {
    expect(await find('sc:1')).toBe('7');
    expect(await find('sc:2')).toBeNull();
  }
  expect(asked).toEqual(['a sc:1', 'a sc:2']);
  expect([mayFind('sc:1'), mayFind('sc:2'), mayFind('sc:3')]).toEqual([true, false, true]);
  pass(61);
  expect(mayFind('sc:2')).toBe(true);
  await find('sc:2');
  expect(asked).toHaveLength(3);
});

it('keeps tenants apart, in what it knows and in what it may spend', async () => {
  const { asked, find } = locatorWith(({ tenant }) => Promise.resolve(`of-${tenant}`));
  expect([await find('1', 'a'), await find('1', 'b')]).toEqual(['of-a', 'of-b']);
  for (let n = 0; n < 100; n += 1) await find(`t${n}`, 'a');
  expect(asked.filter((line) => line.startsWith('a '))).toHaveLength(60);
  expect(await find('t99', 'b')).toBe('of-b');
});

it('has room again after a minute', async () => {
  const { asked, find, pass } = locatorWith(() => Promise.resolve(null));
  for (let n = 0; n < 70; n += 1) await find(`t${n}`);
  pass(61);
  await find('t69');
  expect(asked).toHaveLength(61);
});

it('lets a helpdesk rest that does not answer, and takes nothing for an answer', async () => {
  const { asked, find, resting, pass } = locatorWith(() =>
    Promise.reject(new ConnectorError('unavailable', { sent: false })),
  );
  expect(await find('1')).toBeNull();
  expect(resting.has('a', 'desk')).toBe(true);
  await find('2');
  expect(asked).toEqual(['a 1']);
  pass(21);
  await find('1');
  expect(asked).toEqual(['a 1', 'a 1']);
});

it('says nothing of a ticket that is its own other name, and asks nobody who has none', async () => {
  const { find, mayFind } = locatorWith(({ ticket }) => Promise.resolve(ticket));
  expect(await find('7')).toBeNull();
  expect(mayFind('7', 'plain')).toBe(false);
  expect(await find('7', 'a', 'plain')).toBeNull();
});
