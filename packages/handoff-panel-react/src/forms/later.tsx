import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import type { Forms } from './forms.ts';

let arrived: Forms | null = null;

/**
 * A form whose script is fetched when somebody first opens it, so that reading a brief never waits for it. A script
 * that does not come (the service may have been renewed meanwhile) can be asked for again.
 */
export function later<P extends object>(
  pick: (forms: Forms) => ComponentType<P>,
): ComponentType<P> {
  return function Later(props: P): ReactNode {
    const { strings } = usePanel();
    const [View, setView] = useState(() => arrived && pick(arrived));
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (View || failed) return;
      let live = true;
      const fetchForms = async (): Promise<void> => {
        try {
          const { forms } = await import('./forms.ts');
          arrived = forms;
          if (live) setView(() => pick(forms));
        } catch {
          if (live) setFailed(true);
        }
      };
      void fetchForms();
      return () => {
        live = false;
      };
    }, [View, failed]);
    if (View) return <View {...props} />;
    if (!failed) return <output className="bt-more">{strings.loading}</output>;
    return (
      <p className="bt-more" role="alert">
        {strings.loadFailed}{' '}
        <Button size="small" isBasic onClick={() => setFailed(false)}>
          {strings.retry}
        </Button>
      </p>
    );
  };
}
