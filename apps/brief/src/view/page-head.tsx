import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';

import type { PageWords } from '../words/words.ts';

/** What this page is of, and how to have it on paper. */
export function PageHead({ words, ticket }: { words: PageWords; ticket: string }): ReactNode {
  return (
    <header className="page-head">
      <p className="bt-grow">
        <span className="bt-strong">{words.title}</span>{' '}
        <span className="bt-meta">{words.conversation.replace('{id}', () => ticket)}</span>
      </p>
      <Button size="small" isBasic onClick={() => print()}>
        {words.print}
      </Button>
    </header>
  );
}
