import { findUnanswered } from '../brief/unanswered.ts';
import type { HandBack } from '../schema/hand-back.ts';
import type { Action, ConversationRecord } from '../schema/record.ts';
import type { ActionStatus } from '../schema/vocabulary.ts';
import { shortened } from './what-people-did.ts';

type OpenPoint = HandBack['open'][number];

const MOST = 8;
const LONGEST_NAME = 100;

const KINDS: Readonly<Partial<Record<ActionStatus, OpenPoint['kind']>>> = {
  unknown: 'action_unknown',
  failed: 'action_failed',
  running: 'action_unfinished',
  planned: 'action_unfinished',
};

/** The same change came about later, by whomever. */
const doneSince = (actions: readonly Action[], action: Action): boolean =>
  actions.some(
    ({ effectKey, name, status, endedAt, id }) =>
      id !== action.id &&
      status === 'succeeded' &&
      endedAt >= action.endedAt &&
      (action.effectKey === null ? name === action.name : effectKey === action.effectKey),
  );

const refused = ({ approval }: Action): boolean =>
  approval?.state === 'rejected' || approval?.state === 'expired';

/** Changes nobody may take for done, and what the customer asked last if nobody answered it. */
export const openPoints = (
  { turns, actions }: ConversationRecord,
  confidenceLimit: number,
): OpenPoint[] => {
  const changes = actions.flatMap((action): OpenPoint[] => {
    const kind = KINDS[action.status];
    return kind === undefined ||
      action.kind !== 'write' ||
      refused(action) ||
      doneSince(actions, action)
      ? []
      : [
          {
            kind,
            text: shortened(action.name, LONGEST_NAME),
            from: { type: 'action', id: action.id },
          },
        ];
  });
  const question = findUnanswered(turns, confidenceLimit);
  const asked = question?.evidence[0];
  return [
    ...(question && asked && !question.answered
      ? [
          {
            kind: 'question' as const,
            text: question.text,
            from: { type: 'turn' as const, id: asked.id },
          },
        ]
      : []),
    ...changes.slice(-MOST),
  ];
};
