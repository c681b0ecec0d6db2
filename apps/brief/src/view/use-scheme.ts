import type { ColorScheme } from '@baton/handoff-panel-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const darkQuery = '(prefers-color-scheme: dark)';
const now = (): ColorScheme => (matchMedia(darkQuery).matches ? 'dark' : 'light');

/** The colours of the browser, and light ones on paper. */
export function useScheme(): ColorScheme {
  const [scheme, setScheme] = useState<ColorScheme>(now);
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = (): void => setScheme(now());
    // Paper shows what is drawn when this returns.
    const toPaper = (): void => flushSync(() => setScheme('light'));
    query.addEventListener('change', follow);
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', follow);
    return () => {
      query.removeEventListener('change', follow);
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', follow);
    };
  }, []);
  return scheme;
}
