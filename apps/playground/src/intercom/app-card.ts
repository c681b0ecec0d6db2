import { inboxHost } from '@baton/testkit/intercom-inbox';
import type {
  CanvasRefusal,
  InboxFailure,
  InboxHost,
  InboxReply,
} from '@baton/testkit/intercom-inbox';
import { drawCanvas } from '../canvas/draw-canvas.ts';
import { h } from '../page/h.ts';
import type { Viewer } from '../page/settings.ts';
import { reach } from '../service/service.ts';

const FAILED: Readonly<Record<InboxFailure, string>> = {
  status: 'The app did not answer with 200.',
  'not-json': 'The app answered with something that is no JSON.',
  'no-canvas': 'The app answered without a canvas.',
  refused: 'Intercom would not draw this canvas.',
  'too-slow': 'The app did not answer in time.',
  unreachable: 'The app could not be reached.',
};

export interface AppCard {
  element: HTMLElement;
  /** A teammate opens a conversation with the app among its details. */
  open(conversation: string): Promise<void>;
  /** The same again, as when somebody comes back to the conversation. */
  again(): Promise<void>;
  close(): void;
}

export interface AppCardOptions {
  viewer: Viewer;
  /** Told apart by a screen reader where there are several. */
  title: string;
  /** Rank of headings in the page around. */
  level: number;
}

const FAILURE_LINES = (refusals: readonly CanvasRefusal[]): HTMLElement[] =>
  refusals.map(({ at, code, about, kind }) =>
    h(
      'li',
      { 'data-kind': kind },
      h('strong', {}, code.replaceAll('-', ' ')),
      about === '' ? '' : `: ${about} `,
      h('code', {}, at),
    ),
  );

/** Carries what the inbox asks to the development server, which signs it and sends it to the app's real address. */
const sendAs =
  (viewer: Viewer) =>
  async (ask: unknown): Promise<InboxReply> => {
    const response = await reach('/dev/intercom/canvas', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(ask as object), viewer }),
    });
    if (!response.ok) throw new Error('the development server does not carry it');
    return (await response.json()) as InboxReply;
  };

/** Baton's app in the details of a conversation, drawn from canvases as Intercom would draw them. */
export const createAppCard = ({ viewer, title, level }: AppCardOptions): AppCard => {
  const body = h('div', { class: 'ck-body' });
  const live = h('p', { class: 'visually-hidden', role: 'status' });
  const element = h('section', { class: 'ck', 'aria-label': title, tabindex: -1 }, live, body);
  let pressed: string | null = null;
  const host: InboxHost = inboxHost({ send: sendAs(viewer), onChange: () => draw() });

  const wrong = (why: string, lines: readonly HTMLElement[]): void => {
    const retry = h('button', { type: 'button', class: 'ck-button ck-secondary' }, 'Reload app');
    retry.addEventListener('click', () => void host.again());
    body.replaceChildren(
      h(
        'div',
        { class: 'ck-wrong', role: 'alert' },
        h('strong', {}, 'Something went wrong'),
        h('p', {}, why),
        lines.length === 0 ? null : h('ul', {}, ...lines),
        retry,
      ),
    );
  };

  const ghost = (): void =>
    body.replaceChildren(
      ...['a', 'b', 'c', 'd'].map((key) => h('div', { class: `ck-ghost ck-ghost-${key}` })),
    );

  const lock = (): void => {
    for (const each of body.querySelectorAll<HTMLButtonElement>('button, input, select, textarea'))
      each.disabled = true;
    if (pressed !== null)
      body.querySelector(`[data-id="${CSS.escape(pressed)}"]`)?.setAttribute('data-pressed', '');
  };

  const drawn = (had: boolean): void => {
    const { refusals } = host;
    if (refusals.length > 0)
      return wrong('Intercom would refuse this canvas.', FAILURE_LINES(refusals));
    body.replaceChildren(
      drawCanvas(host.canvas(), {
        name: `ck-${viewer}`,
        level,
        press: (id, inputs) => {
          pressed = id;
          void host.click(id, inputs);
        },
      }),
    );
    // whoever pressed something goes on from the top of what came of it
    if (had) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    }
    pressed = null;
  };

  const draw = (): void => {
    const had =
      pressed !== null &&
      (body.contains(document.activeElement) || document.activeElement === document.body);
    element.setAttribute('aria-busy', String(host.state === 'loading'));
    element.dataset['state'] = host.state;
    live.textContent = host.state === 'loading' ? 'Loading' : '';
    switch (host.state) {
      case 'closed':
        return body.replaceChildren();
      case 'loading':
        return host.canvas() === null ? ghost() : lock();
      case 'canvas':
        return drawn(had);
      case 'failed':
        return wrong(
          FAILED[host.failure ?? 'unreachable'],
          host.failure === 'refused' ? FAILURE_LINES(host.refusals) : [],
        );
    }
  };
  draw();

  return {
    element,
    // who it is stands in the viewer: the server knows the teammate
    open: (conversation) => host.open(conversation, viewer),
    again: () => host.again(),
    close: () => body.replaceChildren(),
  };
};
