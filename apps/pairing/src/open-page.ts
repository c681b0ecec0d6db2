import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { AdminClient, HelpdeskPairing } from '@baton/handoff-client';
import type { Desk, Guide } from './desk.ts';
import { h } from './dom.ts';
import { keyForm } from './key-form.ts';
import { sayProblem } from './say-problem.ts';

/** Field that a problem is about, as far as there is one. */
const fieldOf = (body: HTMLElement, error: unknown): HTMLElement | null => {
  if (!(error instanceof ProblemError)) return null;
  const names = error.errors.map(({ pointer }) => pointer.split('/').at(-1) ?? '');
  return names
    .map((name) => body.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`))
    .reduce((first, each) => first ?? each, null);
};

/** Draws the page of a helpdesk: who looks first, then what there is to do. */
export const openPage = (page: HTMLElement, guide: Guide): void => {
  const { helpdesk } = guide;
  const status = h('p', { role: 'status', class: 'status', id: 'status' });
  const body = h('div', { class: 'body' });

  const say = (text: string): void => {
    status.removeAttribute('data-bad');
    status.textContent = text;
  };
  const refuse = (error: unknown): void => {
    status.setAttribute('data-bad', '');
    status.textContent = sayProblem(error, guide.problems);
    const wrong = fieldOf(body, error);
    wrong?.setAttribute('aria-invalid', 'true');
    wrong?.focus();
  };
  body.addEventListener('input', ({ target }) => {
    if (target instanceof Element) target.removeAttribute('aria-invalid');
  });

  const present = async ({ pairing }: AdminClient): Promise<HelpdeskPairing | null> => {
    try {
      return await pairing.fetch(helpdesk);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-found') return null;
      throw error;
    }
  };

  const show = (client: AdminClient, pairing: HelpdeskPairing | null): void => {
    const act: Desk['act'] = async (words, work, said) => {
      say(words);
      const focused = document.activeElement;
      // Whoever presses something else meanwhile would work on what is no longer there.
      body.inert = true;
      let latest: HelpdeskPairing | null;
      try {
        latest = await work();
      } catch (error) {
        body.inert = false;
        if (focused instanceof HTMLElement) focused.focus();
        throw error;
      }
      body.inert = false;
      show(client, latest);
      body.querySelector<HTMLElement>('h2')?.focus();
      const left = latest?.ok === true ? 'Everything is in order.' : 'See below for what is left.';
      say(said?.() ?? left);
    };
    const desk: Desk = {
      client,
      act,
      say,
      refuse,
      check: () => client.pairing.check(helpdesk),
      repair: () => client.pairing.repair(helpdesk),
      save: (wish) => client.pairing.put(helpdesk, wish),
    };
    body.replaceChildren(...guide.sections(pairing, desk));
  };

  const begin = async (key: string): Promise<void> => {
    const client = createAdminClient({ baseUrl: '', token: key });
    say('Looking what is paired.');
    const pairing = await present(client);
    show(client, pairing);
    // the field that was typed into is gone: reading and the keyboard go on here
    body.querySelector<HTMLElement>('h2')?.focus();
    say(pairing ? '' : guide.nothing);
  };

  page.append(status, body);
  body.append(keyForm((key) => void begin(key).catch(refuse)));
};
