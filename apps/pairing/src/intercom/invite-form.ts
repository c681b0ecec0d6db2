import { copyable } from '../copyable.ts';
import type { Desk } from '../desk.ts';
import { h, valueOf } from '../dom.ts';
import { onSubmit } from '../on-submit.ts';
import { select } from '../select.ts';
import { REGIONS } from './sheet.ts';

const timeOf = (iso: string): string =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Makes an address with which somebody installs the listed app, and so pairs their workspace. */
export const inviteForm = ({ client, say, refuse }: Desk, region: string): HTMLElement => {
  const result = h('div', { class: 'result' });
  const form = h(
    'form',
    { 'aria-labelledby': 'invite-title' },
    h('h2', { id: 'invite-title' }, 'Invite to the listed app'),
    h(
      'p',
      {},
      'Give the invite to an admin of the workspace. Whoever opens it and agrees in Intercom has paired theirs with you; it is good once, for half an hour.',
    ),
    select('inviteRegion', 'Where their workspace is hosted', REGIONS, region),
    h('button', {}, 'Make an invite'),
    result,
  );
  onSubmit(
    form,
    async () => {
      const wanted = { region: valueOf(form, 'inviteRegion') };
      const { url, until } = await client.pairing.invite('intercom', wanted);
      result.replaceChildren(copyable(`Invite, good until ${timeOf(until)}`, url, say));
      say('The invite is made.');
    },
    refuse,
  );
  return form;
};
