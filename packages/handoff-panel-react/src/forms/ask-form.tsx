import { Button } from '@zendeskgarden/react-buttons';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import type { Busy } from '../parts/use-busy.ts';

type AskFormProps = {
  /** Name of the form, for those who listen. */
  label: string;
  /** What the button says that sends it. */
  submit: string;
  danger?: boolean;
  busy: Pick<Busy, 'state' | 'problem'>;
  onSubmit: () => void;
  onCancel: () => void;
  /** More buttons beside sending and leaving. */
  more?: ReactNode;
  children: ReactNode;
};

/** A question in place: a host's frame has no dialogs of its own. Escape leaves it, and the focus goes back. */
export function AskForm(props: AskFormProps): ReactNode {
  const { strings } = usePanel();
  const form = useRef<HTMLFormElement>(null);
  const working = props.busy.state === 'busy';
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = form.current;
    element?.querySelector<HTMLElement>('textarea, input, button')?.focus();
    return () => {
      if (opener instanceof HTMLElement && element?.contains(document.activeElement))
        opener.focus();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any field
    <form
      ref={form}
      className="bt-form"
      aria-label={props.label}
      aria-busy={working}
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) props.onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || working) return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      {props.children}
      <p className="bt-buttons">
        <Button
          size="small"
          type="submit"
          isPrimary
          isDanger={props.danger === true}
          aria-disabled={working}
        >
          {props.submit}
        </Button>
        {props.more}
        <Button
          size="small"
          isBasic
          aria-disabled={working}
          onClick={() => working || props.onCancel()}
        >
          {strings.cancel}
        </Button>
      </p>
      {working && <output className="bt-working">{strings.working}</output>}
      <FailedLine problem={props.busy.problem} />
    </form>
  );
}
