import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { sampleFile, samplePanels } from './sample-panels.ts';

it.each(samplePanels())(
  'keeps the sample $name of the package as the service composes it (npm run pack:freshdesk -- --samples)',
  ({ name, sample }) => {
    expect(JSON.parse(readFileSync(sampleFile(name), 'utf8'))).toEqual(sample);
  },
);
