import type { EventInput, ReasonCode } from '@baton/handoff-core';
import { describe, expect, it } from 'vitest';

import { playConversation } from '../../play/play-conversation.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it as italian } from './it.ts';
import type { TalkKind } from './language-talks.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

const AI = 'AI: ';

/** Reasons by which a talk is handed over; none where the AI should go on. */
const REASONS: readonly (readonly [TalkKind, ReasonCode])[] = [
  ['anger', 'negative_sentiment'],
  ['ask', 'customer_request'],
  ['topic', 'regulated_topic'],
  ['noProgress', 'repetition'],
  ['mockPraise', 'negative_sentiment'],
];

/** Index of the line that hands over, and why; the default policy decides. */
const handover = (lines: readonly string[]) => {
  const inputs = lines.map((line, index): EventInput => {
    const ai = line.startsWith(AI);
    const text = ai ? line.slice(AI.length) : line;
    return { type: 'turn', by: ai ? 'ai' : 'customer', id: `t${index}`, text };
  });
  const { record } = playConversation('talk', inputs);
  const at = record.decisions.find(({ outcome }) => outcome === 'escalate');
  return at
    ? { line: Number(at.eventId.slice(1)), reasons: at.reasons.map(({ code }) => code) }
    : null;
};

describe.each([en, de, fr, es, pt, italian, nl])('in $language', ({ talks, refusal }) => {
  const refusing = ([first = '', ...rest]: readonly string[]) => [`${refusal} ${first}`, ...rest];

  it.each(REASONS)('hands over at the last line: %s', (kind, reason) => {
    const lines = talks[kind];
    expect(handover(lines)).toEqual({
      line: lines.length - 1,
      reasons: expect.arrayContaining([reason]),
    });
  });

  it('goes on where all is well', () => {
    expect(handover(talks.harmless)).toBeNull();
  });

  it.each(['noProgress', 'mockPraise'] as const)('holds back after a refusal: %s', (kind) => {
    expect(handover(refusing(talks[kind]))).toBeNull();
  });

  it('does not leave a topic for humans only to the AI, whatever the customer refused', () => {
    expect(handover(refusing(talks.topic))?.reasons).toContain('regulated_topic');
  });
});
