import type { ContractCheck } from '../connector/connector-contract.ts';
import type { Fault } from '../helpdesk/faults.ts';
import { claimChecks } from './checks-claims.ts';
import { faultChecks } from './checks-faults.ts';
import { hookChecks } from './checks-hooks.ts';
import { readChecks } from './checks-reads.ts';
import { writeChecks } from './checks-writes.ts';
import type { MakeSample } from './desk-under-test.ts';
import { withSampleOf } from './with-sample.ts';

/** Options of the contract. */
export interface HelpdeskContractOptions {
  /** Faults that are tried, alone and mixed; all that the neutral helpdesk knows when left out. */
  faults?: readonly Fault[];
  /** Random mixes of faults. */
  mixes?: { runs: number; seed: number };
}

/** Everything that can go wrong with a request to the neutral helpdesk. */
export const allFaults: readonly Fault[] = [
  { kind: 'hang', when: 'before' },
  { kind: 'hang', when: 'after' },
  { kind: 'hang', when: 'late' },
  { kind: 'status', status: 500, when: 'before' },
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'status', status: 503, when: 'before' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'during' },
  { kind: 'reset', when: 'after' },
  { kind: 'rate-limit', seconds: 7, as: 'seconds' },
  { kind: 'rate-limit', seconds: 20, as: 'date' },
  { kind: 'expired' },
  { kind: 'stale', by: 1 },
  { kind: 'stale', by: 3 },
  { kind: 'garbled' },
];

/**
 * What every connector that writes must do against the stateful fake of its helpdesk, to be run as tests:
 * `it.each(helpdeskContract(make))('$title', ({ check }) => check())`. `make` gives a new helpdesk with a connector each time;
 * a check rejects with what is wrong. What a connector says it can't do (`describe()`) is not asked of it.
 */
export const helpdeskContract = (
  make: MakeSample,
  { faults = allFaults, mixes = { runs: 100, seed: 1 } }: HelpdeskContractOptions = {},
): ContractCheck[] => {
  const withSample = withSampleOf(make);
  return [
    ...writeChecks(withSample),
    ...claimChecks(withSample, faults),
    ...readChecks(withSample),
    ...hookChecks(withSample),
    ...faultChecks(withSample, faults, mixes),
  ];
};
