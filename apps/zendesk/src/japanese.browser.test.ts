import { afterEach, describe, expect, it, vi } from 'vitest';

import { axeInFrame } from './testing/axe-in-frame.ts';
import { openSidebar } from './testing/fake-host.ts';
import type { FakeHost } from './testing/fake-host.ts';
import { momentAnswer } from './testing/moments.ts';
import type { MomentOptions } from './testing/moments.ts';

let host: FakeHost | undefined;
afterEach(() => host?.close());

const patience = { timeout: 20_000 };
const QUERY = '&colorScheme=light&locale=ja';
const words = (): string => host?.document.body.textContent ?? '';

const unfold = async (): Promise<void> => {
  const folds = host?.document.querySelectorAll<HTMLElement>('[aria-expanded=false]');
  for (const fold of folds ?? []) if (!fold.closest('.bt-controls')) fold.click();
  await vi.waitFor(() => {
    expect(host?.document.querySelectorAll('[aria-busy=true]')).toHaveLength(0);
    expect(words()).not.toContain('読み込み中');
  }, patience);
};

/** What the sidebar itself says to be pressed or read as a heading, as a label or a hint. */
const saidByUs = (): string[] =>
  [
    ...(host?.document.querySelectorAll(
      'button, h2, legend, label, [aria-label], [placeholder], .bt-meta',
    ) ?? []),
  ].flatMap((each) => [
    each.getAttribute('aria-label') ?? each.textContent,
    ...(each.getAttribute('placeholder') ?? '').split('\n'),
  ]);

const MOMENTS: [string, MomentOptions, string][] = [
  ['somebody waits for a person', { state: 'requested', around: true }, '引き受ける'],
  ['a person is in charge', { state: 'active', around: true }, '解決済みにする'],
  ['it is solved', { state: 'resolved' }, 'AIに戻す'],
  ['much is hidden', { golden: 'pii-heavy', tier: 'restricted' }, '制限付きアクセス'],
];

describe('an agent who reads Japanese', () => {
  it.each(MOMENTS)(
    'reads everything in it when %s, in a narrow column',
    async (_name, moment, said) => {
      host = await openSidebar(momentAnswer({ ...moment, locale: 'ja' }), QUERY);
      await vi.waitFor(() => expect(words()).toContain(said), patience);
      host.frame.style.width = '258px';
      await unfold();
      expect(host.document.querySelector('main')?.lang).toBe('ja');
      expect(host.document.documentElement.scrollWidth).toBeLessThanOrEqual(258);
      // Names of actions, of what is reported with them and of people come from outside.
      const english = saidByUs().filter(
        (text) => /\p{L}{2}/u.test(text) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text),
      );
      expect(
        english.filter((text) => !/^(?:Refund|Restart|How long|Get|Send|Check)\b/.test(text)),
      ).toEqual([]);
      expect(await axeInFrame(host.frame)).toEqual([]);
    },
  );

  it('is told so before there is a brief', async () => {
    const answer = () => new Response(JSON.stringify({ type: 'about:blank' }), { status: 404 });
    host = await openSidebar(answer, QUERY);
    await vi.waitFor(
      () => expect(words()).toContain('このチケットにAIの引き継ぎはありません'),
      patience,
    );
    expect(host.document.documentElement.lang).toBe('ja');
    expect(await axeInFrame(host.frame)).toEqual([]);
  });
});
