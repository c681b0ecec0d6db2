import type { Place } from '../views/scene.ts';
import type { ButtonComponent, Component, ListItem, TextComponent } from './canvas.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { idOf } from './place-id.ts';

/** What has no words could neither be read nor pressed. */
const NAMELESS = '…';

type Style = NonNullable<TextComponent['style']>;

/** A text of several lines as one component each, because a line break inside one is not shown; nothing for an empty text. */
export const say = (text: string, style: Style = 'paragraph'): TextComponent[] =>
  text
    .split(/[\r\n\u0085\u2028\u2029]+/u)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
    .map((line) => ({ type: 'text', text: line, style }));

/** Facts in a few words each, side by side; what is empty is left out. */
export const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** Short facts with their labels; the inbox cuts a value to one line. */
export const table = (fields: readonly { label: string; value: string }[]): Component[] => {
  const items = fields
    .map(({ label, value }) => ({
      type: 'field-value' as const,
      field: escapeMarkdown(label) || NAMELESS,
      value: escapeMarkdown(value),
    }))
    .filter(({ value }) => value !== '');
  return items.length === 0 ? [] : [{ type: 'data-table', items }];
};

/** What a row says, and where it leads: to a place, or to a page of its own. */
export interface Row {
  to: Place | { url: string; id: string };
  title: string;
  subtitle?: string;
  /** Behind the subtitle. */
  more?: string;
}

/** One row of a list. */
const row = ({ to, title, subtitle = '', more = '' }: Row): ListItem => {
  const under = [subtitle, more].map(escapeMarkdown).filter((text) => text !== '');
  return {
    type: 'item',
    id: 'view' in to ? idOf(to) : to.id,
    title: escapeMarkdown(title) || NAMELESS,
    ...(under[0] === undefined ? {} : { subtitle: under[0] }),
    ...(under[1] === undefined ? {} : { tertiary_text: under[1] }),
    action: 'view' in to ? { type: 'submit' } : { type: 'url', url: to.url },
  };
};

/** Rows under each other; nothing where there is none. */
export const rows = (items: readonly Row[]): Component[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map(row) }];

/** A button that sends; `id` as `idOf` or `actId` makes it. */
export const button = (
  label: string,
  id: string,
  style: NonNullable<ButtonComponent['style']> = 'secondary',
): ButtonComponent => ({
  type: 'button',
  id,
  label: escapeMarkdown(label) || NAMELESS,
  style,
  action: { type: 'submit' },
});

/** A link to another place in the app. */
export const link = (label: string, to: Place): ButtonComponent => button(label, idOf(to), 'link');

/** A link that opens an address in a tab of its own; nothing for an address that may not be opened. */
export const opens = (label: string, id: string, address: string | null): ButtonComponent[] =>
  address === null ? [] : [{ ...button(label, id, 'link'), action: { type: 'url', url: address } }];
