import { table } from '../output/table.ts';
import type { Fault } from './fault.ts';
import type { Verdict } from './verdict.ts';

const SHOWN = 50;

const SCOPES: Record<Verdict['scope'], string> = {
  all: 'the whole ledger',
  conversation: 'one conversation',
  since: 'what moved since an earlier checkpoint',
  checkpoint: 'a checkpoint alone',
};

const row = ({ code, line, conversation, seq, what }: Fault): string[] => [
  line === null ? '' : `line ${line}`,
  code,
  [conversation, seq === null ? null : `entry ${seq}`].filter((part) => part !== null).join(' '),
  what,
];

const signedBy = ({ keys, keyGiven }: Verdict): string =>
  keyGiven
    ? 'a key you gave, or one it named'
    : `${keys.join(', ')}, which the file itself says: give --key to be sure whose it is`;

/** What was found, for people. */
export const verdictLines = (verdict: Verdict, seconds: number): string[] => {
  const { checkpoint, faults, faultCount } = verdict;
  const head = [
    ['tenant', verdict.tenant],
    ['holds', SCOPES[verdict.scope]],
    ['conversations', String(verdict.conversations)],
    ['entries', String(verdict.entries)],
    ['leaves', String(verdict.leaves)],
    ...(checkpoint
      ? [
          ['signed', `${checkpoint.size} leaves, ${checkpoint.at}`],
          ['root', checkpoint.root],
          ['by', signedBy(verdict)],
        ]
      : []),
    ...(verdict.continues === null ? [] : [['continues', `${verdict.continues} leaves`]]),
    ['took', `${seconds.toFixed(1)} s`],
  ];
  return [
    ...table(head),
    '',
    ...(verdict.ok
      ? ['Verified: nothing was changed, left out, put in or cut off.']
      : [
          `NOT verified: ${faultCount} ${faultCount === 1 ? 'fault' : 'faults'}, the first of each conversation.`,
          ...table(faults.slice(0, SHOWN).map(row)),
          ...(faultCount > SHOWN
            ? [`and ${faultCount - SHOWN} more; --json lists up to 1000`]
            : []),
        ]),
  ];
};
