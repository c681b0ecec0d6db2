import { CustomerMoment, ReasonCode } from '@baton/handoff-core';
import type { Arrangement, CustomerMessage } from '@baton/handoff-core';
import { playConversation } from '@baton/testkit/play';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customerText } from './customer-text.ts';
import type { CustomerOccasion } from './customer-text.ts';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'] as const;
const NOW = '2026-03-06T18:00:00.000Z';
const MONDAY = '2026-03-09T08:00:00.000Z';

const now: Arrangement = { kind: 'now', minutes: { low: 5, high: 8 }, opensAt: null, asked: true };
const away: Arrangement = { kind: 'later', minutes: null, opensAt: MONDAY, asked: false };

const OCCASION: CustomerOccasion = {
  moment: 'requested',
  language: 'en',
  reason: null,
  arrangement: null,
  queue: null,
  name: null,
  messages: [],
  timeZone: 'Europe/Berlin',
  now: NOW,
};
const say = (more: Partial<CustomerOccasion>): string =>
  customerText({ ...OCCASION, ...more }).text;

const minutes = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
    .map(([low, more]) => ({ low, high: low + more })),
  { nil: null },
);
const arrangements: fc.Arbitrary<Arrangement | null> = fc.option(
  fc.record({
    kind: fc.constantFrom('now', 'queue', 'callback', 'email', 'later'),
    minutes,
    opensAt: fc.option(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      { nil: null },
    ),
    asked: fc.boolean(),
  }),
  { nil: null },
);
const hostile = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('{opens}', '{{name}}', '\u202Eevil\u0000', '$&', '<b>x</b>', 'a\nb', ' ', '}{'),
  ),
  { nil: null },
);
const occasions: fc.Arbitrary<CustomerOccasion> = fc.record({
  moment: fc.constantFrom(...CustomerMoment.options),
  language: fc.option(
    fc.oneof(fc.constantFrom(...LANGUAGES, 'pt-BR', 'de-AT', 'pl', 'ja'), fc.string()),
    { nil: null },
  ),
  reason: fc.option(fc.constantFrom(...ReasonCode.options), { nil: null }),
  arrangement: arrangements,
  queue: hostile,
  name: hostile,
  messages: fc.constantFrom<CustomerMessage[]>(
    [],
    [{ moment: 'requested', language: 'en', text: 'Dear {name}, {queue}: {opens} {estimate}' }],
    [{ moment: 'expired', language: 'de', text: 'Niemand da, {name}.' }],
    [{ moment: 'requested', language: 'pl', text: 'Zapytałem. {opens} {estimate}' }],
  ),
  timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'UTC', 'No/Where'),
  now: fc.constantFrom(NOW, MONDAY, 'never'),
});

it('always says something, in whole sentences with nothing left to fill', () => {
  fc.assert(
    fc.property(occasions, (occasion) => {
      const { text, language } = customerText(occasion);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\{\s*\w*\s*\}|undefined|\bnull\b|NaN|Invalid/u);
      // oxlint-disable-next-line no-control-regex -- none of them may come through
      expect(text).not.toMatch(/[\u0000-\u001F\u202A-\u202E]|\s{2}/u);
      expect(text).toMatch(/[.?!]$|[^.]$/u);
      expect(() => Intl.getCanonicalLocales(language)).not.toThrow();
      expect(customerText(occasion)).toEqual({ text, language, from: customerText(occasion).from });
    }),
    { numRuns: 400 },
  );
});

/** Every text of Baton's own before anybody has accepted, and where nobody will. */
const unaccepted = LANGUAGES.flatMap((language) =>
  (['requested', 'expired', 'declined', 'failed'] as const).flatMap((moment) =>
    [null, ...ReasonCode.options].flatMap((reason) =>
      [
        null,
        now,
        away,
        { ...away, kind: 'callback' as const },
        { ...away, kind: 'email' as const },
        { ...now, kind: 'queue' as const },
      ].map((arrangement) => ({ language, moment, reason, arrangement })),
    ),
  ),
);

/** Words with which a person is promised: each would be a lie before one has accepted. */
const PROMISE =
  /\b(?:will (?:be|call|contact|answer|reply|help|join|get)|is coming|on (?:the|their|its) way|shortly|soon|right away|transferr?ing|connecting|wird sich|meldet sich|melden uns|gleich|sofort|in Kürze|kommt|verbinde|llamará|contactará|atenderá|en breve|enseguida|vous contactera|vous répondra|bientôt|la contatterà|risponderà|a breve|subito|komt eraan|neemt contact|zo meteen|binnenkort|entrará em contacto|responderá|em breve|já já)\b/iu;

it('promises no person before one has accepted, in any language', () => {
  for (const said of new Set(unaccepted.map((occasion) => say(occasion))))
    expect(said).not.toMatch(PROMISE);
});

it('is not taken for a promise, nor for an admission, when the AI says it', () => {
  for (const language of LANGUAGES) {
    const texts = new Set(
      unaccepted.filter((each) => each.language === language).map((each) => say(each)),
    );
    for (const text of texts) {
      const { steps } = playConversation('c1', [
        { id: 't1', type: 'turn', by: 'customer', text: 'OK', language },
        { id: 't2', type: 'turn', by: 'ai', text, language },
      ]);
      const { memory } = steps.at(-1)?.advanced.state ?? {};
      expect({ text, promise: memory?.promise, missing: memory?.missing.level }).toEqual({
        text,
        promise: null,
        missing: 0,
      });
    }
  }
});

it.each([
  ['en', 'We are open again on Monday at 9:00 AM.'],
  ['de', 'Wir haben am Montag um 09:00 Uhr wieder geöffnet.'],
  ['es', 'Volvemos a atender el lunes a las 9:00.'],
  ['fr', 'Nous sommes de nouveau ouverts lundi à 09:00.'],
  ['it', 'Siamo di nuovo aperti lunedì alle 09:00.'],
  ['nl', 'We zijn maandag om 09:00 uur weer open.'],
  ['pt', 'Voltamos a atender segunda-feira, às 09:00.'],
])('says in %s when it opens', (language, sentence) => {
  const text = say({ language, arrangement: away }).replaceAll('\u202F', ' ');
  expect(text).toContain(sentence);
});

it.each([
  ['2026-03-06T19:00:00.000Z', 'today at 8:00 PM'],
  ['2026-03-07T08:00:00.000Z', 'tomorrow at 9:00 AM'],
  ['2026-03-06T23:30:00.000Z', 'tomorrow at 12:30 AM'],
  ['2026-03-12T08:00:00.000Z', 'on Thursday at 9:00 AM'],
  ['2026-03-16T08:00:00.000Z', 'on Monday, March 16 at 9:00 AM'],
])('says of %s that it is %s', (opensAt, words) => {
  const text = say({ arrangement: { ...away, opensAt } }).replaceAll('\u202F', ' ');
  expect(text).toContain(words);
});

it.each([
  [{ low: 5, high: 8 }, '5–8 minutes'],
  [{ low: 5, high: 5 }, '5 minutes'],
  [{ low: 0, high: 30 }, 'up to 30 minutes'],
  [{ low: 90, high: 150 }, '1–3 hours'],
])('says %j as %s', (span, words) => {
  expect(say({ arrangement: { ...now, minutes: span } })).toContain(words);
});

const own = (text: string, more: Partial<CustomerMessage> = {}): CustomerMessage => ({
  moment: 'requested',
  language: 'pt',
  text,
  ...more,
});

it('takes the most special text of the policy for which all is known', () => {
  const messages = [
    own('any'),
    own('brazil', { language: 'pt-BR' }),
    own('away', { arrangement: 'later' }),
    own('asked', { reason: 'customer_request' }),
    own('both {estimate}', { reason: 'customer_request', arrangement: 'later' }),
  ];
  const texts = (more: Partial<CustomerOccasion>) => say({ language: 'pt-BR', messages, ...more });
  expect(texts({})).toBe('brazil');
  expect(texts({ language: 'pt-PT' })).toBe('any');
  expect(texts({ arrangement: away })).toBe('away');
  expect(texts({ arrangement: away, reason: 'customer_request' })).toBe('asked');
  expect(
    texts({ arrangement: { ...away, minutes: { low: 3, high: 3 } }, reason: 'customer_request' }),
  ).toBe('both 3 minutos');
  expect(texts({ language: 'en' })).toMatch(/^Our team has been asked/);
  expect(texts({ moment: 'expired' })).toMatch(/^Lamento/);
});

it('puts names in as they are, however they look', () => {
  const messages = [own('{name} / {queue}', { language: 'en' })];
  expect(say({ messages, name: '{opens} $&', queue: 'VIP\n\u202Eteam' })).toBe(
    'opens $& / VIP team',
  );
  expect(say({ messages, name: null, queue: 'VIP' })).toMatch(/^Our team “VIP” has been/);
  expect(say({ name: 'x'.repeat(5_000), queue: 'y'.repeat(5_000) }).length).toBeLessThan(400);
});

it('speaks English to whom it has no words for, and a language of the policy where that has', () => {
  expect(customerText({ ...OCCASION, language: 'pl' })).toMatchObject({
    language: 'en',
    from: 'baton',
  });
  const messages = [own('Otwieramy {opens}.', { language: 'pl' })];
  expect(customerText({ ...OCCASION, language: 'pl', arrangement: away, messages })).toEqual({
    text: 'Otwieramy poniedziałek, 9 marca 9:00.',
    language: 'pl',
    from: 'policy',
  });
});
