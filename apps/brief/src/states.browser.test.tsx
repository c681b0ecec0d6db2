import axe from 'axe-core';
import { page as browser, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';

import { momentAnswer } from './testing/moments.ts';
import { openPage, opened, refused } from './testing/open-page.tsx';
import { loadWords } from './words/load-words.ts';
import type { PageWords } from './words/words.ts';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
const patience = { timeout: 20_000 };

const expectShown = (text: string): Promise<void> =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text), patience);

/** Faults of what is shown now at every width, and where it is wider than the page. */
const faultsEverywhere = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const width of [320, 700, 1280]) {
    await browser.viewport(width, 800);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) found.push(`${scrollWidth} wide in ${width}`);
    // The language and title of the test's own page are not ours.
    const { violations } = await axe.run({ include: '.bt-root' });
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${width} ${id}: ${html.slice(0, 160)}`));
  }
  return found;
};

const REFUSED: [keyof PageWords['states'], number][] = [
  ['invalid', 400],
  ['expired', 410],
  ['used', 410],
  ['wrong-code', 403],
  ['denied', 403],
  ['unreachable', 503],
  ['too-many', 429],
];

describe('a page without a brief', () => {
  it.each(REFUSED)(
    'says it in six languages, for everybody and at any width: %s',
    async (why, status) => {
      for (const language of LANGUAGES) {
        const { states } = await loadWords(language);
        openPage('#a.b.c', () => refused(status, why, language));
        await expectShown(states[why].title);
        await expectShown(states[why].text);
      }
      expect(await faultsEverywhere()).toEqual([]);
    },
  );

  it.each(LANGUAGES)('asks for a code, for everybody and at any width: %s', async (language) => {
    const words = await loadWords(language);
    for (const why of ['code-needed', 'other-person'] as const) {
      openPage('#a.b.c', () => refused(401, why, language));
      await expectShown(words.code[why].title);
      await expectShown(words.code.once);
    }
    expect(await faultsEverywhere()).toEqual([]);
  });

  it('says it without a link in the language of the browser, and asks the service for nothing', async () => {
    const { calls } = openPage('', () => refused(400, 'invalid'), 'pt-BR');
    await expectShown((await loadWords('pt')).states['no-link'].title);
    expect(calls).toEqual([]);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('no network'))],
    ['something else answers', () => new Response('<!doctype html>', { status: 200 })],
    ['a word it does not know', () => refused(500, 'odd')],
  ])('takes %s for a service that is away, and tries again when asked to', async (_why, answer) => {
    const { exchanges, answer: next } = openPage('#a.b.c', answer);
    await expectShown('can’t be reached');
    next((url) => (url === '/brief/open' ? opened() : momentAnswer('double-refund', 'en')(url)));
    await browser.getByRole('button', { name: 'Try again' }).click();
    await expectShown('Conversation 42');
    expect(exchanges()).toEqual([{ token: 'a.b.c' }, { token: 'a.b.c' }]);
  });
});

describe('the question for a code', () => {
  it('sends six digits however they are typed, once, and nothing that can’t be a code', async () => {
    let answer = (_response: Response): void => undefined;
    const { exchanges, answer: next } = openPage('#a.b.c', () => refused(401, 'code-needed'));
    const box = browser.getByRole('textbox', { name: 'Six-digit code' });
    await expect.element(box).toHaveFocus();
    for (const wrong of ['', '12345', '1234567', '12345a', 'abcdef']) {
      await box.fill(wrong);
      await userEvent.keyboard('{Enter}');
      await expect
        .element(browser.getByRole('alert'))
        .toHaveTextContent('The code has six digits.');
    }
    next(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await box.fill(' １２３-４５ ６');
    await userEvent.keyboard('{Enter}{Enter}');
    (browser.getByRole('button', { name: 'Open the brief' }).element() as HTMLElement).click();
    expect(exchanges()).toEqual([{ token: 'a.b.c' }, { token: 'a.b.c', code: '123456' }]);
    answer(refused(403, 'wrong-code'));
    await expectShown('That was not the code');
  });
});

describe('a brief that is open', () => {
  it.each(['en', 'de', 'ja'])(
    'shows the whole panel, for everybody and at any width: %s',
    async (locale) => {
      const panel = momentAnswer('double-refund', locale);
      const { calls } = openPage('#a.b.c', (url) =>
        url === '/brief/open' ? opened(locale) : panel(url),
      );
      await vi.waitFor(
        () => expect(document.querySelectorAll('.bt-turn').length).toBeGreaterThan(2),
        patience,
      );
      for (const fold of document.querySelectorAll<HTMLElement>(
        '.bt-fold-head [aria-expanded=false]',
      ))
        fold.click();
      await vi.waitFor(
        () => expect(document.querySelectorAll('.bt-more, [aria-busy=true]')).toHaveLength(0),
        patience,
      );
      expect(await faultsEverywhere()).toEqual([]);
      const first = calls.find(({ url }) => url.startsWith('/v1/panel/tickets/'));
      expect(first?.url).toMatch(/^\/v1\/panel\/tickets\/desk\/42\?/);
      expect(first?.url).toContain('host=web');
      expect(new Headers(first?.init.headers).get('authorization')).toBe('Bearer bs_1');
    },
  );

  it('has what was said beside the brief where there is room, and under it where there is not', async () => {
    const panel = momentAnswer('double-refund', 'en');
    openPage('#a.b.c', (url) => (url === '/brief/open' ? opened() : panel(url)));
    await vi.waitFor(() => expect(document.querySelector('.bt-turn')).not.toBe(null), patience);
    const boxes = (): [DOMRect, DOMRect] => {
      const [headline, said] = ['.bt-headline', '.bt-transcript'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      if (!headline || !said) throw new Error('the panel is gone');
      return [headline, said];
    };
    await browser.viewport(1280, 800);
    const [wide, beside] = boxes();
    expect(beside.left).toBeGreaterThanOrEqual(wide.right);
    expect(beside.top).toBeLessThanOrEqual(wide.top);
    await browser.viewport(320, 800);
    const [narrow, under] = boxes();
    expect(under.top).toBeGreaterThan(narrow.bottom);
  });

  it.each([
    [401, 'Your access has ended'],
    [403, 'You have no access to this brief'],
    [404, 'No AI handoff in this conversation'],
    [503, 'can’t be reached right now'],
  ])('says why there is no panel: %s', async (status, said) => {
    openPage('#a.b.c', (url) =>
      url === '/brief/open' ? opened() : Response.json({ type: 'urn:x' }, { status }),
    );
    await expectShown(said);
    expect(await faultsEverywhere()).toEqual([]);
  });
});
