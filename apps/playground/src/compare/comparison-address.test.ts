import { expect, it } from 'vitest';
import { readSettings, writeQuery } from '../page/settings.ts';
import {
  comparedScenario,
  comparisonFrom,
  wantsComparison,
  writeComparison,
} from './comparison-address.ts';

it('reads back what it wrote', () => {
  const looked = { viewer: 'full', locale: 'ja', scheme: 'dark' } as const;
  const { search } = new URL(writeComparison('double-refund', looked), 'http://here');
  expect(wantsComparison(search)).toBe(true);
  expect(comparedScenario(search)).toBe('double-refund');
  expect(readSettings(search, false)).toMatchObject(looked);
});

it('compares what was looked at in one helpdesk, in the same way', () => {
  const settings = readSettings('?viewer=restricted&locale=de&scheme=dark', false);
  const { search } = new URL(
    comparisonFrom(writeQuery('double-refund-1234', settings)),
    'http://here',
  );
  expect(wantsComparison(search)).toBe(true);
  expect(comparedScenario(search)).toBe('double-refund');
  expect(readSettings(search, false)).toEqual(settings);
  expect(comparedScenario('?compare=helpdesks')).toBeNull();
});
