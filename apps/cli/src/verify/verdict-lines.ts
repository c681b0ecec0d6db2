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

const verdictOf = ({ report, withheld }: Verdict): string => {
  const all = 'Verified: nothing was changed, left out, put in or cut off.';
  if (!report || withheld === 0) return all;
  return `${all} ${withheld} ${withheld === 1 ? 'entry was' : 'entries were'} withheld and could not be hashed again.`;
};

/** What could be checked of a report's entries, and what could not. */
const reportRows = ({ report, entries, contents, withheld, erased }: Verdict): string[][] =>
  report
    ? [
        ['report', `${report.conversation}, for tier ${report.tier}`],
        ['chain', `${entries - withheld} of ${entries} entries hashed again`],
        [
          'content',
          `${contents} of ${entries} checked${contents < entries ? `; of the rest only the hash is known` : ''}`,
        ],
        ...(erased > 0 ? [['erased', `${erased} on request`]] : []),
        ...(withheld > 0
          ? [
              [
                'withheld',
                `${withheld}: hidden from this tier, so nothing but their hash could be checked`,
              ],
            ]
          : []),
        ['sealed', report.sealed ? 'every field of the report is signed' : 'no'],
      ]
    : [];

/** What was found, for people. */
export const verdictLines = (verdict: Verdict, seconds: number): string[] => {
  const { checkpoint, faults, faultCount } = verdict;
  const head = [
    ['tenant', verdict.tenant],
    ['holds', SCOPES[verdict.scope]],
    ['conversations', String(verdict.conversations)],
    ['entries', String(verdict.entries)],
    ...(verdict.ok ? reportRows(verdict) : []),
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
  if (verdict.ok) return [...table(head), '', verdictOf(verdict)];
  // First of all: nothing that the file says of itself may be read as if it held.
  return [
    `NOT verified: ${faultCount} ${faultCount === 1 ? 'fault' : 'faults'}, the first of each conversation.`,
    ...table(faults.slice(0, SHOWN).map(row)),
    ...(faultCount > SHOWN ? [`and ${faultCount - SHOWN} more; --json lists up to 1000`] : []),
    '',
    'What the file says of itself:',
    ...table(head),
  ];
};
