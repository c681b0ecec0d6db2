import {
  address,
  byType,
  flag,
  id,
  listOf,
  markdown,
  oneOf,
  shape,
  shown,
  typed,
} from './checks.ts';
import type { Check } from './checks.ts';

const exactly = (type: string): Check => oneOf(type);

const action = byType(
  {
    submit: shape({ type: exactly('submit') }),
    url: shape({ type: exactly('url'), url: address }),
  },
  'unknown-action',
  'action',
);

const bottomMargin = oneOf('none');
const saveState = oneOf('unsaved', 'saved', 'failed');
const option = shape({ type: exactly('option'), id, text: shown }, { disabled: flag });

const FEWEST = 2;
const MOST = 10;

/** Two to ten, each with an id of its own. */
const options: Check = (value, at, tell) => {
  listOf(option)(value, at, tell);
  if (!Array.isArray(value)) return;
  if (value.length < FEWEST || value.length > MOST)
    tell('option-count', at, `has ${value.length}, must have ${FEWEST} to ${MOST}`);
  const seen = new Set<unknown>();
  for (const [place, each] of value.entries()) {
    const own: unknown = Object(each).id;
    if (seen.has(own)) tell('same-id', `${at}[${place}].id`, 'names another option, too');
    seen.add(own);
  }
};

/** What is chosen must be one of the options. */
const chosen =
  (check: Check): Check =>
  (value, at, tell) => {
    check(value, at, tell);
    const { options: all, value: one } = Object(value) as { options?: unknown; value?: unknown };
    if (one === undefined || !Array.isArray(all)) return;
    if (!all.some((each) => Object(each).id === one))
      tell('wrong-value', `${at}.value`, 'must be the id of one of the options');
  };

const choice = { options, id };
const choiceMore = { label: shown, value: typed, save_state: saveState, disabled: flag };

const item = shape(
  { type: exactly('item'), id, title: shown },
  { subtitle: shown, tertiary_text: shown, disabled: flag, action },
);

/** One component of those that Baton draws with. */
export const component: Check = byType(
  {
    text: shape(
      { type: exactly('text'), text: markdown },
      {
        id,
        align: oneOf('left', 'center', 'right'),
        style: oneOf('header', 'paragraph', 'muted', 'error'),
        bottom_margin: bottomMargin,
      },
    ),
    'data-table': shape({
      type: exactly('data-table'),
      items: listOf(shape({ type: exactly('field-value'), field: shown, value: shown })),
    }),
    list: shape({ type: exactly('list'), items: listOf(item) }, { disabled: flag }),
    button: shape(
      { type: exactly('button'), id, label: shown, action },
      { style: oneOf('primary', 'secondary', 'link'), disabled: flag },
    ),
    divider: shape({ type: exactly('divider') }, { id, bottom_margin: bottomMargin }),
    spacer: shape({ type: exactly('spacer') }, { id, size: oneOf('xs', 's', 'm', 'l', 'xl') }),
    input: shape(
      { type: exactly('input'), id },
      {
        label: shown,
        placeholder: shown,
        value: typed,
        action,
        save_state: saveState,
        disabled: flag,
      },
    ),
    textarea: shape(
      { type: exactly('textarea'), id },
      { label: shown, placeholder: shown, value: typed, error: flag, disabled: flag },
    ),
    dropdown: chosen(shape({ type: exactly('dropdown'), ...choice }, choiceMore)),
    'single-select': chosen(
      shape({ type: exactly('single-select'), ...choice }, { ...choiceMore, action }),
    ),
  },
  'unknown-component',
  'component',
);
