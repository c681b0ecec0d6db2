/** What every connector that writes must do, as checks to be run as tests, against a stateful fake of its helpdesk. */
export { allFaults, helpdeskContract } from './helpdesk-contract.ts';
export type { HelpdeskContractOptions } from './helpdesk-contract.ts';
export type {
  DeskLook,
  DeskUnderTest,
  HelpdeskSample,
  Lack,
  MakeSample,
} from './desk-under-test.ts';
export type { HelpdeskLike } from './helpdesk-like.ts';
/** The neutral helpdesk of `@baton/testkit/helpdesk` in the words of the contract. */
export { neutralDesk } from './neutral-desk.ts';
