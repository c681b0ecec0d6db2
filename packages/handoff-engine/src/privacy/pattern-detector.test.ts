import { expect, it } from 'vitest';
import { checkPolicy } from '../policy/check-policy.ts';
import { createPatternDetector } from './pattern-detector.ts';

it('finds what a tenant says is private, as the kind the tenant names', () => {
  const find = createPatternDetector([
    { id: 'member', pattern: 'MEM-[0-9]{6}', kind: 'custom' },
    { id: 'case', pattern: '(?i)patient [a-z]+', kind: 'name' },
  ]);
  expect(find('MEM-123456 is Patient Zelda, not MEM-12')).toEqual([
    { kind: 'custom', start: 0, end: 10 },
    { kind: 'name', start: 14, end: 27 },
  ]);
});

it('comes to the end with a pattern made to be slow, and takes no match of nothing', () => {
  const find = createPatternDetector([{ id: 'slow', pattern: '(a*)*b|c*', kind: 'custom' }]);
  expect(find(`${'a'.repeat(5_000)}!`)).toEqual([]);
});

it.each([
  [[{ id: 'x', pattern: '(?=a)' }], 'privacy.patterns.0.pattern'],
  [[{ id: 'x', pattern: 'MEM-[0-9]+|[0-9]*' }], 'privacy.patterns.0.pattern'],
  [
    [
      { id: 'x', pattern: 'a' },
      { id: 'x', pattern: 'b' },
    ],
    'privacy.patterns.1.id',
  ],
])('refuses a policy with %j', (patterns, path) => {
  const checked = checkPolicy({ privacy: { patterns } });
  expect(checked.ok ? [] : checked.faults.map((fault) => fault.path)).toEqual([path]);
});
