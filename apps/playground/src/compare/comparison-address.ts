import { readConversation, readScenario } from '../page/settings.ts';
import type { Settings } from '../page/settings.ts';

/** Query that leads to the comparison instead of one helpdesk. */
const QUERY = 'compare';

/** What of an address counts beside all helpdesks, too. */
const SHARED = ['scenario', 'conversation', 'viewer', 'locale', 'scheme'] as const;

/** Whether the comparison is asked for. */
export const wantsComparison = (search: string): boolean =>
  new URLSearchParams(search).get(QUERY) === 'helpdesks';

/** Where the comparison of a scenario is, looked at like this. */
export const writeComparison = (
  scenario: string,
  { viewer, locale, scheme }: Pick<Settings, 'viewer' | 'locale' | 'scheme'>,
): string =>
  `/?${new URLSearchParams({ [QUERY]: 'helpdesks', scenario, viewer, locale, scheme }).toString()}`;

/** Where that is compared which an address shows in one helpdesk. */
export const comparisonFrom = (search: string): string => {
  const shown = new URLSearchParams(search);
  const query = new URLSearchParams({ [QUERY]: 'helpdesks' });
  for (const name of SHARED) {
    const value = shown.get(name);
    if (value !== null) query.set(name, value);
  }
  return `/?${query.toString()}`;
};

/** The scenario to compare: the one that is named, or that of the conversation that was looked at. */
export const comparedScenario = (search: string): string | null =>
  readScenario(search) ?? readConversation(search)?.replace(/-\d+$/, '') ?? null;
