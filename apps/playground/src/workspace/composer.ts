import { h } from '../page/h.ts';

/** The first two are of a person in the helpdesk, the last is the other side. */
export type CommentType = 'publicReply' | 'internalNote' | 'customer';

export interface ComposerEvents {
  /** A public reply was submitted; false when it could not be sent, so that the words are kept. */
  reply(text: string): Promise<boolean>;
  /** An internal note was submitted; false as above. */
  note(text: string): Promise<boolean>;
  /** The customer writes; gives what became of it, in words, or null when it did not get there. */
  customer(text: string): Promise<string | null>;
  /** Asks the apps before a person's words are saved; what they say against it, or null. */
  beforeSave(type: 'publicReply' | 'internalNote', text: string): Promise<string | null>;
  take(): Promise<boolean>;
  solve(): Promise<boolean>;
}

export interface Composer {
  element: HTMLElement;
  append(text: string): void;
  setText(text: string): void;
  setType(type: CommentType): void;
  /** Whether there is somebody to answer. */
  setOpen(open: boolean): void;
  /** What of the ticket can be done now. */
  setTicket(able: { take: boolean; solve: boolean }): void;
  clear(): void;
}

/** What stands on it: helpdesks have words of their own. */
export interface ComposerWords {
  tabs: readonly (readonly [CommentType, string])[];
  placeholder: Readonly<Record<CommentType, string>>;
  submit: string;
  take: string;
  solve: string;
  says: Readonly<
    Record<
      | 'closed'
      | 'empty'
      | 'inserted'
      | 'sending'
      | 'replied'
      | 'noted'
      | 'taken'
      | 'solved'
      | 'failed',
      string
    >
  >;
}

const TICKET_WORDS: ComposerWords = {
  tabs: [
    ['publicReply', 'Public reply'],
    ['internalNote', 'Internal note'],
    ['customer', 'Customer writes'],
  ],
  placeholder: {
    publicReply: 'Write a reply',
    internalNote: 'Only colleagues will see this',
    customer: 'What the customer writes next',
  },
  submit: 'Submit',
  take: 'Take it',
  solve: 'Solve',
  says: {
    closed: 'Nobody has written yet: play a step first.',
    empty: 'Write something first.',
    inserted: 'Inserted by the app. Nothing is sent until you submit.',
    sending: 'Sending…',
    replied: 'Sent in the helpdesk, which tells Baton.',
    noted: 'Written in the helpdesk; the AI gets it when you solve the ticket.',
    taken: 'The ticket is yours.',
    solved: 'Solved in the helpdesk.',
    failed: 'Not sent; see the message above.',
  },
};

/** Where a human writes; receives what the app inserts, and sends only on Submit. */
export const createComposer = (
  events: ComposerEvents,
  words: ComposerWords = TICKET_WORDS,
): Composer => {
  const { says, placeholder } = words;
  let type: CommentType = 'publicReply';
  const area = h('textarea', {
    id: 'composer-text',
    rows: 3,
    'aria-label': 'Comment',
    placeholder: placeholder.publicReply,
  });
  const radios = words.tabs.map(([value, label]) => {
    const input = h('input', { type: 'radio', name: 'comment-type', value });
    input.addEventListener('change', () => setType(value));
    return { value, input, element: h('label', {}, input, h('span', {}, label)) };
  });
  const status = h('p', { id: 'composer-status', class: 'composer-status', role: 'status' });
  const submit = h(
    'button',
    { type: 'button', class: 'button primary', 'aria-describedby': 'composer-status' },
    words.submit,
  );
  const take = h('button', { type: 'button', class: 'button' }, words.take);
  const solve = h('button', { type: 'button', class: 'button' }, words.solve);
  const say = (what: keyof ComposerWords['says'] | null): void => {
    status.textContent = what === null ? '' : says[what];
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
    h('div', { class: 'composer-foot' }, status, take, solve, submit),
  );

  const setType = (next: CommentType): void => {
    type = next;
    element.dataset['type'] = next;
    area.placeholder = placeholder[next];
    for (const radio of radios) radio.input.checked = radio.value === next;
  };
  const setText = (text: string): void => {
    area.value = text;
    // as tall as its text, so that an inserted note can be read at once
    area.rows = Math.min(9, Math.max(3, Math.ceil(text.length / 62) + text.split('\n').length - 1));
    area.scrollTop = area.scrollHeight;
  };
  let open = false;
  let able = { take: false, solve: false };
  let busy = false;
  const enable = (): void => {
    submit.disabled = !open || busy;
    take.disabled = !open || busy || !able.take;
    solve.disabled = !open || busy || !able.solve;
  };
  /** One thing at a time; what was written is kept when it did not get there. */
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    busy = true;
    enable();
    say('sending');
    const said = await work().catch(() => null);
    busy = false;
    enable();
    status.textContent = said ?? says.failed;
  };
  const send = async (): Promise<boolean> => {
    const written = area.value;
    const text = written.trim();
    let said: string | null;
    const against = type === 'customer' ? null : await events.beforeSave(type, text);
    if (against !== null) {
      status.textContent = against;
      return false;
    }
    if (type === 'customer') said = await events.customer(text);
    else if (type === 'internalNote') said = (await events.note(text)) ? says.noted : null;
    else said = (await events.reply(text)) ? says.replied : null;
    if (said === null) return false;
    // who wrote on meanwhile keeps it
    if (area.value === written) setText('');
    status.textContent = said;
    return true;
  };
  /** What became of it: an app's words against it are no failure. */
  const told = (): string | null =>
    status.textContent === says.sending ? null : status.textContent;
  const press = (): void => {
    if (area.value.trim() === '') return say('empty');
    void during(async () => {
      await send();
      return told();
    });
  };
  /** What stands in the field goes along, unless it is the customer's. */
  const pressSolve = (): void =>
    void during(async () => {
      if (area.value.trim() !== '' && type !== 'customer' && !(await send())) return told();
      return (await events.solve()) ? says.solved : null;
    });
  take.addEventListener(
    'click',
    () => void during(async () => ((await events.take()) ? says.taken : null)),
  );
  solve.addEventListener('click', pressSolve);
  submit.addEventListener('click', press);
  setType('publicReply');
  return {
    element,
    append: (text) => {
      setText(area.value === '' ? text : `${area.value}\n${text}`);
      say('inserted');
    },
    setText,
    setType,
    setTicket: (next) => {
      able = next;
      enable();
    },
    setOpen: (next) => {
      open = next;
      enable();
      if (!open) say('closed');
      else if (status.textContent === says.closed) say(null);
    },
    clear: () => {
      setText('');
      setType('publicReply');
      say(null);
    },
  };
};
