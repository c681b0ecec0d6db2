import { PageProblem } from '../service/problem.ts';
import { h } from './h.ts';

export interface ErrorBanner {
  element: HTMLElement;
  /** Shows what went wrong; `retry` is offered as a button. */
  show(error: unknown, retry: () => void): void;
  clear(): void;
}

/** The place where the page says what went wrong and what can be done about it. */
export const createErrorBanner = (): ErrorBanner => {
  const element = h('div', { class: 'error-banner', role: 'alert', hidden: true });
  const clear = (): void => {
    element.hidden = true;
    element.replaceChildren();
  };
  return {
    element,
    clear,
    show: (error, retry) => {
      const problem =
        error instanceof PageProblem
          ? error
          : new PageProblem('page', 0, 'The page itself failed', String(error));
      const button = h('button', { type: 'button', class: 'button' }, 'Try again');
      button.addEventListener('click', () => {
        clear();
        retry();
      });
      element.replaceChildren(
        h(
          'p',
          {},
          h('strong', {}, problem.title),
          h('span', { class: 'error-advice' }, problem.advice),
          h('code', {}, problem.code),
        ),
        button,
      );
      element.hidden = false;
    },
  };
};
