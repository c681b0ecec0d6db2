import { simulatedConnector } from '@baton/testkit/connector';
import type { HelpdeskLike } from '@baton/testkit/helpdesk-contract';
import { expect, expectTypeOf, it } from 'vitest';
import { canWrite } from './port.ts';
import type { HelpdeskConnector } from './port.ts';

it('is what the contract suite asks for, written out in two places', () => {
  expectTypeOf<HelpdeskConnector>().toExtend<HelpdeskLike>();
  expectTypeOf<HelpdeskLike>().toExtend<HelpdeskConnector>();
  expect(canWrite(simulatedConnector())).toBe(false);
});

it('can write with a connector that has every part of it, and with no other', () => {
  const none = (): never => {
    throw new Error('not asked');
  };
  const whole: HelpdeskConnector = {
    name: 'desk',
    describe: none,
    deliver: none,
    update: none,
    assign: none,
    appendNote: none,
    resolve: none,
    readTicket: none,
    readHook: none,
  };
  expect(canWrite(whole)).toBe(true);
  expect(canWrite(undefined)).toBe(false);
  for (const part of Object.keys(whole).filter((each) => each !== 'name'))
    expect(canWrite({ ...whole, [part]: undefined })).toBe(false);
});
