import type { BlockOf, Control } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { ControlButton } from './control-button.tsx';

/** Leaves the handoff as it is. */
const isTool = ({ command }: Control): boolean => command === 'refresh' || command === 'copy';

/** What a human may do with the handoff, then what they may do with the panel. */
export function ControlsView({ block }: { block: BlockOf<'controls'> }): ReactNode {
  const { insertControl } = usePanel();
  const items = block.items.filter(
    ({ command }) => command !== 'insert_next_step' && insertControl?.command !== command,
  );
  if (items.length === 0) return null;
  return (
    <section className="bt-controls" aria-label={block.title}>
      {[items.filter((control) => !isTool(control)), items.filter(isTool)].map(
        (group) =>
          group.length > 0 && (
            <div key={group[0]?.command} className="bt-control-group">
              {group.map((control) => (
                <ControlButton key={control.command} control={control} />
              ))}
            </div>
          ),
      )}
    </section>
  );
}
