import '../app.css';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

import { BriefPage } from '../brief-page.ts';
import { dropSession } from '../session/kept-session.ts';
import { App } from '../view/app.tsx';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A page that is open, and what it asked the service for. */
export interface OpenPage {
  page: BriefPage;
  root: HTMLElement;
  calls: { url: string; init: RequestInit }[];
  /** Exchanges among them, as they were sent. */
  exchanges: () => unknown[];
  /** From now on the service answers this. */
  answer: (next: Answer) => void;
}

let closeLast = (): void => undefined;

/** Opens the page as its boot script does, with a service in the hand of the test; one at a time. */
export function openPage(hash: string, first: Answer, locale = 'en'): OpenPage {
  closeLast();
  let answer = first;
  const calls: OpenPage['calls'] = [];
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init = {}) => {
    const url = input as string;
    if (/\/live(\?|$)/.test(url)) return new Response('<!doctype html>', { status: 502 });
    calls.push({ url, init });
    return answer(url, init);
  });
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const page = new BriefPage(locale);
  root.render(<App page={page} />);
  void page.start(hash);
  closeLast = () => {
    const state = page.getState();
    if (state.kind === 'open') state.brief.close();
    root.unmount();
    element.remove();
    dropSession();
    fetched.mockRestore();
    closeLast = () => undefined;
  };
  onTestFinished(() => closeLast());
  return {
    page,
    root: element,
    calls,
    exchanges: () =>
      calls
        .filter(({ url }) => url === '/brief/open')
        .map(({ init }) => JSON.parse(init.body as string) as unknown),
    answer: (next) => {
      answer = next;
    },
  };
}

/** An exchange that is refused. */
export const refused = (status: number, why: string, locale: string | null = null): Response =>
  Response.json({ why, locale, request: 'req-7' }, { status });

/** An exchange that opens a conversation. */
export const opened = (locale = 'en'): Response =>
  Response.json({ session: 'bs_1', tier: 'standard', helpdesk: 'desk', ticket: '42', locale });
