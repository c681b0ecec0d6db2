import { describe, expect, it } from 'vitest';
import type { Turn } from '../schema/record.ts';
import { findPromises } from './promises.ts';

const turn = (n: number, by: Turn['by'], text: string, language = 'en'): Turn => ({
  id: `t${n}`,
  n,
  by,
  text,
  at: `2026-03-10T15:${String(n).padStart(2, '0')}:00.000Z`,
  language,
  confidence: null,
  intent: null,
  sentiment: by === 'customer' ? 0 : null,
  attachments: [],
});

describe('what the customer was promised', () => {
  it.each([
    ['en', 'Your refund will arrive within 5 business days.'],
    ['de', 'Die Erstattung wird innerhalb von 5 Werktagen überwiesen.'],
    ['es', 'Recibirá el reembolso en un plazo de 5 días hábiles.'],
    ['fr', 'Vous recevrez le remboursement sous 5 jours ouvrés.'],
    ['it', 'Riceverà il rimborso entro 5 giorni lavorativi.'],
    ['pt', 'Você receberá o reembolso em até 5 dias úteis.'],
    ['nl', 'U ontvangt het bedrag binnen 5 werkdagen.'],
  ])('is quoted with its date and its turn (%s)', (language, text) => {
    expect(findPromises([turn(1, 'ai', `Danke, ok, gracias. ${text}`, language)])).toEqual([
      { text, kind: 'outcome', due: { by: '2026-03-17' }, evidence: [{ type: 'turn', id: 't1' }] },
    ]);
  });

  it('counts from the first time it was said', () => {
    const text = 'The refund will be there within 5 business days.';
    const turns = [turn(1, 'ai', text), turn(2, 'customer', 'When?'), turn(3, 'ai', text)];
    expect(findPromises(turns).map(({ evidence }) => evidence[0]?.id)).toEqual(['t1']);
  });

  it('stays when a person comes, unlike the person who was waited for', () => {
    const turns = [
      turn(1, 'ai', 'A colleague will call you. The refund will be there within 5 days.'),
      turn(2, 'human', 'Hello, I will look into it by Friday.'),
    ];
    expect(findPromises(turns).map(({ due }) => due?.by)).toEqual(['2026-03-15', '2026-03-13']);
  });

  it.each([
    ['what is only proposed', 'The refund will be there within 5 days. Shall I go ahead?'],
    ['what hangs on the customer', 'Once you confirm, I will get back to you.'],
    ['what the customer is asked for', 'Let me know when you have it, and I will look into it.'],
    ['a question', 'Will it be there within 5 days?'],
    ['a rule', 'Orders can be cancelled within 24 hours.'],
  ])('is not %s', (_what, text) => {
    expect(findPromises([turn(1, 'ai', text)])).toEqual([]);
  });

  it('is what the AI or a person said, never the customer', () => {
    expect(findPromises([turn(1, 'customer', 'You will refund me within 5 days.')])).toEqual([]);
  });

  it('keeps a vague one as a quote without a date', () => {
    const text = 'You will have it within a few days.';
    expect(findPromises([turn(1, 'ai', text)])).toMatchObject([{ text, due: null }]);
  });
});
