import type { ActionCommandItem, ActionItem } from '@baton/handoff-panel';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { usePanel } from '../panel-context.ts';
import { useBusy } from '../parts/use-busy.ts';

const CommandForm = later((forms) => forms.CommandForm);

type Told = { anyway?: true; note?: string };

/** What a person may do with an action through its endpoint, each asked in place. */
export function ActionCommands({ action }: { action: ActionItem }): ReactNode {
  const { actions, tell, frozen } = usePanel();
  const [open, setOpen] = useState<ActionCommandItem | null>(null);
  const [ran, setRan] = useState(0);
  const busy = useBusy();
  const id = useId();
  // one id for one wish: as long as nobody knows what became of it, it is sent again under the same
  const runs = useRef(new Map<ActionCommandItem['command'], string>());
  // two actions may be called the same
  const name = `${action.label} #${action.n}`;
  // a panel that comes while the endpoint works may offer it no more, and the answer still belongs here
  const chosen =
    action.commands.find(({ command }) => command === open?.command) ??
    (busy.state === 'idle' ? null : open);

  const ask = (item: ActionCommandItem | null): void => {
    if (busy.state === 'busy') return;
    busy.reset();
    setOpen(item);
  };
  const perform = async ({ command }: ActionCommandItem, told: Told): Promise<void> => {
    const run = runs.current.get(command) ?? crypto.randomUUID();
    runs.current.set(command, run);
    const wrong = await busy.run(() => actions.runAction(action.id, { command, run, ...told }));
    if (wrong?.retryable) return;
    runs.current.delete(command);
    if (wrong) return;
    setOpen(null);
    setRan(ran + 1);
  };
  // an endpoint that answered may have failed, or nobody knows: the action says how it stands now
  const { label, statusLabel, tone } = action;
  const told = useRef(0);
  useEffect(() => {
    if (told.current === ran) return;
    told.current = ran;
    tell(`${label}: ${statusLabel}`, tone);
  }, [ran, label, statusLabel, tone, tell]);
  if (action.commands.length === 0 && !chosen) return null;
  return (
    <>
      <p className="bt-commands">
        {action.commands.map((item) => {
          const { command, enabled, why } = item;
          return (
            <span key={command}>
              <button
                type="button"
                className="bt-link"
                aria-label={`${item.label}: ${name}`}
                aria-expanded={chosen?.command === command}
                aria-describedby={why === '' ? undefined : `${id}${command}`}
                disabled={!enabled || frozen !== null}
                onClick={() => ask(chosen?.command === command ? null : item)}
              >
                {item.label}
              </button>
              {why !== '' && (
                <span id={`${id}${command}`} className="bt-subtle">
                  {why}
                </span>
              )}
            </span>
          );
        })}
      </p>
      {chosen && (
        <CommandForm
          key={chosen.command}
          command={chosen}
          of={name}
          busy={{
            state: busy.state,
            // a lost answer is no refusal: it may have been done
            problem: busy.problem?.retryable
              ? { code: 'no-answer', retryable: true }
              : busy.problem,
          }}
          onRun={(told) => void perform(chosen, told)}
          onCancel={() => ask(null)}
        />
      )}
    </>
  );
}
