import { getColor } from '@zendeskgarden/react-theming';
import type { IGardenTheme } from '@zendeskgarden/react-theming';

const TOKENS = {
  '--bt-bg': 'background.default',
  '--bt-bg-raised': 'background.raised',
  '--bt-bg-subtle': 'background.subtle',
  '--bt-bg-success': 'background.success',
  '--bt-bg-warning': 'background.warning',
  '--bt-bg-danger': 'background.danger',
  '--bt-line': 'border.default',
  '--bt-line-subtle': 'border.subtle',
  '--bt-line-strong': 'border.emphasis',
  '--bt-line-success': 'border.success',
  '--bt-line-warning': 'border.warning',
  '--bt-line-danger': 'border.danger',
  '--bt-fg': 'foreground.default',
  '--bt-fg-subtle': 'foreground.subtle',
  '--bt-fg-primary': 'foreground.primary',
  '--bt-fg-success': 'foreground.success',
  '--bt-fg-warning': 'foreground.warning',
  '--bt-fg-danger': 'foreground.danger',
  '--bt-focus': 'border.primaryEmphasis',
} as const;

/** Garden has no "info" surface; these two make one from its primary hue, as its own callouts do. */
const INFO = {
  '--bt-bg-info': { light: { shade: 100 }, dark: { shade: 1000 } },
  '--bt-line-info': { light: { shade: 300 }, dark: { shade: 900 } },
  // `foreground.primary` is too dark on the dark info surface to be read as text
  '--bt-fg-info': { light: { shade: 800 }, dark: { shade: 400 } },
} as const;

/** The theme's colours as CSS custom properties. */
export function tokensOf(theme: IGardenTheme): Record<string, string> {
  const tokens: Record<string, string> = {};
  for (const [name, variable] of Object.entries(TOKENS)) {
    tokens[name] = getColor({ theme, variable });
  }
  for (const [name, shades] of Object.entries(INFO)) {
    tokens[name] = getColor({ theme, hue: 'primaryHue', ...shades });
  }
  return tokens;
}
