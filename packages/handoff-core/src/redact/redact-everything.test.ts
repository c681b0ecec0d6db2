import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Brief } from '../schema/brief.ts';
import type { MaskKind } from '../schema/privacy.ts';
import { fullBrief } from '../testing/full-brief.ts';
import { redact } from './redact.ts';
import { withMarks } from './with-marks.ts';

const WORDS = 'words';

/** Every string of the brief that anybody may have written, replaced; ids, codes and times are other strings. */
const plant = (value: unknown, text: string): unknown => {
  if (typeof value === 'string') return value.replaceAll(WORDS, text);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => plant(item, text));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.replace(WORDS, text), plant(item, text)]),
  );
};
const planted = (text: string): Brief => plant(fullBrief(), text) as Brief;

const leaves = (value: unknown, path = ''): [path: string, value: unknown][] =>
  value === null || typeof value !== 'object'
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));

const VALUES = [
  'anna.berg@example.com',
  '(555) 123-4567',
  'Zelimira Okoro',
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'sk-proj-Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg',
  '078-05-1120',
];
const value = fc.constantFrom(...VALUES);
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `Please write to ${text}, thank you.`,
  (text: string) => `(${text})`,
  (text: string) => `Contact: ${text}`,
  (text: string) => `„${text}“ steht da`,
);
const DROP_ALL = Object.fromEntries(
  ['email', 'phone', 'name', 'card', 'iban', 'api_key', 'ssn'].map((kind) => [
    kind,
    { restricted: 'drop' as const, standard: 'drop' as const, full: 'drop' as const },
  ]),
);

it.each([
  ['masked', undefined],
  ['dropped', DROP_ALL],
] as const)('leaves no planted value in any field of a brief when it is %s', (_way, tiers) => {
  fc.assert(
    fc.property(value, around, (each, put) => {
      const brief = planted(put(each));
      const shown = redact(
        { ...brief, customer: { ...brief.customer, name: 'Zelimira Okoro' } },
        'restricted',
        {
          tiers,
        },
      );
      const left = leaves(shown).filter(([path, text]) => `${path} ${String(text)}`.includes(each));
      expect(left).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('keeps every id, code, time and number', () => {
  const brief = planted('anna.berg@example.com');
  const before = new Map(leaves(fullBrief()));
  const after = new Map(leaves(redact(brief, 'restricted')));
  // An entry of the ledger that holds something hidden keeps its hashes alone.
  const kept = [...before].filter(
    ([path, text]) => !String(text).includes(WORDS) && !/words|\.trail\.entries/.test(path),
  );
  expect(kept.length).toBeGreaterThan(150);
  expect(kept.map(([path]) => [path, after.get(path)])).toEqual(kept);
});

it('changes nothing but what is hidden: a brief without personal data stays as it is', () => {
  const brief = plant(fullBrief(), 'all is well') as Required<Brief>;
  const customer = { id: 'x1', attributes: { more: 'all is well' } };
  const { tier, masked, ...shown } = redact({ ...brief, customer }, 'restricted');
  expect({ tier, masked }).toEqual({ tier: 'restricted', masked: {} });
  expect(shown).toEqual({ ...brief, customer });
});

it('puts marks into the words of a language everywhere but in ids', () => {
  const words = new Proxy({} as Record<MaskKind, string>, {
    get: (_, kind) => `«${String(kind)}»`,
  });
  const brief = redact(planted('anna.berg@example.com'), 'restricted');
  const text = JSON.stringify(withMarks(brief, words));
  expect(text).toContain('[«email»]');
  expect(text.replaceAll('"url":"[email]"', '')).not.toContain('[email]');
  const ids = (made: unknown) =>
    leaves(made).filter(([path]) => /^(?!\.customer).*\.(id|conversationId|turnId)$/.test(path));
  expect(ids(withMarks(brief, words))).toEqual(ids(brief));
});
