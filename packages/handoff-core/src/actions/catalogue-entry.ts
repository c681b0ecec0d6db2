import type { CatalogueAction } from '../schema/action-catalogue.ts';
import type { Policy } from '../schema/policy.ts';
import { plain } from './effect-text.ts';

/** What the catalogue says about an action: by the type of its effect, else by the tool's name; null when it is not listed. */
export const catalogueEntry = (
  { actions }: Pick<Policy, 'actions'>,
  type: string | undefined,
  name: string,
): CatalogueAction | null => {
  const byType =
    type === undefined ? undefined : actions.find((entry) => plain(entry.type) === plain(type));
  return (
    byType ?? actions.find(({ names }) => names.some((each) => plain(each) === plain(name))) ?? null
  );
};

/** Under which type the sums and counts of an action are kept. */
export const countedAs = (
  entry: CatalogueAction | null,
  type: string | undefined,
  name: string,
): string => plain(entry?.type ?? type ?? name);
