import { redact } from '@baton/handoff-core';
import type { RedactedBrief } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { noteText } from './note-text.ts';
import { richBrief } from './testing/sample-brief.ts';

const VIEW = { locale: 'en', timeZone: 'UTC' };
const brief = {
  ...richBrief(),
  subject: 'Write to anna.berg@example.com',
  turns: richBrief().turns.map((turn) => ({
    ...turn,
    text: `${turn.text} I am Anna Berg, anna.berg@example.com, card 4111 1111 1111 1111.`,
  })),
};

it('says in a note what happened and what to do, and nothing personal', () => {
  const text = noteText(redact(brief, 'restricted'), VIEW);
  expect(text).toContain('Refund of €40.00');
  expect(text).not.toMatch(/anna|berg|4111|example\.com/i);
});

it('writes marks in the language of the note', () => {
  const want = {
    ...brief,
    unanswered: { text: 'anna@example.com?', answered: false, evidence: [] },
  };
  const text = noteText(redact(want, 'restricted'), { ...VIEW, locale: 'de' });
  expect(text).not.toMatch(/\[(?:email|name|card)\]/);
});

it('takes no brief that was made for another viewer or with something revealed', () => {
  const forViewer: RedactedBrief = redact(brief, 'full');
  const revealed = redact(brief, 'restricted', { revealed: ['email'] });
  // @ts-expect-error made for the full tier
  const full = (): string => noteText(forViewer, VIEW);
  // @ts-expect-error something is revealed in it
  const shown = (): string => noteText(revealed, VIEW);
  // @ts-expect-error not redacted at all
  const raw = (): string => noteText(brief, VIEW);
  expect([full, shown, raw]).toHaveLength(3);
});

it('stays short however much happened', () => {
  const many = Array.from({ length: 400 }, (_, n) => ({
    ...(brief.actions[0] as (typeof brief.actions)[number]),
    id: `x${n}`,
    n: n + 1,
    kind: 'write' as const,
    error: 'because of a very long story '.repeat(20),
  }));
  const text = noteText(redact({ ...brief, actions: many }, 'restricted'), VIEW);
  expect(text.length).toBeLessThanOrEqual(6_000);
});
