import { h } from '../page/h.ts';
import { platform } from './platform.ts';

/** Milliseconds between two looks whether somebody came back. */
const PACE = 700;

/** The button that the platform shows over an app which wants to know who its agent is. */
export interface AuthorizeBar {
  element: HTMLElement;
  show(shown: boolean): void;
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Waits for as long as the window is open; true once the agent came back with leave. */
const cameBack = async (agent: string, opened: Window): Promise<boolean> => {
  // a window that was closed in the moment it came back is looked at once more
  for (let last = false; !last;) {
    last = opened.closed;
    if (await platform.isAuthorized(agent).catch(() => false)) return true;
    await later(PACE);
  }
  return false;
};

/** Makes one; `pressed` is told when the agent goes there, `done` when they came back with leave. */
export const createAuthorizeBar = ({
  agent,
  name,
  email,
  pressed,
  done,
}: {
  agent: string;
  name: string;
  email: string;
  pressed: () => void;
  done: () => void;
}): AuthorizeBar => {
  const button = h('button', { type: 'button', class: 'fd-authorize' }, 'AUTHORIZE');
  const status = h('span', { role: 'status' });
  const element = h(
    'div',
    { class: 'fd-bar', hidden: true },
    h('p', {}, `Baton does not know yet that you are ${name}.`),
    h(
      'p',
      { class: 'fd-hint' },
      'Here: sign in as ',
      h('strong', {}, email),
      '; the code comes to a mailbox above.',
    ),
    button,
    status,
  );
  const go = async (opened: Window): Promise<void> => {
    status.textContent = 'Waiting for you in the other window…';
    try {
      opened.location.href = await platform.authorizeUrl(agent);
      const authorized = await cameBack(agent, opened);
      status.textContent = '';
      if (!authorized) return;
      opened.close();
      done();
    } catch {
      status.textContent = 'That did not work. Press it again.';
    }
  };
  button.addEventListener('click', () => {
    // opened at once: later it would be a window nobody asked for
    const opened = window.open('about:blank', '_blank', 'popup,width=520,height=760');
    if (!opened) {
      status.textContent = 'Your browser kept the window from opening.';
      return;
    }
    pressed();
    void go(opened);
  });
  return {
    element,
    show: (shown) => {
      element.hidden = !shown;
    },
  };
};
