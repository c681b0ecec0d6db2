import type { PanelClient } from '@baton/handoff-client';
import type { Panel } from '@baton/handoff-panel';
import { HOME, placeOf } from '../canvas/place-id.ts';
import type { Act, Verb } from '../canvas/place-id.ts';
import { blockOf } from '../views/block-of.ts';
import { questionOf } from '../views/questions.ts';
import type { Place } from '../views/scene.ts';
import { fill } from '../words/fill.ts';
import type { OutcomeName, Words } from '../words/words.ts';
import { markRequest } from './mark-request.ts';
import { readAmount } from './read-amount.ts';

/** What a press is made into a request from. */
export interface PressedOn {
  act: Act;
  /** Of this press: the same however often it is sent. */
  run: string;
  /** As it is now, for whoever pressed. */
  panel: Panel;
  words: Words;
  /** What was typed or chosen, by component id. */
  inputs: Readonly<Record<string, string>>;
}

/** One request to Baton, and what is said and shown once it is done. */
export interface ActRequest {
  send: (client: PanelClient) => Promise<unknown>;
  done: OutcomeName | { text: string };
  place: Place;
  /** Where what was typed stands, should it be refused; where it was pressed when left out. */
  again?: Place;
}

/** What was typed can't be taken, and why. */
export interface Typo {
  typo: string;
  /** Where it was typed; where it was pressed when left out. */
  again?: Place;
}

const COMMANDS = {
  accept: 'accepted',
  decline: 'declined',
  resolve: 'resolved',
  hand_back: 'handedBack',
} as const satisfies Partial<Record<Verb, OutcomeName>>;

/** Characters of a note as each request takes them. */
const LONGEST_COMMAND_NOTE = 5_000;
const LONGEST_NOTE = 2_000;

type Noted = { note?: string } | Typo;

/** What was written beside a press; nothing where nothing was. */
const noteOf = ({ inputs, words }: PressedOn, most: number): Noted => {
  const note = (inputs['note'] ?? '').trim();
  if (note.length > most) return { typo: fill(words.faults.tooLong, { most }) };
  return note === '' ? {} : { note };
};

const commandRequest = (command: keyof typeof COMMANDS, on: PressedOn): ActRequest | Typo => {
  const noted = noteOf(on, LONGEST_COMMAND_NOTE);
  if ('typo' in noted) return noted;
  return {
    send: (client) => client.sendCommand(on.panel.conversationId, { command, ...noted }),
    done: COMMANDS[command],
    place: HOME,
  };
};

const approvalRequest = (
  decision: 'approve' | 'edit' | 'reject',
  on: PressedOn,
): ActRequest | Typo | null => {
  const item = blockOf(on.panel, 'approvals')?.items.find(({ id }) => id === on.act.key);
  if (!item) return null;
  const noted = noteOf(on, LONGEST_NOTE);
  if ('typo' in noted) return noted;
  const amount = decision === 'edit' ? readAmount(on.inputs['amount'] ?? '') : undefined;
  if (amount === null) {
    const example = item.amount?.value ?? 10;
    return { typo: fill(on.words.faults.amount, { example }) };
  }
  return {
    send: (client) =>
      client.decideApproval(item.id, {
        decision,
        ...(amount !== undefined && { amount }),
        ...noted,
      }),
    done: { text: item.taken[decision] },
    place: HOME,
  };
};

/** What views ask about before it is done, and know whether it can be. */
const ASKED: ReadonlySet<Verb> = new Set<Verb>([
  'accept',
  'decline',
  'resolve',
  'hand_back',
  'approve',
  'edit',
  'reject',
  'retry',
  'reverse',
  'resume',
  'retry_anyway',
  'resume_anyway',
  'restore_edit',
]);

const RUNS = {
  retry: { command: 'retry' },
  reverse: { command: 'reverse' },
  resume: { command: 'resume' },
  retry_anyway: { command: 'retry', anyway: true },
  resume_anyway: { command: 'resume', anyway: true },
} as const satisfies Partial<Record<Verb, object>>;

const runRequest = (verb: keyof typeof RUNS, on: PressedOn): ActRequest | Typo | null => {
  const { key } = on.act;
  if (key === null) return null;
  const noted = noteOf(on, LONGEST_NOTE);
  if ('typo' in noted) return noted;
  return {
    send: (client) =>
      client.runAction(on.panel.conversationId, key, { ...RUNS[verb], run: on.run, ...noted }),
    done: 'ran',
    place: placeOf('action', key),
  };
};

/** Whether the panel offers it to whoever pressed, as it is now: the canvas may be older. */
const isOffered = ({ act, panel }: PressedOn): boolean =>
  ASKED.has(act.verb) ? questionOf(act, { panel, typed: {} }) !== null : true;

/** What a press asks of Baton; null where there is no such thing to do here (any more). */
export const actRequest = (on: PressedOn): ActRequest | Typo | null => {
  if (!isOffered(on)) return null;
  const { verb } = on.act;
  switch (verb) {
    case 'accept':
    case 'decline':
    case 'resolve':
    case 'hand_back':
      return commandRequest(verb, on);
    case 'approve':
    case 'edit':
    case 'reject':
      return approvalRequest(verb, on);
    case 'retry':
    case 'reverse':
    case 'resume':
    case 'retry_anyway':
    case 'resume_anyway':
      return runRequest(verb, on);
    default:
      return markRequest(verb, on);
  }
};
