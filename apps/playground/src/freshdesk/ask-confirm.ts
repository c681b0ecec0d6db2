import type { Confirmed } from '@baton/testkit/freshworks-host';
import { h } from '../page/h.ts';

interface Question {
  title: string | null;
  message: string;
  saveLabel: string;
  cancelLabel: string;
}

/** Asks in a dialog of the ticket page, as the platform does for an app. */
export const askConfirm = (
  { title, message, saveLabel, cancelLabel }: Question,
  within: HTMLElement,
): Promise<Confirmed> =>
  new Promise((resolve) => {
    const save = h('button', { type: 'button', class: 'button primary' }, saveLabel);
    const cancel = h('button', { type: 'button', class: 'button' }, cancelLabel);
    const dialog = h(
      'dialog',
      { class: 'fd-dialog', 'aria-label': title ?? 'Question of an app' },
      title === null ? null : h('h2', {}, title),
      h('p', {}, message),
      h('div', { class: 'fd-dialog-foot' }, cancel, save),
    );
    const close = (word: Confirmed): void => {
      dialog.remove();
      resolve(word);
    };
    save.addEventListener('click', () => close('save'));
    cancel.addEventListener('click', () => close('cancel'));
    dialog.addEventListener('cancel', () => close('cancel'));
    within.append(dialog);
    dialog.showModal();
  });
