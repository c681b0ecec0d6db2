import type { Control } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import type { Problem } from '../parts/problem-of.ts';
import { useBusy } from '../parts/use-busy.ts';

const ControlForm = later((forms) => forms.ControlForm);

/** One thing a human may do; asks first where the panel says so, and for a note when resolving. */
export function ControlButton({ control }: { control: Control }): ReactNode {
  const { actions, strings, plainText, frozen } = usePanel();
  const [asking, setAsking] = useState(false);
  const busy = useBusy();
  const { state, run } = busy;
  const id = useId();
  const { command } = control;

  const perform = (note?: string): Promise<Problem | null> =>
    run(async () => {
      if (command === 'refresh') await actions.refresh();
      else if (command === 'copy') await actions.copy(plainText);
      else if (command !== 'insert_next_step') {
        await actions.run(note === undefined || note === '' ? { command } : { command, note });
      }
      setAsking(false);
    });

  const isBasic = command === 'refresh' || command === 'copy';
  const why = isBasic || frozen === null ? control.why : frozen;
  const enabled = control.enabled && (isBasic || frozen === null);
  const needsForm = command === 'resolve' || control.confirm !== null;
  return (
    <div
      {...(isBasic ? { 'data-basic': '' } : {})}
      className={asking ? 'bt-control bt-control-wide' : 'bt-control'}
    >
      <Button
        size="small"
        isBasic={isBasic}
        disabled={!enabled || (state === 'busy' && !asking)}
        aria-describedby={why === '' ? undefined : id}
        title={why}
        {...(needsForm ? { 'aria-expanded': asking } : {})}
        onClick={() => (needsForm ? setAsking(!asking) : void perform())}
      >
        {state === 'done' && command === 'copy' ? strings.copied : control.label}
      </Button>
      {why !== '' && (
        <span id={id} className="bt-hidden">
          {why}
        </span>
      )}
      {asking && (
        <ControlForm
          question={control.confirm ?? control.label}
          withNote={command === 'resolve'}
          busy={busy}
          onConfirm={(note) => void perform(note)}
          onCancel={() => setAsking(false)}
        />
      )}
      {!asking && <FailedLine problem={busy.problem} />}
    </div>
  );
}
