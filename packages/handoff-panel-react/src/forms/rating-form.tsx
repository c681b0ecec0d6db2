import type { BlockOf, RatingDraft } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import { useBusy } from '../parts/use-busy.ts';
import { Checks } from './checks.tsx';
import { Stars } from './stars.tsx';
import { TextArea } from './text-area.tsx';

const COMMENT_MAX = 1_000;

/** Five stars with their words; once there are some, what was missing and a comment. */
export function RatingForm({ rating }: { rating: BlockOf<'feedback'>['rating'] }): ReactNode {
  const { actions, strings } = usePanel();
  const [stars, setStars] = useState(rating.stars);
  const [missing, setMissing] = useState<readonly string[]>(rating.chosen);
  const [comment, setComment] = useState(rating.comment);
  const [open, setOpen] = useState(rating.stars === null);
  const [thanked, setThanked] = useState(false);
  const busy = useBusy();
  const working = busy.state === 'busy';
  const send = async (): Promise<void> => {
    if (stars === null || working) return;
    const draft = {
      stars,
      missing,
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
    } as RatingDraft;
    if (await busy.run(() => actions.rate(draft))) return;
    setOpen(false);
    setThanked(true);
  };
  return (
    <form
      className="bt-rating"
      aria-busy={working}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stars
        question={rating.question}
        options={rating.options}
        stars={stars}
        choose={(next) => {
          setStars(next);
          setOpen(true);
          setThanked(false);
        }}
      />
      {open && stars !== null && (
        <>
          <Checks
            legend={rating.missingQuestion}
            options={rating.missing.map(({ code, label }) => [code, label])}
            chosen={missing}
            choose={setMissing}
          />
          <TextArea
            label={rating.commentLabel}
            value={comment}
            onChange={setComment}
            maxLength={COMMENT_MAX}
          />
          <p className="bt-buttons">
            <Button size="small" type="submit" aria-disabled={working}>
              {rating.send}
            </Button>
          </p>
        </>
      )}
      {!open && (
        <p className="bt-buttons">
          <Button size="small" onClick={() => setOpen(true)}>
            {rating.change}
          </Button>
        </p>
      )}
      <output className="bt-working">
        {working ? strings.working : thanked ? rating.thanks : ''}
      </output>
      <FailedLine problem={busy.problem} />
    </form>
  );
}
