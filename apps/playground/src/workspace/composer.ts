import { h } from '../page/h.ts';

export type CommentType = 'publicReply' | 'internalNote';

export interface Composer {
  element: HTMLElement;
  append(text: string): void;
  setText(text: string): void;
  setType(type: CommentType): void;
  clear(): void;
}

const TABS: readonly [CommentType, string][] = [
  ['publicReply', 'Public reply'],
  ['internalNote', 'Internal note'],
];

/** Where a human would write; receives what the app inserts and never sends anything. */
export const createComposer = (): Composer => {
  const area = h('textarea', {
    id: 'composer-text',
    rows: 3,
    'aria-label': 'Comment',
    placeholder: 'Write a reply',
  });
  const radios = TABS.map(([type, label]) => {
    const input = h('input', { type: 'radio', name: 'comment-type', value: type });
    input.addEventListener('change', () => setType(type));
    return { type, input, element: h('label', {}, input, h('span', {}, label)) };
  });
  const status = h('p', { class: 'composer-status', role: 'status' });
  const submit = h('button', { type: 'button', class: 'button primary' }, 'Submit');
  submit.addEventListener('click', () => {
    status.textContent = 'This is a simulation: nothing was sent.';
  });
  const element = h(
    'section',
    { class: 'composer', 'aria-label': 'Composer' },
    h(
      'div',
      { class: 'composer-tabs', role: 'group', 'aria-label': 'Kind of comment' },
      ...radios.map((radio) => radio.element),
    ),
    area,
    h('div', { class: 'composer-foot' }, status, submit),
  );

  const setType = (type: CommentType): void => {
    element.dataset['type'] = type;
    area.placeholder = type === 'internalNote' ? 'Only colleagues will see this' : 'Write a reply';
    for (const radio of radios) radio.input.checked = radio.type === type;
  };
  const setText = (text: string): void => {
    area.value = text;
    // as tall as its text, so that an inserted note can be read at once
    area.rows = Math.min(9, Math.max(3, Math.ceil(text.length / 62) + text.split('\n').length - 1));
    area.scrollTop = area.scrollHeight;
  };
  setType('publicReply');
  return {
    element,
    append: (text) => {
      setText(area.value === '' ? text : `${area.value}\n${text}`);
      status.textContent = 'Inserted by the app. Nothing is sent until you submit.';
    },
    setText,
    setType,
    clear: () => {
      setText('');
      setType('publicReply');
      status.textContent = '';
    },
  };
};
