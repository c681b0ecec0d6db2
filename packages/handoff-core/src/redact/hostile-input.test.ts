import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMasker } from './masker.ts';
import { treatmentsFor } from './tier-table.ts';

const masked = (text: string): string => createMasker(treatmentsFor('restricted'), {}).text(text);
const deep = (value: unknown): unknown => createMasker(treatmentsFor('restricted'), {}).deep(value);

it.each([
  ['a blank without width in an e-mail', 'Write to jo\u200Bhn@x.de now', 'Write to [email] now'],
  ['a soft hyphen in an e-mail', 'Write to jo\u00ADhn@x\u00AD.de now', 'Write to [email] now'],
  ['tags nobody sees in an e-mail', 'Write to jo\u{E0068}hn@x.de now', 'Write to [email] now'],
  ['a Cyrillic letter in an e-mail', 'Write to j\u043Ehn@x.de now', 'Write to [email] now'],
  ['a Cyrillic ending of a domain', 'Write to john@x.\u0434\u0435 now', 'Write to [email] now'],
  ['a full-width sign', 'Write to john＠x．de now', 'Write to [email] now'],
  ['an ideographic full stop', 'Write to john@x。de now', 'Write to [email] now'],
  ['letters in circles', 'Write to ⓙⓞⓗⓝ@x.de now', 'Write to [email] now'],
  ['mathematical letters', 'Write to 𝐣𝐨𝐡𝐧@𝐱.𝐝𝐞 now', 'Write to [email] now'],
  ['an address that is spelt', 'Write to john [at] x [dot] de now', 'Write to [email] now'],
  ['an escaped sign in a link', 'See /u?m=john%40x.de now', 'See /u?m=[email] now'],
  ['an escaped sign of a page', 'Write to john&#64;x.de now', 'Write to [email] now'],
  ['full-width digits', 'Card ４１１１ １１１１ １１１１ １１１１!', 'Card [card]!'],
  ['Arabic digits', 'Card ٤١١١ ١١١١ ١١١١ ١١١١!', 'Card [card]!'],
  ['Bengali digits', 'Card ৪১১১ ১১১১ ১১১১ ১১১১!', 'Card [card]!'],
  ['mathematical digits', 'Card 𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏!', 'Card [card]!'],
  ['blanks of all widths', 'Card 4111\u20071111\u30001111\u205F1111!', 'Card [card]!'],
  ['digits one by one', 'Card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1!', 'Card [card]!'],
  ['groups between odd signs', 'Card 4111_1111_1111_1111!', 'Card [card]!'],
  ['groups on lines of their own', 'Card\n4111\n1111\n1111\n1111!', 'Card\n[card]!'],
  ['a word that announces, split', 'pass\u00ADword: hunter2!x', 'pass\u00ADword: [secret]'],
  ['a control character in a number', 'It is 078-05\u0007-1120', 'It is [ssn]'],
  ['directions around an e-mail', '\u202Ejohn@x.de\u202C', '\u202E[email]\u202C'],
  ['a link of Markdown', '[here](mailto:john@x.de)', '[here](mailto:[email])'],
  ['a script', '<script>send("john@x.de")</script>', '<script>send("[email]")</script>'],
])('finds what is hidden behind %s', (_what, text, shown) => {
  expect(masked(text)).toBe(shown);
});

const UNSEEN = [
  '\u0007',
  '\u0085',
  '\u009F',
  '\u2800',
  '\u3164',
  '\u200B',
  '\u200D',
  '\u00AD',
  '\u2060',
  '\uFEFF',
  '\u202E',
  '\u{E0041}',
  '',
];
const unseen = fc.constantFrom(...UNSEEN);
const wide = (character: string): string =>
  /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfe_e0) : character;

it('finds values whatever unseen marks and wide forms they are written with', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('john.doe@example.com', '4111111111111111', 'DE89370400440532013000'),
      fc.infiniteStream(fc.tuple(unseen, fc.boolean())),
      (value, ways) => {
        const written = Array.from(value)
          .map((character, at) => {
            const [mark, isWide] = ways.next().value ?? ['', false];
            return (at > 0 ? mark : '') + (isWide ? wide(character) : character);
          })
          .join('');
        expect(masked(`It is ${written} and no other`)).toMatch(
          /^It is \[(?:email|card|iban)\] and no other$/,
        );
      },
    ),
  );
});

it('reads deep values to the end and hides what stands below', () => {
  let value: unknown = { email: 'john@x.de', note: 'mail john@x.de' };
  for (let depth = 0; depth < 5_000; depth += 1)
    value = depth % 2 === 0 ? [value] : { next: value };
  const shown = JSON.stringify(deep(value));
  expect(shown).not.toContain('john');
  expect(shown).toContain('[…]');
});

it('reads JSON inside JSON inside JSON', () => {
  let text = JSON.stringify({ contact: 'john@x.de' });
  for (let depth = 0; depth < 6; depth += 1) text = JSON.stringify({ body: text });
  const shown = JSON.stringify(deep({ text }));
  expect(shown).not.toContain('john');
  expect(shown).toContain('[email]');
});

it.each([
  ['a NUL inside an e-mail', 'jo\u0000hn@x.de'],
  ['base64 with an e-mail behind it', `${'QUJD'.repeat(2_000)} john@x.de`],
  ['a data link', `data:application/octet-stream;base64,${'AAECAwQF'.repeat(500)}`],
  ['half of a surrogate pair', '\uD835john@x.de\uDC00'],
])('gets through binary content: %s', (_what, text) => {
  const shown = masked(text);
  expect(shown).not.toContain('hn@x.de');
  expect(masked(shown)).toBe(shown);
});

it('takes fields named like parts of the language for fields', () => {
  const value = JSON.parse(
    '{"__proto__":{"email":"john@x.de"},"constructor":"john@x.de"}',
  ) as unknown;
  const shown = deep(value);
  expect(JSON.stringify(shown)).toBe('{"__proto__":{"email":"[email]"},"constructor":"[email]"}');
  expect(({} as Record<string, unknown>)['email']).toBeUndefined();
});
