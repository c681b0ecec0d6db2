import { BatonTheme } from '@baton/handoff-panel-react';
import type { ColorScheme } from '@baton/handoff-panel-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { followHeight } from './follow-height.ts';
import type { TicketHost } from './ticket-host.ts';

type FrameProps = {
  /** Null where the page stands alone. */
  host: Pick<TicketHost, 'scheme' | 'onScheme' | 'resize'> | null;
  locale: string;
  dir?: 'ltr' | 'rtl';
  children: ReactNode;
};

/** Everything in the host's colours and as high as it is, in a language that is said to screen readers. */
export function Frame({ host, locale, dir = 'ltr', children }: FrameProps): ReactNode {
  const [scheme, setScheme] = useState<ColorScheme>(host?.scheme ?? 'light');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => host?.onScheme(setScheme), [host]);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  useEffect(
    () =>
      host && frame.current
        ? followHeight(frame.current, (height) => host.resize(height))
        : undefined,
    [host],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div ref={frame}>
      <BatonTheme scheme={scheme} dir={dir}>
        {children}
      </BatonTheme>
    </div>
  );
}
