import { TRANSITIONS, WAITS_FOR, holderIn } from '@baton/handoff-core';
import type { HandoffCommand, HandoffState } from '@baton/handoff-core';

/** Between these lines of docs/lifecycle.md stands what is made from the code. */
const BEGIN = '<!-- made by scripts/write-lifecycle.ts: do not edit -->';
const END = '<!-- end of what is made -->';

const MEANS: Readonly<Record<HandoffState, string>> = {
  requested: 'Baton asked for a person',
  offered: 'It stands in the helpdesk, with note and assignment',
  accepted: 'Somebody took it; the customer waits for their word',
  active: 'A person answered the customer, or pressed that they have it',
  resolved: 'The person is done; rules say whether and when the AI goes on',
  handed_back: 'The AI may speak again',
  declined: 'A person sent it back; the AI says so and goes on',
  expired: 'Nobody took it, or nobody answered, in time; the AI says so and goes on',
  failed: 'It could not be delivered, or its ticket is gone; the AI says so and goes on',
};

const TIMED: Readonly<Record<'accept' | 'answer', string>> = {
  accept: '`timers.accept`',
  answer: '`timers.answer`',
};

const STATES = Object.keys(TRANSITIONS) as HandoffState[];

const stepsFrom = (state: HandoffState): [HandoffCommand, HandoffState][] =>
  Object.entries(TRANSITIONS[state]) as [HandoffCommand, HandoffState][];

/** A table as the formatter leaves it: every column as wide as its widest cell. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
};

const picture = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> requested',
    ...STATES.flatMap((state) => {
      const steps = stepsFrom(state);
      return steps.length === 0
        ? [`  ${state} --> [*]`]
        : steps.map(([command, to]) => `  ${state} --> ${to}: ${command}`);
    }),
    '```',
  ].join('\n');

/** The life of a handoff as a picture and a table, from what decides it. */
export const lifecycleText = (): string => {
  const states = STATES.map((state) => {
    const timer = WAITS_FOR[state];
    return [
      `\`${state}\``,
      MEANS[state],
      holderIn(state) === 'ai' ? 'AI' : 'person',
      timer === undefined ? '' : TIMED[timer],
    ];
  });
  const commands = [...new Set(STATES.flatMap((state) => stepsFrom(state).map(([word]) => word)))];
  const moves = STATES.filter((state) => stepsFrom(state).length > 0).map((state) => [
    `\`${state}\``,
    ...commands.map((command) => TRANSITIONS[state][command] ?? ''),
  ]);
  return [
    picture(),
    table([['state', 'means', 'who may speak', 'ends by'], ...states]),
    'What each command does in each state; an empty place is refused and changes nothing:',
    table([['state', ...commands.map((command) => `\`${command}\``)], ...moves]),
  ].join('\n\n');
};

/** A page with what is made put in anew. @throws Error when it has no place for it */
export const withLifecycle = (page: string): string => {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error('docs/lifecycle.md has no place for what is made');
  return `${page.slice(0, from)}${BEGIN}\n\n${lifecycleText()}\n\n${page.slice(to)}`;
};
