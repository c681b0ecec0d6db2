import type { Sentence } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Refs } from './refs.tsx';

/** A sentence with what it rests on. */
export function SentenceLine({ sentence }: { sentence: Sentence }): ReactNode {
  return (
    <>
      {sentence.text}
      <Refs refs={sentence.refs} />
    </>
  );
}
