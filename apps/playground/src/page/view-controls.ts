import { comparisonFrom } from '../compare/comparison-address.ts';
import { segments, select } from './choice.ts';
import { h } from './h.ts';
import { CHOICES, VIEWERS } from './settings.ts';
import type { Settings } from './settings.ts';

const HELPDESKS = { zendesk: 'Zendesk', intercom: 'Intercom', freshdesk: 'Freshdesk' } as const;
/** What is said of colours. */
export const SCHEMES = { light: 'Light', dark: 'Dark' } as const;
const NAMES = { ...VIEWERS, compare: 'All three side by side' } as const;
/** What languages call themselves. */
export const LOCALES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
} as const;

/** How the sidebar is looked at: its width and colours, and the viewer's rights and language. */
export const viewControls = (
  settings: Settings,
  change: (next: Partial<Settings>) => void,
): HTMLElement => {
  const compare = h(
    'a',
    { class: 'cp-back', href: '/?compare=helpdesks', 'aria-label': 'Compare helpdesks' },
    'Compare',
  );
  // what is shown right now, as the address has it
  compare.addEventListener('click', () => {
    compare.href = comparisonFrom(location.search);
  });
  return h(
    'section',
    { class: 'view-controls', 'aria-label': 'How it is looked at' },
    select({
      label: 'Helpdesk',
      values: CHOICES.helpdesk,
      names: HELPDESKS,
      value: settings.helpdesk,
      onChange: (helpdesk) => change({ helpdesk }),
    }).element,
    compare,
    segments({
      label: 'Width of the sidebar in pixels',
      icon: 'sidebar',
      values: CHOICES.width,
      value: settings.width,
      onChange: (width) => change({ width }),
    }),
    segments({
      label: 'Colours',
      values: CHOICES.scheme,
      names: SCHEMES,
      icons: { light: 'sun', dark: 'moon' },
      value: settings.scheme,
      onChange: (scheme) => change({ scheme }),
    }),
    select({
      label: 'Viewer may see',
      values: CHOICES.viewer,
      names: NAMES,
      value: settings.viewer,
      onChange: (viewer) => change({ viewer }),
    }).element,
    select({
      label: 'Viewer speaks',
      values: CHOICES.locale,
      names: LOCALES,
      value: settings.locale,
      onChange: (locale) => change({ locale }),
    }).element,
  );
};
