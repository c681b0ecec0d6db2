import { MaskKind, Tier, Treatment, treatmentsFor, writtenTreatment } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPolicy } from './check-policy.ts';

const faultsOf = (privacy: unknown) => {
  const checked = checkPolicy({ privacy });
  return checked.ok ? [] : checked.faults.map(({ path, message }) => [path, message]);
};

it('takes a table that grows with the tiers', () => {
  expect(
    faultsOf({
      tiers: {
        email: { restricted: 'drop', standard: 'show' },
        card: { full: 'mask' },
        secret: { restricted: 'drop', standard: 'drop', full: 'drop' },
      },
      reveal: { tiers: ['full'], kinds: ['email', 'card'], minutes: 60, perHour: 1 },
    }),
  ).toEqual([]);
});

it('names kinds, tiers and treatments there are not', () => {
  const paths = faultsOf({
    tiers: { e_mail: { full: 'show' }, email: { admin: 'show', full: 'blur' } },
    reveal: { tiers: ['admin'], kinds: ['mail'], minutes: 61, perHour: 0 },
  }).map(([path]) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'privacy.tiers.e_mail',
      'privacy.tiers.email.admin',
      'privacy.tiers.email.full',
      'privacy.reveal.tiers.0',
      'privacy.reveal.kinds.0',
      'privacy.reveal.minutes',
      'privacy.reveal.perHour',
    ]),
  );
});

it('says what to set where nobody may see a card, a password or a key', () => {
  expect(
    faultsOf({
      tiers: { card: { full: 'show' }, secret: { full: 'partial' }, api_key: { standard: 'mask' } },
      reveal: { kinds: ['secret', 'email', 'api_key'] },
    }),
  ).toEqual([
    [
      'privacy.tiers.card.full',
      'must be `partial` or `mask` or `drop`: a whole card number is shown to nobody.',
    ],
    [
      'privacy.tiers.secret.full',
      'must be `mask` or `drop`: passwords, codes and access keys are shown to nobody.',
    ],
    ['privacy.reveal.kinds.0', '`secret` is shown to nobody: take it out.'],
    ['privacy.reveal.kinds.2', '`api_key` is shown to nobody: take it out.'],
  ]);
});

it('lets no tier see more than a fuller one, and says it at what was written', () => {
  expect(faultsOf({ tiers: { name: { restricted: 'show', standard: 'partial' } } })).toEqual([
    [
      'privacy.tiers.name.restricted',
      '`show` shows more than `standard` sees (`partial`): make `standard` at least as full, or this stricter.',
    ],
  ]);
  expect(faultsOf({ tiers: { phone: { full: 'mask' } } })).toEqual([
    [
      'privacy.tiers.phone.full',
      '`mask` shows less than `standard` sees (`partial`): set `standard` to `mask` or stricter as well.',
    ],
  ]);
});

const treatment = fc.option(fc.constantFrom(...Treatment.options), { nil: undefined });
const row = fc.record({ restricted: treatment, standard: treatment, full: treatment });
const tiers = fc
  .array(fc.tuple(fc.constantFrom(...MaskKind.options), row), { maxLength: 5 })
  .map((rows) => JSON.parse(JSON.stringify(Object.fromEntries(rows))) as Record<string, object>);

it('takes only tables that redaction keeps to word by word, and refuses the rest', () => {
  fc.assert(
    fc.property(tiers, (made) => {
      const kept = Tier.options.every((tier) => {
        const treatments = treatmentsFor(tier, made);
        return MaskKind.options.every(
          (kind) => treatments[kind] === writtenTreatment(made, kind, tier),
        );
      });
      expect(faultsOf({ tiers: made }).length > 0).toBe(!kept);
    }),
  );
});
