import { redact } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';

import { composePanel } from '../compose-panel.ts';
import { plainGoldens } from '../testing/sample-brief.ts';
import { walkWords } from '../testing/walk-words.ts';
import { withEverything } from '../testing/with-everything.ts';
import { LANGUAGES, copyFor } from './copy-for.ts';
import { inConversations } from './in-conversations.ts';

const TICKET = /ticket|チケット/iu;

describe.each(LANGUAGES)('in %s', (language) => {
  const { copy } = copyFor(language);
  const words = walkWords(inConversations(copy), copyFor('en').copy, language);

  it('nothing is said of tickets', () => {
    expect(words.filter(({ text }) => TICKET.test(text))).toEqual([]);
  });

  it('the same is said otherwise, with what it names', () => {
    const before = walkWords(copy, copyFor('en').copy, language);
    expect(words.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
    const now = new Map(words.map((each) => [each.path, each]));
    const changed = before.filter(({ path, text }) => now.get(path)?.text !== text);
    expect(changed.filter(({ text }) => !TICKET.test(text))).toEqual([]);
    for (const { path, given } of changed) expect(now.get(path)?.given).toEqual(given);
  });

  it('a panel of Intercom speaks of conversations, one of Zendesk of tickets', () => {
    const [golden] = plainGoldens();
    if (!golden) throw new Error('no golden');
    const brief = redact(withEverything(golden.brief), 'full');
    const customerOn = (host: string) =>
      composePanel(brief, { locale: language, timeZone: 'UTC', host }).blocks.find(
        ({ kind }) => kind === 'customer',
      );
    expect(JSON.stringify(customerOn('zendesk'))).toMatch(TICKET);
    expect(customerOn('intercom')?.fallbackText).not.toMatch(TICKET);
  });
});
