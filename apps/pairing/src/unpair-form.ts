import type { HelpdeskPairing } from '@baton/handoff-client';
import type { Desk } from './desk.ts';
import { h } from './dom.ts';
import { onSubmit } from './on-submit.ts';

/** What is said of it. */
export interface UnpairWords {
  /** What it does. */
  does: string;
  /** That it is done. */
  done: string;
  /** What became of the credentials that were forgotten, by `true`, `false` and `null`. */
  ended: Readonly<Record<string, string>>;
}

/** Forgets an account; folded, so that nobody does it by the way. */
export const unpairForm = (
  { account, helpdesk }: HelpdeskPairing,
  { client, act, refuse }: Desk,
  { does, done, ended: words }: UnpairWords,
): HTMLElement => {
  const form = h(
    'form',
    { 'aria-label': 'Unpair' },
    h('p', {}, does),
    h('button', { class: 'danger' }, `Unpair ${account}`),
  );
  onSubmit(
    form,
    () => {
      let ended: boolean | null = null;
      return act(
        'Unpairing.',
        async () => {
          ended = await client.pairing.remove(helpdesk);
          return null;
        },
        () => `${done} ${words[String(ended)] ?? ''}`,
      );
    },
    refuse,
  );
  return h('details', {}, h('summary', {}, 'Unpair'), form);
};
