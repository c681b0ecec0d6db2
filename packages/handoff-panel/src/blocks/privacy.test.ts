import type { Brief, RevealFacts } from '@baton/handoff-core';
import { verifies } from '@baton/testkit';
import { expect, it } from 'vitest';

import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';
import { withEverything } from '../testing/with-everything.ts';

const brief = withEverything(richBrief());
const revealWith = (more: Partial<RevealFacts>): Brief => ({
  ...brief,
  reveal: { ...(brief.reveal as RevealFacts), active: null, ...more },
});
const restricted = { tier: 'restricted' } as const;

it('counts by kind what is hidden, and says so when nothing is', () => {
  verifies('panel.privacy.hidden-counted', 'panel.privacy.report');
  const { sentence, masked, report } = blockFor(brief, 'privacy', restricted);
  const total = masked.reduce((sum, { value }) => sum + Number(value), 0);
  expect(sentence).toBe(`${total} details are hidden for your role`);
  expect(masked.map(({ label }) => label)).toEqual(['E-mail addresses', 'Phone numbers', 'Names']);
  expect(report.label).toBe('Trust report');
  expect(blockFor(richBrief(), 'privacy').sentence).toBe('Nothing is hidden for your role');
});

it('asks for a reason and says for how long, of what is hidden and may be shown', () => {
  verifies('panel.reveal.reason');
  const { reveal } = blockFor(revealWith({ kinds: ['email', 'iban'] }), 'privacy', restricted);
  expect(reveal).toMatchObject({
    enabled: true,
    why: '',
    question: 'Why do you need to see this?',
    kinds: [{ kind: 'email', label: 'E-mail addresses' }],
    minutes: 10,
    notice: 'Shown to you only, for 10 minutes. Your reason is recorded.',
    active: null,
  });
});

it('says why nothing can be asked for', () => {
  const { reveal: denied } = blockFor(revealWith({ allowed: false }), 'privacy', restricted);
  expect(denied).toMatchObject({ enabled: false, why: 'Your role may not show hidden details.' });
  const { reveal: empty } = blockFor(revealWith({ kinds: ['iban'] }), 'privacy', restricted);
  expect(empty).toMatchObject({ enabled: false, why: 'Nothing is hidden that may be shown.' });
  expect(blockFor(richBrief(), 'privacy').reveal).toBeNull();
});

it('says what is shown for a while, until when, and lets it be hidden again', () => {
  verifies('panel.reveal.active');
  const { reveal, summary, fallbackText } = blockFor(brief, 'privacy');
  expect(reveal?.active).toMatchObject({
    sentence: 'Shown to you now: Names. Your reason: “Customer asks me to read it back”',
    until: { label: 'until 10:21' },
    hide: 'Hide again',
  });
  expect(summary).toBe('Nothing is hidden for your role · details shown until 10:21');
  expect(reveal).toMatchObject({ enabled: false, why: 'Everything that may be shown is shown.' });
  expect(fallbackText).toContain('Shown to you now');
});
