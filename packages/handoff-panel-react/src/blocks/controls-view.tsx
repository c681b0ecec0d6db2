import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { ControlButton } from './control-button.tsx';

export function ControlsView({ block }: { block: BlockOf<'controls'> }): ReactNode {
  const { insertControl } = usePanel();
  const items = block.items.filter(
    ({ command }) => command !== 'insert_next_step' && insertControl?.command !== command,
  );
  if (items.length === 0) return null;
  return (
    <section className="bt-controls" aria-label={block.title}>
      {items.map((control) => (
        <ControlButton key={control.command} control={control} />
      ))}
    </section>
  );
}
