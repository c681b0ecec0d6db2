import type { ApprovalItem, ApprovalWord } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { usePanel } from '../panel-context.ts';
import { keyed } from '../parts/keyed.ts';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { useBusy } from '../parts/use-busy.ts';

type Decision = ApprovalWord['decision'];

const DecisionForm = later((forms) => forms.DecisionForm);

/** One request: what, why it is asked, until when, and the three answers. */
export function ApprovalCard({ item }: { item: ApprovalItem }): ReactNode {
  const { actions, strings, tell, frozen } = usePanel();
  const [open, setOpen] = useState<Decision | null>(null);
  const busy = useBusy();
  const why = useId();
  const ask = (decision: Decision | null): void => {
    if (busy.state === 'busy') return;
    busy.reset();
    setOpen(decision);
  };
  const decide = async (word: ApprovalWord): Promise<void> => {
    const wrong = await busy.run(() => actions.decide(item.id, word));
    // the request may be gone by now, and with it every word of its own
    if (!wrong) tell(item.taken[word.decision], 'success');
    else if (!wrong.retryable)
      tell(strings.problems[wrong.code] ?? strings.commandFailed, 'warning');
    if (!wrong) setOpen(null);
  };
  const decisions: Decision[] = item.amount ? ['approve', 'reject', 'edit'] : ['approve', 'reject'];
  return (
    <li className="bt-approval">
      <p className="bt-strong">
        <SentenceLine sentence={item.sentence} />
      </p>
      {item.reasons.length > 0 && (
        <ul className="bt-list bt-subtle">
          {keyed(item.reasons, (reason) => reason).map(([key, reason]) => (
            <li key={key}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="bt-facts">
        <time dateTime={item.expires.iso}>{item.expires.label}</time>
      </p>
      <p className="bt-buttons">
        {decisions.map((decision) => (
          <Button
            key={decision}
            size="small"
            isDanger={decision === 'reject'}
            disabled={!item.enabled || frozen !== null}
            aria-expanded={open === decision}
            aria-describedby={item.why === '' ? undefined : why}
            onClick={() => ask(open === decision ? null : decision)}
          >
            {item.labels[decision]}
          </Button>
        ))}
      </p>
      {item.why !== '' && (
        <p id={why} className="bt-subtle">
          {item.why}
        </p>
      )}
      {open && (
        <DecisionForm
          key={open}
          item={item}
          decision={open}
          busy={busy}
          onDecide={(word) => void decide(word)}
          onCancel={() => ask(null)}
        />
      )}
    </li>
  );
}
