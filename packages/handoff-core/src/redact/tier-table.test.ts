import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildBrief } from '../brief/build-brief.ts';
import { MaskKind, Treatment } from '../schema/privacy.ts';
import { Policy } from '../schema/policy.ts';
import { Tier } from '../schema/vocabulary.ts';
import { record, turn } from '../testing/sample-record.ts';
import { redact } from './redact.ts';
import { treatmentsFor } from './tier-table.ts';

const rank = (treatment: Treatment): number => Treatment.options.indexOf(treatment);

const treatment = fc.constantFrom(...Treatment.options);
const row = fc.record(
  { restricted: treatment, standard: treatment, full: treatment },
  { requiredKeys: [] },
);
const tiers = fc.record(
  Object.fromEntries(MaskKind.options.map((kind) => [kind, row])) as Record<MaskKind, typeof row>,
  { requiredKeys: [] },
);
const kinds = fc.subarray([...MaskKind.options]);

it('shows a stricter tier no more than a fuller one, and nobody a card or a secret, whatever is set and revealed', () => {
  fc.assert(
    fc.property(tiers, kinds, (made, revealed) => {
      const [restricted, standard, full] = Tier.options.map((tier) =>
        treatmentsFor(tier, made, revealed),
      );
      for (const kind of MaskKind.options) {
        const ranks = [full, standard, restricted].map((each) => rank(each?.[kind] ?? 'show'));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
      expect(rank(full?.card ?? 'show')).toBeGreaterThanOrEqual(rank('partial'));
      expect(rank(full?.secret ?? 'show')).toBeGreaterThanOrEqual(rank('mask'));
      expect(rank(full?.api_key ?? 'show')).toBeGreaterThanOrEqual(rank('mask'));
    }),
  );
});

it('treats what is revealed as the full tier sees it, and nothing else otherwise', () => {
  fc.assert(
    fc.property(tiers, kinds, fc.constantFrom(...Tier.options), (made, revealed, tier) => {
      const shown = treatmentsFor(tier, made, revealed);
      for (const kind of MaskKind.options) {
        const from = revealed.includes(kind) ? 'full' : tier;
        expect(shown[kind]).toBe(treatmentsFor(from, made)[kind]);
      }
    }),
  );
});

const text = 'I am anna@example.com, my card is 4111 1111 1111 1111 and the password is hunter2!x';
const brief = buildBrief(record({ turns: [turn(1, 'customer', text)] }), Policy.parse({}));
const shownTo = (tier: unknown, more = {}): string =>
  redact(brief, tier as Tier, more).turns[0]?.text ?? '';

it.each([
  '__proto__',
  'constructor',
  'toString',
  'admin',
  'FULL',
  '',
  null,
  undefined,
  3,
  {},
  ['full'],
])('takes a tier it does not know for the strictest: %j', (tier) => {
  expect(shownTo(tier)).toBe(shownTo('restricted'));
  expect(redact(brief, tier as Tier).tier).toBe('restricted');
});

it('goes by nothing a table inherits', () => {
  const inherited = Object.create({ email: { restricted: 'show', standard: 'show' } }) as object;
  const hostile = JSON.parse(
    '{"__proto__":{"restricted":"show"},"email":{"__proto__":"show"}}',
  ) as object;
  const inRow = { email: Object.create({ restricted: 'show' }) as object };
  for (const tiers of [inherited, inRow])
    expect(shownTo('restricted', { tiers })).toBe(shownTo('restricted'));
  expect(shownTo('restricted', { tiers: hostile })).toBe(shownTo('restricted'));
});

it('shows what a tenant lets a tier see, and of a revealed card the last four', () => {
  const own = { email: { restricted: 'partial', standard: 'show' } };
  expect(shownTo('restricted', { tiers: own })).toBe(
    'I am a•••@•••.com, my card is [card] and the password is [secret]',
  );
  expect(shownTo('standard', { revealed: ['card', 'email', 'secret'] })).toBe(
    'I am anna@example.com, my card is •••1111 and the password is [secret]',
  );
});
