import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from './calendar.ts';
import { readDeadline } from './read-deadline.ts';

/** A Tuesday. */
const AT = '2026-03-10T15:30:00.000Z';
const read = (text: string, language: string | null = 'en', contact = false, at = AT) =>
  readDeadline(text, { language, at, contact });

describe('a deadline', () => {
  it.each([
    ['en', 'Your refund will arrive within 5 business days.', { by: '2026-03-17' }],
    [
      'en',
      'You will get it within 5 to 7 business days.',
      { from: '2026-03-17', by: '2026-03-19' },
    ],
    ['en', 'The money should be back in **3–5 days**.', { from: '2026-03-13', by: '2026-03-15' }],
    ['en', "We'll call you in the next 24 hours.", { by: '2026-03-11T15:30:00.000Z' }],
    ['en', 'A colleague will write to you within two weeks.', { by: '2026-03-24' }],
    [
      'en',
      'It will take an hour; it will be done within an hour.',
      { by: '2026-03-10T16:30:00.000Z' },
    ],
    ['en', 'We will send it by Friday.', { by: '2026-03-13' }],
    ['en', 'You will have it no later than March 12th.', { by: '2026-03-12' }],
    ['en', 'It will be done by 2 January.', { by: '2027-01-02' }],
    ['en', 'It will be fixed by the end of the day.', { by: '2026-03-10' }],
    ['en', 'We will have it ready by 2026-04-01.', { by: '2026-04-01' }],
    ['de', 'Die Erstattung erfolgt innerhalb von 5 Werktagen.', { by: '2026-03-17' }],
    [
      'de',
      'Sie erhalten das Geld in den nächsten 3 bis 5 Arbeitstagen.',
      { from: '2026-03-13', by: '2026-03-17' },
    ],
    ['de', 'Wir werden das bis Freitag klären.', { by: '2026-03-13' }],
    ['de', 'Das wird bis zum 20. März erledigt.', { by: '2026-03-20' }],
    ['es', 'Recibirá el reembolso en un plazo de 5 días hábiles.', { by: '2026-03-17' }],
    ['es', 'Lo resolveremos en las próximas 24 horas.', { by: '2026-03-11T15:30:00.000Z' }],
    ['es', 'Se lo enviaremos a más tardar el viernes.', { by: '2026-03-13' }],
    ['fr', 'Vous recevrez le remboursement sous 5 jours ouvrés.', { by: '2026-03-17' }],
    ['fr', 'Le virement sera fait d’ici vendredi.', { by: '2026-03-13' }],
    ['it', 'Riceverà il rimborso entro 5 giorni lavorativi.', { by: '2026-03-17' }],
    ['it', 'Il pacco arriverà entro venerdì.', { by: '2026-03-13' }],
    ['pt', 'Você receberá o reembolso em até 5 dias úteis.', { by: '2026-03-17' }],
    ['pt', 'O pedido chegará até sexta-feira.', { by: '2026-03-13' }],
    ['nl', 'U ontvangt het bedrag binnen 5 werkdagen.', { by: '2026-03-17' }],
    ['nl', 'Het pakket wordt uiterlijk vrijdag bezorgd.', { by: '2026-03-13' }],
  ])('is counted from the turn (%s): %s', (language, text, due) => {
    expect(read(text, language)?.due).toEqual(due);
    expect(text).toContain(read(text, language)?.words);
  });

  it.each([
    ['en', 'A colleague will call you on Thursday.', '2026-03-12'],
    ['en', 'Someone will call you tomorrow.', '2026-03-11'],
    ['de', 'Ein Kollege wird Sie morgen anrufen.', '2026-03-11'],
    ['es', 'Un agente le llamará mañana.', '2026-03-11'],
  ])('is the day on which a contact is promised (%s): %s', (language, text, by) => {
    expect(read(text, language, true)?.due).toEqual({ by });
    expect(read(text, language, false)).toBeNull();
  });

  it.each([
    ['a number nobody can count on', 'You will have it within a few days.'],
    ['a beginning nobody knows', 'You will get it within 5 days of receiving the item.'],
    ['a beginning yet to come', 'The refund will be made within 7 days after we get the parcel.'],
    ['an hour of which nobody knows when it ends', 'You will have it in a few hours.'],
    ['the very same weekday', 'We will send it by Tuesday.'],
    ['a day there is not', 'We will send it by February 31.'],
    ['a span that goes backwards', 'You will get it within 7 to 5 days.'],
    ['longer than a year', 'You will get it within 900 days.'],
  ])('has no date where its words leave that open: %s', (_why, text) => {
    expect(read(text)).toMatchObject({ due: null });
  });

  it.each([
    ['a question', 'Will it be there within 5 days?'],
    ['a condition', 'If you cancel, the refund will come within 5 days.'],
    ['what would be', 'You would get it within 5 days.'],
    ['the past', 'You booked within the last 24 hours, so it will be free.'],
    ['a travel date', 'Your new flight will leave on May 20.'],
    ['a day of the past', 'The order you placed on Friday will be sent.'],
    ['nothing at all', 'You are welcome.'],
    ['a rule', 'Orders can be cancelled within 24 hours.'],
  ])('is none: %s', (_why, text) => {
    expect(read(text)).toBeNull();
  });
});

it('never counts a Saturday or Sunday as a business day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 }),
      (date, days) => {
        const due = new Date(addDays(date.getTime(), days, true));
        expect([0, 6]).not.toContain(due.getUTCDay());
        let counted = 0;
        for (let at = date.getTime(); dayOf(at) < dayOf(due.getTime());) {
          at += 86_400_000;
          if (![0, 6].includes(new Date(at).getUTCDay())) counted += 1;
        }
        expect(counted).toBe(days);
      },
    ),
  );
});

it('reads any sentence without stumbling, and never promises the past', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'will',
          'within',
          'by',
          '5',
          '31',
          'to',
          'business days',
          'hours',
          'Friday',
          'March',
          'wird',
          'innerhalb von',
          'über',
          '٣',
          '\u202e',
        ),
        { maxLength: 12 },
      ),
      fc.constantFrom('en', 'de', null, 'xx'),
      (words, language) => {
        const due = read(words.join(' '), language)?.due;
        expect(due === undefined || due === null || due.by >= '2026-03-10').toBe(true);
      },
    ),
  );
});
