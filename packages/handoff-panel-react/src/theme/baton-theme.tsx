import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { useMemo } from 'react';
import type { CSSProperties, ReactNode } from 'react';

import { tokensOf } from './tokens.ts';

/** The host's colours: what the page around the panel uses right now. */
export type ColorScheme = 'light' | 'dark';

/** `dir` is the reading direction, left to right unless told. */
export interface BatonThemeProps {
  scheme: ColorScheme;
  dir?: 'ltr' | 'rtl';
  children: ReactNode;
}

/** Garden's theme for everything inside, and its colours as custom properties for `panel.css`. */
export function BatonTheme({ scheme, dir = 'ltr', children }: BatonThemeProps): ReactNode {
  const theme = useMemo(
    () => ({
      ...DEFAULT_THEME,
      rtl: dir === 'rtl',
      colors: { ...DEFAULT_THEME.colors, base: scheme },
    }),
    [scheme, dir],
  );
  const style = useMemo<CSSProperties>(
    () => ({ ...tokensOf(theme), colorScheme: scheme }),
    [theme, scheme],
  );
  return (
    <ThemeProvider theme={theme}>
      <div className="bt-root" dir={dir} style={style}>
        {children}
      </div>
    </ThemeProvider>
  );
}
