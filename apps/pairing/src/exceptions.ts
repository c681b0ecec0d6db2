import { field, h } from './dom.ts';
import { select } from './select.ts';
import { tierChoice } from './tier-choice.ts';

interface Named {
  id: string;
  label: string;
}

const PICK = 'exception';

/** What somebody is called there. */
export interface PersonWords {
  /** Before names of fields, for example `admin`. */
  prefix: string;
  /** For example `Teammate`. */
  one: string;
  /** The same of several. */
  several: string;
}

/** People who see more or less than their role does: those there are, and a way to add one. */
export const exceptions = (
  known: Readonly<Record<string, string>>,
  people: readonly Named[],
  { prefix, one, several }: PersonWords,
): HTMLElement => {
  const labelOf = (id: string): string => {
    const name = people.find((each) => each.id === id)?.label;
    return name === undefined ? `${one} ${id}` : `${name} (${id})`;
  };
  const row = (id: string, tier: string): HTMLElement =>
    tierChoice(`${prefix}-${id}`, labelOf(id), tier, 'No exception');
  const rows = h('div', {}, ...Object.entries(known).map(([id, tier]) => row(id, tier)));
  const pick =
    people.length > 0
      ? select(
          PICK,
          `Another ${one.toLowerCase()}`,
          people.map(({ id }) => [id, labelOf(id)] as const),
          '',
        )
      : field(PICK, `Another ${one.toLowerCase()}, by id`, {
          required: false,
          pattern: '[1-9][0-9]{0,18}',
        });
  const add = h('button', { type: 'button' }, 'Add');
  const box = h(
    'details',
    { class: 'group', open: Object.keys(known).length > 0 },
    h('summary', {}, `Single ${several.toLowerCase()}`),
    rows,
    pick,
    add,
  );
  add.addEventListener('click', () => {
    const input = box.querySelector<HTMLInputElement | HTMLSelectElement>(`#${PICK}`);
    const id = input?.value.trim() ?? '';
    if (!input?.reportValidity() || id === '') return;
    if (!box.querySelector(`#${prefix}-${id}`)) rows.append(row(id, 'restricted'));
    box.querySelector<HTMLElement>(`#${prefix}-${id}`)?.focus();
  });
  return box;
};
