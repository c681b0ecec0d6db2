import { h } from '../page/h.ts';

export type CommentType = 'publicReply' | 'internalNote';

export interface ComposerEvents {
  /** A public reply was submitted; false when it could not be sent, so that the words are kept. */
  reply(text: string): Promise<boolean>;
  /** An internal note was submitted. */
  note(text: string): void;
}

export interface Composer {
  element: HTMLElement;
  append(text: string): void;
  setText(text: string): void;
  setType(type: CommentType): void;
  /** Whether there is somebody to answer. */
  setOpen(open: boolean): void;
  clear(): void;
}

const TABS: readonly [CommentType, string][] = [
  ['publicReply', 'Public reply'],
  ['internalNote', 'Internal note'],
];

const SAYS = {
  closed: 'Nobody has written yet: play a step first.',
  empty: 'Write something first.',
  inserted: 'Inserted by the app. Nothing is sent until you submit.',
  sending: 'Sending…',
  replied: 'Sent to the service as your reply.',
  noted: 'Kept on this page only.',
  failed: 'Not sent; see the message above.',
} as const;

/** Where a human writes; receives what the app inserts, and sends only on Submit. */
export const createComposer = (events: ComposerEvents): Composer => {
  let type: CommentType = 'publicReply';
  const area = h('textarea', {
    id: 'composer-text',
    rows: 3,
    'aria-label': 'Comment',
    placeholder: 'Write a reply',
  });
  const radios = TABS.map(([value, label]) => {
    const input = h('input', { type: 'radio', name: 'comment-type', value });
    input.addEventListener('change', () => setType(value));
    return { value, input, element: h('label', {}, input, h('span', {}, label)) };
  });
  const status = h('p', { id: 'composer-status', class: 'composer-status', role: 'status' });
  const submit = h(
    'button',
    { type: 'button', class: 'button primary', 'aria-describedby': 'composer-status' },
    'Submit',
  );
  const say = (what: keyof typeof SAYS | null): void => {
    status.textContent = what === null ? '' : SAYS[what];
  };
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

  const setType = (next: CommentType): void => {
    type = next;
    element.dataset['type'] = next;
    area.placeholder = next === 'internalNote' ? 'Only colleagues will see this' : 'Write a reply';
    for (const radio of radios) radio.input.checked = radio.value === next;
  };
  const setText = (text: string): void => {
    area.value = text;
    // as tall as its text, so that an inserted note can be read at once
    area.rows = Math.min(9, Math.max(3, Math.ceil(text.length / 62) + text.split('\n').length - 1));
    area.scrollTop = area.scrollHeight;
  };
  const send = async (): Promise<void> => {
    const text = area.value.trim();
    if (text === '') return say('empty');
    if (type === 'internalNote') {
      events.note(text);
      setText('');
      return say('noted');
    }
    submit.disabled = true;
    say('sending');
    const sent = await events.reply(text);
    submit.disabled = false;
    if (sent) setText('');
    say(sent ? 'replied' : 'failed');
  };
  submit.addEventListener('click', () => void send());
  setType('publicReply');
  return {
    element,
    append: (text) => {
      setText(area.value === '' ? text : `${area.value}\n${text}`);
      say('inserted');
    },
    setText,
    setType,
    setOpen: (open) => {
      submit.disabled = !open;
      if (!open) say('closed');
      else if (status.textContent === SAYS.closed) say(null);
    },
    clear: () => {
      setText('');
      setType('publicReply');
      say(null);
    },
  };
};
