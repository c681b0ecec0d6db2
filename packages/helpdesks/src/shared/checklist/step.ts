import type { PairingStep } from '@baton/handoff-service';

/** One line of a checklist; only what differs from the usual is named. */
export const step = (
  id: string,
  title: string,
  state: PairingStep['state'],
  detail: string,
  more: { link?: string; repairs?: boolean } = {},
): PairingStep => ({
  id,
  title,
  state,
  detail,
  link: more.link ?? null,
  repairs: more.repairs ?? false,
});

/** As many as a page can offer to choose from. */
const MOST_ITEMS = 500;

/** What a line lets somebody choose from, by name; nothing where there is nothing. */
export const itemsOf = (
  named: readonly { id: string; name: string }[],
): Pick<PairingStep, 'items'> =>
  named.length === 0
    ? {}
    : {
        items: named
          .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
          .slice(0, MOST_ITEMS)
          .map(({ id, name }) => ({ id, label: name })),
      };
