export { BatonTheme } from './theme/baton-theme.tsx';
export type { BatonThemeProps, ColorScheme } from './theme/baton-theme.tsx';
export { PanelSkeleton } from './panel-skeleton.tsx';
export { PanelView } from './panel-view.tsx';
export type { PanelViewProps } from './panel-view.tsx';
export type { PanelActions } from './panel-actions.ts';
export { StateCard } from './state-card.tsx';
export type { StateCardProps } from './state-card.tsx';
