import { goldens } from '@baton/testkit';
import { segments, select } from '../page/choice.ts';
import { h } from '../page/h.ts';
import { CHOICES, VIEWERS, writeQuery } from '../page/settings.ts';
import type { Settings, Viewer } from '../page/settings.ts';
import { LOCALES, SCHEMES } from '../page/view-controls.ts';
import type { Service } from '../service/service.ts';
import { createCompareColumn } from './compare-column.ts';
import { comparedScenario, writeComparison } from './comparison-address.ts';

const VIEWER_LIST: readonly Viewer[] = ['restricted', 'standard', 'full'];

/** All helpdesks side by side: the same scenario in each, with the app as it is there and what it lacks. */
export const comparePage = async (
  root: HTMLElement,
  service: Service,
  first: Settings,
  search: string,
): Promise<void> => {
  let settings: Settings = {
    ...first,
    width: 320,
    viewer: first.viewer === 'compare' ? 'standard' : first.viewer,
  };
  let golden = goldens.find(({ id }) => id === comparedScenario(search)) ?? goldens[0];
  const toast = h('p', { class: 'toast', role: 'status' });
  const columns = CHOICES.helpdesk.map((desk) =>
    createCompareColumn(desk, service, (text) => {
      toast.textContent = text;
    }),
  );
  const back = h('a', { class: 'cp-back' }, 'Back to one helpdesk');
  /** The page as it is looked at, which its address and the way back know, too. */
  const dress = (): void => {
    const { dataset, style } = document.documentElement;
    dataset['scheme'] = settings.scheme;
    dataset['helpdesk'] = 'compare';
    style.setProperty('--sidebar-width', `${settings.width}px`);
    back.href = `/${writeQuery(null, { ...settings, width: first.width })}`;
    if (golden) history.replaceState(null, '', writeComparison(golden.id, settings));
  };
  const play = async (): Promise<void> => {
    if (!golden) return;
    dress();
    document.title = `${golden.title} in three helpdesks · Baton playground`;
    // one after the other: what each took is seen as it comes
    for (const column of columns) await column.play(golden, settings);
  };
  const change = (next: Partial<Settings>): void => {
    settings = { ...settings, ...next };
    dress();
    for (const column of columns) column.show(settings);
  };
  root.replaceChildren(
    h(
      'header',
      { class: 'top' },
      h(
        'p',
        { class: 'brand' },
        h('img', { src: '/playground/icon.svg', alt: '', width: 24, height: 24 }),
        h('strong', {}, 'Baton'),
        h('span', {}, 'compare simulated helpdesks'),
      ),
      select({
        label: 'Scenario',
        values: goldens.map(({ id }) => id),
        names: Object.fromEntries(goldens.map(({ id, title }) => [id, title])),
        value: golden?.id ?? '',
        onChange: (id) => {
          golden = goldens.find((each) => each.id === id) ?? golden;
          void play();
        },
      }).element,
      h(
        'section',
        { class: 'view-controls', 'aria-label': 'How it is looked at' },
        back,
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
          values: VIEWER_LIST,
          names: VIEWERS,
          value: settings.viewer as Viewer,
          onChange: (viewer) => change({ viewer }),
        }).element,
        select({
          label: 'Viewer speaks',
          values: CHOICES.locale,
          names: LOCALES,
          value: settings.locale,
          onChange: (locale) => change({ locale }),
        }).element,
      ),
    ),
    h(
      'main',
      { class: 'cp', 'aria-label': 'Simulated helpdesks side by side' },
      h('h1', { class: 'visually-hidden' }, 'The same handoff in three simulated helpdesks'),
      ...columns.map(({ element }) => element),
    ),
    toast,
  );
  await play();
};
