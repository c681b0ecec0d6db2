import { h } from '../page/h.ts';
import { parseMarkdown } from './markdown.ts';
import { pressable } from './pressable.ts';
import type { Drawing } from './pressable.ts';
import { listOf, pressOf, textOf } from './raw.ts';
import type { Raw } from './raw.ts';

/** Words with links and bold; never anything else. */
const spans = (text: string): Node[] =>
  parseMarkdown(text).map(({ text: words, bold, href }) => {
    const inner = bold ? h('strong', {}, words) : document.createTextNode(words);
    return href === null
      ? inner
      : h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, inner);
  });

export const drawText = (raw: Raw, { level }: Drawing): HTMLElement => {
  const style = textOf(raw, 'style') || 'paragraph';
  return h(
    'p',
    {
      class: 'ck-text',
      'data-style': style,
      'data-align': textOf(raw, 'align') || 'left',
      'data-bottom': textOf(raw, 'bottom_margin') || null,
      role: style === 'header' ? 'heading' : null,
      'aria-level': style === 'header' ? level : null,
    },
    ...spans(textOf(raw, 'text')),
  );
};

/** Values are cut to one line, as in the inbox; all of one is told to whoever points at it. */
export const drawTable = (raw: Raw): HTMLElement =>
  h(
    'dl',
    { class: 'ck-table' },
    ...listOf(raw, 'items').map((item) =>
      h(
        'div',
        {},
        h('dt', {}, textOf(item, 'field')),
        h('dd', { title: textOf(item, 'value') }, textOf(item, 'value')),
      ),
    ),
  );

const drawPicture = (raw: Raw, url: string, width: unknown, height: unknown): HTMLElement =>
  h('img', {
    class: 'ck-picture',
    src: URL.parse(url)?.protocol === 'https:' ? url : '',
    alt: '',
    width: Number(width) || null,
    height: Number(height) || null,
    'data-align': textOf(raw, 'align') || 'left',
    'data-rounded': raw['rounded'] === true || raw['rounded_image'] === true,
  });

export const drawImage = (raw: Raw, drawing: Drawing): HTMLElement => {
  const picture = drawPicture(raw, textOf(raw, 'url'), raw['width'], raw['height']);
  const press = pressOf(raw);
  const id = textOf(raw, 'id');
  return press
    ? pressable({ id, press, disabled: false, className: 'ck-image' }, drawing, picture)
    : h('p', { class: 'ck-image' }, picture);
};

const drawItem = (item: Raw, off: boolean, drawing: Drawing): HTMLElement => {
  const press = pressOf(item);
  const small = [textOf(item, 'subtitle'), textOf(item, 'tertiary_text')].filter(Boolean);
  const words = h(
    'span',
    { class: 'ck-item-words' },
    h('span', { class: 'ck-item-title' }, textOf(item, 'title')),
    small.length > 0 ? h('span', { class: 'ck-item-small' }, small.join(' • ')) : null,
  );
  const picture =
    textOf(item, 'image') === ''
      ? null
      : drawPicture(item, textOf(item, 'image'), item['image_width'], item['image_height']);
  const disabled = off || item['disabled'] === true;
  if (press === null)
    return h('li', {}, h('span', { class: 'ck-item', 'data-off': disabled }, picture, words));
  const id = textOf(item, 'id');
  return h(
    'li',
    {},
    pressable({ id, press, disabled, className: 'ck-item' }, drawing, picture, words),
  );
};

export const drawList = (raw: Raw, drawing: Drawing): HTMLElement =>
  h(
    'ul',
    { class: 'ck-list' },
    ...listOf(raw, 'items').map((item) => drawItem(item, raw['disabled'] === true, drawing)),
  );

export const drawButton = (raw: Raw, drawing: Drawing): HTMLElement =>
  h(
    'p',
    { class: 'ck-button-row' },
    pressable(
      {
        id: textOf(raw, 'id'),
        press: pressOf(raw),
        disabled: raw['disabled'] === true,
        className: `ck-button ck-${textOf(raw, 'style') || 'primary'}`,
      },
      drawing,
      textOf(raw, 'label'),
    ),
  );

export const drawDivider = (raw: Raw): HTMLElement =>
  h('hr', { class: 'ck-divider', 'data-bottom': textOf(raw, 'bottom_margin') || null });

export const drawSpacer = (raw: Raw): HTMLElement =>
  h('div', { class: 'ck-spacer', 'data-size': textOf(raw, 'size') || 's', 'aria-hidden': 'true' });
