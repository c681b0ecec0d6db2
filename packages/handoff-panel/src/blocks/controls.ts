import type { Host } from '../hosts.ts';
import type { Scene } from '../scene.ts';
import type { BlockOf, Control } from '../schema/block.ts';
import type { Panel } from '../schema/panel.ts';

const COMMAND: Partial<Record<Panel['state'], 'accept' | 'resolve' | 'hand_back'>> = {
  escalated: 'accept',
  human_active: 'resolve',
  resolved: 'hand_back',
};

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
  const items: Control[] = [];
  const command = COMMAND[state];
  if (command && brief.handoffId !== null) {
    items.push({
      ...plainControl(command),
      confirm: command === 'accept' ? null : copy.confirm[command],
    });
  }
  if (brief.nextStep.code !== 'none') {
    const verdict = host.can.insert_note;
    items.push({
      ...plainControl('insert_next_step'),
      ...(verdict === true ? {} : { enabled: false, why: copy.say.cannotInsert }),
    });
  }
  items.push(plainControl('refresh'), plainControl('copy'));
  return {
    v: 1,
    kind: 'controls',
    title: copy.title.controls,
    summary: '',
    fallbackText: items.map(({ label }) => label).join(', '),
    open: true,
    items,
  };
};
