import type { Control } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { useBusy } from '../parts/use-busy.ts';
import { ControlForm } from './control-form.tsx';

/** One thing a human may do; asks first where the panel says so, and for a note when resolving. */
export function ControlButton({ control }: { control: Control }): ReactNode {
  const { actions, strings, plainText } = usePanel();
  const [asking, setAsking] = useState(false);
  const [state, run] = useBusy();
  const why = useId();
  const { command } = control;

  const perform = (note?: string): Promise<boolean> =>
    run(async () => {
      if (command === 'refresh') await actions.refresh();
      else if (command === 'copy') await actions.copy(plainText);
      else if (command !== 'insert_next_step') {
        await actions.run(note === undefined || note === '' ? { command } : { command, note });
      }
      setAsking(false);
    });

  const isBasic = command === 'refresh' || command === 'copy';
  const needsForm = command === 'resolve' || control.confirm !== null;
  return (
    <div
      {...(isBasic ? { 'data-basic': '' } : {})}
      className={asking ? 'bt-control bt-control-wide' : 'bt-control'}
    >
      <Button
        size="small"
        isBasic={isBasic}
        disabled={!control.enabled || state === 'busy'}
        aria-describedby={control.why === '' ? undefined : why}
        title={control.why}
        {...(needsForm ? { 'aria-expanded': asking } : {})}
        onClick={() => (needsForm ? setAsking(!asking) : void perform())}
      >
        {state === 'done' && command === 'copy' ? strings.copied : control.label}
      </Button>
      {control.why !== '' && (
        <span id={why} className="bt-hidden">
          {control.why}
        </span>
      )}
      {asking && (
        <ControlForm
          question={control.confirm ?? control.label}
          withNote={command === 'resolve'}
          busy={state === 'busy'}
          onConfirm={(note) => void perform(note)}
          onCancel={() => setAsking(false)}
        />
      )}
      {state === 'failed' && (
        <span className="bt-failed" role="alert">
          {strings.commandFailed}
        </span>
      )}
    </div>
  );
}
