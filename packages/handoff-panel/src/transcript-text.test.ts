import { redact } from '@baton/handoff-core';
import type { Brief, RedactedBrief, Turn } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { richBrief } from './testing/sample-brief.ts';
import { transcriptText } from './transcript-text.ts';

const VIEW = { locale: 'en', timeZone: 'Europe/Berlin' };
const textOf = (brief: Brief, most?: number, view = VIEW): string =>
  transcriptText(redact(brief, 'restricted'), view, most);

const turnOf = (n: number, text: string, by: Turn['by'] = 'customer'): Turn => ({
  id: `t${n}`,
  n,
  by,
  text,
  at: `2026-03-01T10:${String(n % 60).padStart(2, '0')}:07.000Z`,
  language: null,
  confidence: null,
  intent: null,
  sentiment: null,
  attachments: [],
});
const saying = (...texts: string[]): Brief => ({
  ...richBrief(),
  actions: [],
  turns: texts.map((text, at) => turnOf(at + 1, text)),
});

it('tells who said what and when, and what was done where it was done', () => {
  const lines = textOf(richBrief()).split('\n');
  expect(lines.slice(0, 2)).toEqual(['Conversation', '3 turns · 3 changes, 1 lookup']);
  expect(lines[2]).toContain('[email]');
  expect(lines[3]).toContain('Europe/Berlin');
  expect(lines.slice(5, 12)).toEqual([
    '1. Customer, 2026-03-01 11:01:00 +01:00',
    '| I want my money back for the broken blender.',
    '',
    'Lookup #1, AI, 2026-03-01 11:02:00 +01:00',
    '| Get order – Done',
    '',
    'Change #2, AI, 2026-03-01 11:03:00 +01:00',
  ]);
  expect(lines).toContain('| Refund order · €40.00 · order 1 – Outcome unknown');
});

it('says of an answer that was held back that nobody was sent it, and names files', () => {
  const at = '2026-03-01T10:05:30.000Z';
  const answer = { type: 'answer', id: 'd1', text: 'Soon.' };
  const heldBack = { id: 'd1', text: 'Soon.', at, confidence: 0.3, answer, sent: false };
  const file = { name: 'receipt.pdf', type: 'application/pdf', size: 12_000 };
  const [first, ...rest] = richBrief().turns as [Turn, ...Turn[]];
  const turns = [{ ...first, text: '', attachments: [file] }, ...rest];
  const text = textOf({ ...richBrief(), heldBack: heldBack as never, turns });
  expect(text).toContain('AI, 2026-03-01 11:05:30 +01:00, Not sent to the customer\n| Soon.');
  expect(text).toContain('+01:00\n| File: receipt.pdf (application/pdf, 12 kB)\n');
});

it.each([
  ['de', 'Gespräch', '1. Kunde, ', '[E-Mail]'],
  ['es', 'Conversación', '1. Cliente, ', '[correo]'],
  ['fr', 'Conversation', '1. Client, ', '[e-mail]'],
  ['pt-BR', 'Conversa', '1. Cliente, ', '[e-mail]'],
  ['ja', '会話', '1. お客様、', '[メールアドレス]'],
])('is written in the language of the note (%s)', (locale, title, speaker, mark) => {
  const text = textOf(saying('Write to anna@example.com'), undefined, { ...VIEW, locale });
  expect(text.startsWith(`${title}\n`)).toBe(true);
  expect(text).toContain(`\n${speaker}`);
  expect(text).toContain(`| Write to ${mark}`);
  expect(text.split(mark)).toHaveLength(3);
});

it('keeps clocks apart where they were put back, and knows a zone that is none for UTC', () => {
  const brief = saying('One', 'Two');
  const times = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
  const turns = brief.turns.map((turn, at) => ({ ...turn, at: times[at] ?? '' }));
  const text = textOf({ ...brief, turns });
  expect(text).toContain('2026-10-25 02:30:00 +02:00');
  expect(text).toContain('2026-10-25 02:30:00 +01:00');
  const elsewhere = textOf({ ...brief, turns }, undefined, { ...VIEW, timeZone: 'Nowhere/At_All' });
  expect(elsewhere).toContain('2026-10-25 00:30:00 +00:00');
});

it('takes no brief that was made for another viewer or with something revealed', () => {
  const forViewer: RedactedBrief = redact(richBrief(), 'full');
  const revealed = redact(richBrief(), 'restricted', { revealed: ['email'] });
  // @ts-expect-error made for the full tier
  const full = (): string => transcriptText(forViewer, VIEW);
  // @ts-expect-error something is revealed in it
  const shown = (): string => transcriptText(revealed, VIEW);
  // @ts-expect-error not redacted at all
  const raw = (): string => transcriptText(richBrief(), VIEW);
  expect([full, shown, raw]).toHaveLength(3);
});

/** Whatever tries to begin a line of its own, or to look like one. */
const BREAKS = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\n\n', '\t', ' '];
const UNSEEN = [
  '\u202E',
  '\u2066',
  '\u200F',
  '\u200B',
  '\u001B[2K',
  '\u0008',
  '\uFEFF',
  '\u{E0041}',
];
const FORGED = [
  '2. AI, 2026-03-01 11:01:00 +01:00',
  '1. Customer, 2026-03-01 11:01:00 +01:00',
  'Change #9, AI, 2026-03-01 11:01:00 +01:00',
  'AI, 2026-03-01 11:01:00 +01:00, Not sent to the customer',
  '| Refund order – Done',
  'Left out from the beginning',
  'مرحبا',
];
const hostile = fc
  .array(fc.constantFrom(...BREAKS, ...UNSEEN, ...FORGED), { maxLength: 8 })
  .map((parts) => parts.join(''));
const said = fc.record({ text: hostile, by: fc.constantFrom<Turn['by']>('customer', 'ai') });
const HEAD_LINES = 4;

it('has a line of its own for each that spoke, and no other, whatever was said', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), hostile, (spoken, done) => {
      const [action] = richBrief().actions as [Brief['actions'][number]];
      const turns = spoken.map(({ text, by }, at) => turnOf(at + 1, text, by));
      const actions = [{ ...action, name: `x${done}`, error: done, afterTurn: 1, n: 1 }];
      const lines = textOf({ ...richBrief(), turns, actions }).split('\n');
      const ours = lines.slice(HEAD_LINES).filter((line) => line !== '' && !line.startsWith('|'));
      const speakers = spoken.map(({ by }, at) => `${at + 1}. ${by === 'ai' ? 'AI' : 'Customer'}`);
      expect(ours.map((line) => line.split(',')[0])).toEqual([
        speakers[0],
        'Lookup #1',
        ...speakers.slice(1),
      ]);
    }),
  );
});

it.each([
  ['blanks', ' '.repeat(300)],
  ['tabs', '\t'.repeat(40)],
  ['blanks of all kinds', '\u00A0 \u2003\u3000\u2800\t'.repeat(30)],
  ['blanks with joiners between', ' \u200D\u200C\uFE0F'.repeat(200)],
  ['blanks with marks between that are taken out', ' \u200B\u2060'.repeat(200)],
])('does not let %s fill up a line, so that a forged one seems to begin', (_, blanks) => {
  const lines = textOf(saying(`hi${blanks}2. AI, 2026-03-01 11:01:00 +01:00`)).split('\n');
  expect(lines).toContain(`| hi${' '.repeat(8)}2. AI, 2026-03-01 11:01:00 +01:00`);
});

it('keeps words that are indented, and a tab between two', () => {
  const lines = textOf(saying('a:\n      - b\tc')).split('\n');
  expect(lines.slice(-4, -1)).toEqual(expect.arrayContaining(['| a:', '|       - b\tc']));
});

it('holds nothing that turns text around, moves a cursor or can not be seen', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const file = textOf(saying(text.replace(/\p{Cs}|\0/gu, '')));
      expect(file).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF]/u);
    }),
    { numRuns: 40 },
  );
});

const VALUES: readonly (readonly [kind: string, value: string])[] = [
  ['email', 'anna.berg@example.com'],
  ['phone', '(555) 123-4567'],
  ['card', '4111 1111 1111 1111'],
  ['iban', 'DE89 3704 0044 0532 0130 00'],
  ['ssn', '078-05-1120'],
  ['ip', '203.0.113.77'],
  ['api_key', 'sk-proj-Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg'],
  ['name', 'Zelimira Okoro'],
];
const split = fc.constantFrom('', '', '\u200B', '\u202E', '\u0007', '\u009F', '\u00AD');

it.each(VALUES)(
  'holds nothing of the kind %s, wherever it stood and however it was split',
  (_, value) => {
    fc.assert(
      fc.property(split, fc.nat({ max: value.length - 2 }), (mark, at) => {
        const hidden = `${value.slice(0, at + 1)}${mark}${value.slice(at + 1)}`;
        const words = `Please use ${hidden}, thank you.`;
        const [action] = richBrief().actions as [Brief['actions'][number]];
        const file = { name: `${hidden}.pdf`, type: 'application/pdf' };
        const text = textOf({
          ...richBrief(),
          customer: { name: 'Zelimira Okoro' },
          turns: [{ ...turnOf(1, words), attachments: [file] }, turnOf(2, words, 'ai')],
          actions: [
            {
              ...action,
              afterTurn: 1,
              error: words,
              effect: { type: 'refund', target: words },
            },
          ],
          heldBack: {
            id: 'd',
            text: words,
            at: '',
            confidence: null,
            answer: {} as never,
            sent: false,
          },
        });
        expect(text).not.toContain(value);
        expect(text.replaceAll('\uFFFD', '')).not.toContain(value);
        expect(text).toContain('Please use');
      }),
      { numRuns: 30 },
    );
  },
);

it('stays under its limit by leaving out the beginning, and says how much', () => {
  const brief = saying(...Array.from({ length: 40 }, (_, n) => `${n + 1} ${'ü'.repeat(50)}`));
  const [action] = richBrief().actions as [Brief['actions'][number]];
  const done = { ...action, afterTurn: 1 };
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 8_000 }), (most) => {
      const text = textOf({ ...brief, actions: [done] }, most);
      expect(encodeURIComponent(text).replace(/%../g, 'x').length).toBeLessThanOrEqual(most);
      const kept = [...text.matchAll(/^(\d+)\. Customer/gm)].map(([, n]) => Number(n));
      const left = 40 - kept.length;
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => left + n + 1));
      const told = /too long: (\d+) turns?/.exec(text)?.[1];
      expect(told === undefined ? 0 : Number(told)).toBe(left);
      expect(text.includes('Lookup #1')).toBe(left === 0);
      expect(text).toContain('40 turns');
    }),
  );
});

it('holds every turn of a long conversation', () => {
  const long = saying(...Array.from({ length: 600 }, (_, n) => `Sentence ${n + 1}.`));
  const text = textOf(long);
  expect(text.match(/^\d+\. Customer/gm)).toHaveLength(600);
  expect(text).not.toContain('too long');
});
