import { transition } from '@baton/handoff-core';
import type { Host } from '../hosts.ts';
import type { Scene } from '../scene.ts';
import type { BlockOf, Control } from '../schema/block.ts';
import type { Panel } from '../schema/panel.ts';

type Step = 'accept' | 'decline' | 'resolve' | 'hand_back';

/** The likeliest first. */
const STEPS: Partial<Record<Panel['state'], Step[]>> = {
  escalated: ['accept', 'decline'],
  human_active: ['resolve', 'decline'],
  resolved: ['hand_back'],
};

/** Steps that can be taken now; a handoff that is over takes none, whatever the customer waits for. */
const stepsOf = ({ handoffId, handoffState }: Scene['brief'], state: Panel['state']): Step[] =>
  handoffId === null || handoffState === null
    ? []
    : (STEPS[state] ?? []).filter((command) => transition(handoffState, command).ok);

/** What the viewer may do now. */
export const controlsBlock = (
  { brief, copy }: Scene,
  state: Panel['state'],
  host: Host,
): BlockOf<'controls'> => {
  const plainControl = (command: Control['command']): Control => ({
    command,
    label: copy.command[command],
    enabled: true,
    why: '',
    confirm: null,
  });
  const items: Control[] = stepsOf(brief, state).map((command) => ({
    ...plainControl(command),
    confirm: command === 'accept' ? null : copy.confirm[command],
  }));
  if (brief.nextStep.code !== 'none') {
    items.push({
      ...plainControl('insert_next_step'),
      ...(host.can.insert_note ? {} : { enabled: false, why: copy.say.cannotInsert }),
    });
  }
  items.push(plainControl('refresh'), plainControl('copy'));
  return {
    v: 1,
    kind: 'controls',
    title: copy.title.controls,
    summary: '',
    fallbackText: items.map(({ label }) => label).join(copy.punctuation.comma),
    open: true,
    items,
  };
};
