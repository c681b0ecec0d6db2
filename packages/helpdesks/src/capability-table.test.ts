import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { capabilityTable } from './capability-table.ts';
import { describeFreshdesk } from './freshdesk/connector/describe.ts';
import { describeGeneric } from './generic/describe.ts';
import { describeIntercom } from './intercom/connector/describe.ts';
import { describeZendesk } from './zendesk/connector/describe.ts';

/** Cells without the spaces that make columns line up. */
const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '---')));

it('stands in docs/connectors.md as the code tells it', async () => {
  const generic = describeGeneric({
    name: 'generic',
    url: 'https://desk.example.com',
    token: () => Promise.resolve(''),
  });
  const page = await readFile(new URL('../../../docs/connectors.md', import.meta.url), 'utf8');
  const [, from = ''] = page.split('<!-- capabilities -->');
  const [table = ''] = from.split('<!-- /capabilities -->');
  expect(cellsOf(table)).toEqual(
    cellsOf(capabilityTable([generic, describeZendesk(), describeIntercom(), describeFreshdesk()])),
  );
});
