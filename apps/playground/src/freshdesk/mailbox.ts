import { h } from '../page/h.ts';
import { platform } from './platform.ts';

/** Milliseconds between two looks. */
const PACE = 1_000;

const CODE = /\b\d{4} \d{4}\b/;

/** The mailbox of an agent who signs in: the code stands there, as a mail would bring it. */
export interface Mailbox {
  element: HTMLElement;
  /** Looks for mail to this address until it is closed. */
  open(email: string): void;
  close(): void;
}

/** Makes a closed one. */
export const createMailbox = (): Mailbox => {
  const list = h('ul', { class: 'fd-mails' });
  const head = h('p', { class: 'fd-mail-head' });
  const element = h(
    'section',
    { class: 'fd-mailbox', 'aria-label': 'Simulated mailbox', hidden: true },
    head,
    list,
  );
  let watched: string | null = null;

  const look = async (email: string): Promise<void> => {
    const mails = await platform.mails(email).catch(() => []);
    if (watched !== email) return;
    list.replaceChildren(
      ...(mails.length === 0 ? [h('li', {}, 'No mail yet.')] : []),
      ...mails.slice(0, 1).map(({ text }) => {
        const code = CODE.exec(text)?.[0];
        return h(
          'li',
          {},
          code === undefined ? text : h('span', {}, 'Your code: '),
          code === undefined ? null : h('strong', { class: 'fd-code' }, code),
        );
      }),
    );
    setTimeout(() => void (watched === email && look(email)), PACE);
  };

  return {
    element,
    open: (email) => {
      if (watched === email) return;
      watched = email;
      head.textContent = `Simulated mailbox of ${email}`;
      list.replaceChildren(h('li', {}, 'No mail yet.'));
      element.hidden = false;
      void look(email);
    },
    close: () => {
      watched = null;
      element.hidden = true;
    },
  };
};
