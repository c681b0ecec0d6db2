import { afterEach, describe, expect, it, vi } from 'vitest';

import type { BootConfig } from './boot-config.ts';
import { axeInFrame } from './testing/axe-in-frame.ts';
import { openSidebar } from './testing/fake-host.ts';
import type { FakeHost, OpenOptions } from './testing/fake-host.ts';
import { momentAnswer } from './testing/moments.ts';
import type { MomentOptions } from './testing/moments.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const WIDTHS = [258, 320, 420, 700];

/** Everything that can be read, what is only heard included. */
const words = (): string => host?.document.body.textContent ?? '';
const expectShown = (text: string): Promise<void> =>
  vi.waitFor(() => expect(words()).toContain(text), patience);
/** The whole panel, not only its first lines. */
const expectDrawn = (): Promise<void> =>
  vi.waitFor(
    () =>
      expect(host?.document.querySelector('.bt-controls, .bt-state, .bt-skeleton')).not.toBe(null),
    patience,
  );

const unfold = async (): Promise<void> => {
  const folds = host?.document.querySelectorAll<HTMLElement>('.bt-fold-head [aria-expanded=false]');
  for (const fold of folds ?? []) fold.click();
  await vi.waitFor(() => {
    expect(host?.document.querySelectorAll('.bt-more, [aria-busy=true]')).toHaveLength(0);
  }, patience);
};

/** Faults of what is shown now, at every width in both colour schemes, and where it is wider than its frame. */
const faultsEverywhere = async (): Promise<string[]> => {
  if (!host) throw new Error('nothing is open');
  const found: string[] = [];
  for (const scheme of ['dark', 'light']) {
    host.change('colorScheme', scheme);
    const html = host.document.documentElement;
    await vi.waitFor(() => expect(html.dataset['scheme']).toBe(scheme), patience);
    for (const width of WIDTHS) {
      host.frame.style.width = `${width}px`;
      if (html.scrollWidth > width) found.push(`${html.scrollWidth} wide in ${width}`);
      const faults = await axeInFrame(host.frame);
      // what is on its way has no heading yet: one that is gone a moment later would only be in the way
      const loading = host.document.querySelector('.bt-skeleton') !== null;
      for (const fault of faults)
        if (!(loading && fault.startsWith('page-has-heading-one:')))
          found.push(`${scheme} ${width} ${fault}`);
    }
  }
  return found;
};

const refused =
  (status: number, code = '') =>
  (): Response =>
    new Response(JSON.stringify({ type: `urn:baton:problem:${code}` }), { status });

const MOMENTS: [string, MomentOptions, string[]][] = [
  ['the AI is in charge', { golden: 'nothing-escalates', state: null }, ['AI in charge']],
  ['somebody waits for a person', { state: 'requested' }, ['Waiting for a person', 'Take over']],
  ['a person is in charge', { state: 'active' }, ['Person in charge', 'Mark as resolved']],
  [
    'it is solved',
    { state: 'resolved' },
    ['Resolved', 'the AI goes on as set up', 'Hand back to the AI'],
  ],
  ['the AI is back', { state: 'handed_back' }, ['Back with the AI']],
  [
    'there is a suggestion',
    { state: 'active', around: true },
    ['Draft reply', 'Not sent to the customer', 'Only suggestions'],
  ],
  [
    'something is hidden',
    { golden: 'pii-heavy', tier: 'restricted' },
    ['Hidden for your role (restricted access)'],
  ],
];

describe('a ticket with a handoff', () => {
  it.each(MOMENTS)(
    'says so when %s, for everybody and at any width',
    async (_name, moment, said) => {
      host = await openSidebar(momentAnswer(moment));
      await expectDrawn();
      await unfold();
      for (const text of said) await expectShown(text);
      expect(await faultsEverywhere()).toEqual([]);
    },
  );
});

const notLoaded = (): Promise<Response> => new Promise<Response>(() => undefined);
const asked = (code: NonNullable<BootConfig['refused']>['code']): OpenOptions => ({
  boot: { refused: { code, request: 'req-7' } },
});

const STATES: [string, () => Response | Promise<Response>, OpenOptions, string, string, string][] =
  [
    ['loading', notLoaded, {}, 'Loading the brief', 'Übergabe wird geladen', 'Cargando el resumen'],
    [
      'none',
      refused(404, 'no-handoff'),
      {},
      'No AI handoff on this ticket',
      'Keine KI-Übergabe bei diesem Ticket',
      'No hay traspaso de la IA',
    ],
    [
      'session over',
      refused(401, 'key-unknown'),
      {},
      'Reload the apps',
      'Laden Sie die Apps',
      'Recargue las aplicaciones',
    ],
    [
      'no access to the ticket',
      refused(403, 'no-ticket-access'),
      {},
      'You have no access to this ticket',
      'keinen Zugriff auf dieses Ticket',
      'No tiene acceso a este ticket',
    ],
    [
      'no agent any more',
      refused(403, 'no-agent'),
      {},
      'Your account may not see briefs',
      'Ihr Konto darf keine Übergaben sehen',
      'Su cuenta no puede ver resúmenes',
    ],
    [
      'leave needed',
      refused(403, 'consent-needed'),
      {},
      'Allow in Zendesk',
      'In Zendesk zustimmen',
      'Dar permiso en Zendesk',
    ],
    [
      'unreachable',
      refused(503),
      {},
      'can’t be reached right now',
      'gerade nicht erreichbar',
      'No se puede acceder al resumen',
    ],
    [
      'not paired',
      notLoaded,
      asked('not-paired'),
      'not connected yet',
      'noch nicht verbunden',
      'aún no está conectada',
    ],
    [
      'signature refused',
      notLoaded,
      asked('signature'),
      'Request: req-7',
      'Anfrage: req-7',
      'Solicitud: req-7',
    ],
  ];

describe('a ticket without a panel', () => {
  it.each(STATES)('says it calmly: %s', async (_name, answer, options, english) => {
    host = await openSidebar(answer, '&colorScheme=dark', options);
    await expectShown(english);
    expect(await faultsEverywhere()).toEqual([]);
    const refusedPage = options.boot?.refused !== undefined;
    expect(host.calls.length > 0).toBe(!refusedPage);
  });

  it.each(STATES)(
    'says it in German and Spanish: %s',
    async (_name, answer, options, _en, de, es) => {
      host = await openSidebar(answer, '&colorScheme=light&locale=de', options);
      await expectShown(de);
      host.close();
      host = await openSidebar(answer, '&colorScheme=light&locale=es-MX', options);
      await expectShown(es);
    },
  );

  it('takes no more room than its words', async () => {
    host = await openSidebar(refused(404, 'no-handoff'));
    await expectShown('No AI handoff on this ticket');
    await vi.waitFor(() => {
      expect(Number.parseInt(host?.heights.at(-1) ?? '', 10)).toBeLessThan(130);
    }, patience);
  });
});

describe('a ticket that is closed', () => {
  it('can be read and not changed', async () => {
    const answer = momentAnswer({ state: 'active', around: true });
    host = await openSidebar(answer, '&colorScheme=dark', {
      values: { 'ticket.status': 'closed' },
    });
    await expectShown('This ticket is closed');
    await unfold();
    const enabled = [...host.document.querySelectorAll('button:enabled')].map(
      ({ textContent }) => textContent,
    );
    for (const label of ['Mark as resolved', 'Insert as note', 'Insert into reply', 'Approve'])
      expect(enabled).not.toContain(label);
    expect(enabled).toEqual(expect.arrayContaining(['Refresh', 'Copy brief']));
    expect(host.document.querySelector('.bt-pencil')).toBe(null);
    expect(await faultsEverywhere()).toEqual([]);
  });

  it('is one as soon as the page says so', async () => {
    host = await openSidebar(momentAnswer({ state: 'requested' }));
    await expectDrawn();
    await vi.waitFor(() => expect(host?.subscribers.has('ticket.status.changed')).toBe(true));
    expect(words()).not.toContain('This ticket is closed');
    host.change('ticket.status', 'closed');
    await expectShown('This ticket is closed');
    host.change('ticket.status', 'open');
    await vi.waitFor(() => expect(words()).not.toContain('This ticket is closed'), patience);
  });
});

describe('a brief that is no longer fresh', () => {
  it('says how old it is, for everybody', async () => {
    host = await openSidebar(momentAnswer({ state: 'requested' }));
    await expectDrawn();
    host.answer(() => Promise.reject(new TypeError('no network')));
    host.send('ticket.conversation.changed', []);
    await expectShown('Connection lost');
    expect(words()).toMatch(/This is the last known brief\. As of /);
    expect(await faultsEverywhere()).toEqual([]);
  });
});
