import { expect, it } from 'vitest';
import { inboxHost } from '../../intercom-inbox/inbox-host.ts';
import { bodySignature } from '../hooks/sign-hook.ts';
import { withIntercom } from '../testing/client.ts';
import { listen } from '../testing/listen.ts';
import { carryTo } from './carry.ts';

it(
  'carries what people do in the inbox to the app, and what the app draws back',
  withIntercom(async ({ intercom }) => {
    const { origin } = await listen(({ headers, body, path }) => {
      if (headers['x-body-signature'] !== bodySignature(intercom.secret(), body))
        return { status: 401, body: '{}' };
      const { input_values: typed } = JSON.parse(body.toString()) as {
        input_values?: { note?: string };
      };
      const components = [
        { type: 'text', text: `${path} ${typed?.note ?? ''}` },
        { type: 'textarea', id: 'note', label: 'Note' },
        {
          type: 'button',
          id: 'send',
          label: 'Send',
          style: 'secondary',
          action: { type: 'submit' },
        },
      ];
      return { status: 200, body: JSON.stringify({ canvas: { content: { components } } }) };
    });
    const host = inboxHost({ send: carryTo(intercom.inbox, origin) });
    await host.open(intercom.open(), intercom.seeded.lead.id);
    expect(host.canvas()?.content.components[0]?.['text']).toBe('/initialize ');
    await host.click('send', { note: '<b>5 & 6</b>' });
    expect(host.canvas()?.content.components[0]?.['text']).toBe('/submit <b>5 & 6</b>');
    expect(host.refusals).toStrictEqual([]);
  }),
);
