import { field, h, valueOf } from './dom.ts';

/** Asks for the key once a page; `take` keeps it, and it is stored nowhere. */
export const keyForm = (
  take: (key: string) => void,
  { title, go } = { title: 'Who are you?', go: 'Go on' },
): HTMLElement => {
  const form = h(
    'form',
    { 'aria-labelledby': 'key-title' },
    h('h2', { id: 'key-title' }, title),
    field('key', 'Admin key of Baton', {
      type: 'password',
      hint: 'BATON_ADMIN_KEY of the server. It stays in this tab until you close it.',
    }),
    h('button', { class: 'primary' }, go),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    take(valueOf(form, 'key'));
  });
  return form;
};
