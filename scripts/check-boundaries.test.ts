import { expect, test } from 'vitest';

import { checkBoundaries } from './check-boundaries.ts';
import { checkSidebarBundle } from './lib/check-sidebar-bundle.ts';
import { formatFinding } from './lib/finding.ts';
import { plantRepo, plantedManifests } from './lib/plant-repo.ts';

function faults(files: Record<string, string>): string[] {
  using repo = plantRepo({ ...plantedManifests(), ...files });
  return checkBoundaries(repo.root).map(formatFinding);
}

const core = (source: string): string[] => faults({ 'packages/handoff-core/src/a.ts': source });

test('accepts a house where everyone keeps to the rules', () => {
  expect(
    faults({
      'packages/handoff-core/src/schema/a.ts': "import { z } from 'zod';\nimport './b.ts';",
      'packages/handoff-core/src/a.test.ts': "import { test } from 'vitest';\nDate.now();",
      'packages/handoff-core/src/b.ts':
        '// Date.now() is not for us\nexport const at = (ms: number) => new Date(ms);',
      'packages/handoff-panel/src/a.ts': "import { decide } from '@baton/handoff-core';",
      'packages/handoff-panel/src/a.test.ts': "import { golden } from '@baton/testkit';",
      'apps/zendesk/src/a.ts': "import type { Brief } from '@baton/handoff-core';",
      'apps/zendesk/src/b.ts': 'const { timeZone } = Intl.DateTimeFormat().resolvedOptions();',
      'apps/server/src/a.ts': "import { app } from '@baton/zendesk';",
    }),
  ).toEqual([]);
});

test.each([
  ["import { readFileSync } from 'node:fs';", 'core imports node:fs'],
  ["import { pino } from 'pino';", 'core imports pino'],
  ["import { z } from 'zod';", 'zod outside schema/'],
  ["import { a } from '@baton/handoff-panel';", 'may not import @baton/handoff-panel'],
  ["import { a } from '../../handoff-panel/src/a.ts';", 'reaches out of its package'],
  ['const now = Date.now();', 'Date.now'],
  ['const now = new Date();', 'new Date()'],
  ['const now = new Date;', 'new Date()'],
  ['const dice = Math.random();', 'Math.random'],
  ["const url = process.env['URL'];", 'environment'],
  ["const answer = await fetch('/');", 'I/O'],
  ["console.log('x');", 'core logs'],
  ["const kind = 'zendesk';", 'names a helpdesk'],
])('refuses in core: %s', (source, message) => {
  expect(core(`\n${source}`)).toEqual([
    expect.stringMatching(/^packages\/handoff-core\/src\/a\.ts:2 {2}/),
  ]);
  expect(core(source).join()).toContain(message);
});

test.each([
  ["import { decide } from '@baton/handoff-core';", 'write `import type`'],
  ["import { type Brief } from '@baton/handoff-core';", 'write `import type`'],
  ["import { compose } from '@baton/handoff-panel';", 'write `import type`'],
  ["import type { A } from '@baton/handoff-panel/src/a.ts';", 'imports the inside'],
  ["import { golden } from '@baton/testkit';", 'may not import @baton/testkit'],
  ["import { boot } from '@baton/server';", 'apps are leaves'],
  ['const text = new Intl.NumberFormat().format(1);', 'formats (Intl)'],
  ['const text = at.toLocaleTimeString();', 'formats (toLocale'],
  ['const low = value < policy.threshold;', 'threshold'],
  ['const low = block.confidence < 0.6;', 'judges a number'],
])('refuses in a sidebar: %s', (source, message) => {
  const found = faults({ 'apps/zendesk/src/a.tsx': source });
  expect(found).toHaveLength(1);
  expect(found.join()).toContain(message);
});

test('refuses a package that imports an app, also from a test', () => {
  const found = faults({
    'packages/handoff-panel/src/a.test.ts': "import { app } from '@baton/zendesk';",
  });
  expect(found.join()).toContain('imports the app @baton/zendesk');
});

test('lets nobody but the redaction claim that a brief is redacted', () => {
  const claim = 'const shown = brief as unknown as RedactedBrief;';
  expect(
    faults({
      'packages/handoff-core/src/redact/redact.ts': claim,
      'packages/handoff-panel/src/a.test.ts': claim,
    }),
  ).toEqual([expect.stringMatching(/a\.test\.ts:1 .*only redact\(\)/)]);
});

test('asks for a rule when a package appears that has none', () => {
  const found = faults({ 'packages/surprise/package.json': '{"name":"@baton/surprise"}' });
  expect(found.join()).toContain('boundary-table.ts');
});

test('finds zod and decision logic in a built sidebar', () => {
  using repo = plantRepo({
    'apps/zendesk/dist/assets/index-abc.js':
      'a="invalid_type";b="unrecognized_keys";c=["low_confidence","missing_knowledge","promise_unkept"]',
    'apps/zendesk/dist/assets/fine.js': 'a="low_confidence"',
  });
  expect(checkSidebarBundle(repo.root).map(formatFinding)).toEqual([
    expect.stringContaining('contains zod'),
    expect.stringContaining("contains core's decision logic"),
  ]);
});
