import type { IntercomBoot } from '../boot.ts';
import { field, h, valueOf } from '../dom.ts';
import { checkbox } from '../checkbox.ts';
import { onSubmit } from '../on-submit.ts';
import { LISTED, fetchSheet } from './sheet.ts';
import { sheetLines } from './sheet-lines.ts';

/** The sheet was not given: the id is none. */
export class NoSheet extends Error {}

/** What is known of the app already. */
interface Known {
  workspace: string;
  fin: boolean;
  listed: boolean;
}

interface Means {
  say: (text: string) => void;
  refuse: (error: unknown) => void;
}

/** What to fill in at the Developer Hub; `asked` is told the answers, for whoever needs them next. */
export const sheetForm = (
  { baseUrl, listed }: IntercomBoot,
  known: Known,
  { say, refuse }: Means,
  asked: (fin: boolean) => void = () => undefined,
): HTMLElement => {
  const result = h('div', { class: 'result' });
  const form = h(
    'form',
    { 'aria-label': 'What the Developer Hub wants' },
    h(
      'p',
      {},
      'In Intercom: Settings, Integrations, Developer Hub, New app. Here is what to fill in there.',
    ),
    baseUrl.startsWith('https://')
      ? null
      : h(
          'p',
          { class: 'warning' },
          `Intercom calls https addresses only, and Baton says it is at ${baseUrl}. Set BATON_PUBLIC_URL, start Baton again, and load this page anew.`,
        ),
    field('workspace', 'Id of the workspace', {
      value: known.workspace,
      hint: 'In the address bar of Intercom, behind /a/apps/ or /a/inbox/. The whole address does as well.',
      required: !listed,
    }),
    listed
      ? checkbox('listedSheet', 'Of the listed app of this server instead', known.listed)
      : null,
    checkbox('sheetFin', 'Also for listening to Fin, Intercom’s own AI', known.fin),
    h('button', {}, 'Show what to fill in'),
  );
  onSubmit(
    form,
    async () => {
      const fin = valueOf(form, 'sheetFin') !== '';
      const app = valueOf(form, 'listedSheet') === '' ? valueOf(form, 'workspace') : LISTED;
      const sheet = await fetchSheet(app, fin);
      if (!sheet) throw new NoSheet();
      const field = form.elements.namedItem('workspace');
      if (field instanceof HTMLInputElement) field.value = sheet.workspace ?? field.value;
      result.replaceChildren(sheetLines(sheet, say));
      asked(fin);
      say('Below is what to fill in.');
    },
    refuse,
  );
  return h('div', {}, form, result);
};
