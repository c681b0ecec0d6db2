import { expect, test } from 'vitest';

import { checkDocs } from './check-docs.ts';
import { docsCommands } from './docs-commands.ts';
import { formatFinding } from './lib/finding.ts';
import { plantRepo } from './lib/plant-repo.ts';

function faults(markdown: string): string[] {
  using repo = plantRepo({
    'docs/page.md': markdown,
    'docs/other.md': '# A heading: with `code`!\n\n## Twice\n\n## Twice\n',
    'scripts/verify.ts': '',
    'README.md': '# Home\n\n[page](docs/page.md) [other](docs/other.md)\n',
  });
  return checkDocs(repo.root).map(formatFinding);
}

test('accepts paths and links that lead somewhere, and what is no path', () => {
  expect(
    faults(`# Page
Run \`npm test\`, see \`scripts/verify.ts\`, \`scripts/verify.ts:12\`, \`scripts/\`, \`verify.ts\`,
\`other.md\`, \`./other.md\`, \`packages/*/src\`, \`apps/zendesk/dist/index.html\`, \`POST /v1/events\`,
\`application/json\`, \`node_modules/.cache/verify\`, \`@baton/handoff-core\`, \`and/or\`.
[a](other.md) [b](other.md#a-heading-with-code) [c](#page) [d](../README.md "title") <img src="other.md">
[e](https://example.com/none.md) [f](mailto:a@example.com) [g](other.md#twice-1)
[ref]: ./other.md

\`\`\`sh
cat scripts/nothing.ts [x](none.md)
\`\`\`
`),
  ).toEqual([]);
});

test.each([
  '`scripts/gone.ts`',
  '`./gone.md`',
  '`gone.ts`',
  '`packages/gone`',
  '[a](gone.md)',
  '[a](other.md#gone)',
  '[a](#gone)',
  '![a](gone.png)',
  '<img src="gone.png">',
  '[ref]: ./gone.md',
  '[a](../dist/index.html)',
])('refuses %s', (text) => {
  expect(faults(`# Page\n\n${text}\n`)).toEqual([expect.stringMatching(/^docs\/page\.md:3 {2}/)]);
});

test('refuses a page of the docs that nobody finds', () => {
  using repo = plantRepo({
    'README.md': '# Home\n\n[a](docs/a.md#part)\n',
    'docs/a.md': '# Part\n\n[b](more/b.md) [out](https://example.com/docs/lost.md)\n',
    'docs/more/b.md': '# B\n\n[home](../../README.md)\n',
    'docs/lost.md': '# Lost\n\n[a](a.md)\n',
    'packages/x/README.md': '# X\n\n[lost](../../docs/lost.md)\n',
  });
  expect(checkDocs(repo.root).map(formatFinding)).toEqual([
    expect.stringMatching(/^docs\/lost\.md:1 {2}is linked from no page/),
  ]);
});

test('extracts the shell blocks that promise to work', () => {
  using repo = plantRepo({
    'README.md': '# Home\n\n```sh test needs-service\ncurl a\ncurl b\n```\n\n```sh\nrm c\n```\n',
    'docs/page.md': '~~~sh test\necho d\n~~~\n',
    'packages/a/README.md': '```sh test\necho e\n```\n',
  });
  expect(docsCommands(repo.root)).toEqual([
    { file: 'README.md', line: 3, labels: ['needs-service'], script: 'curl a\ncurl b' },
    { file: 'docs/page.md', line: 1, labels: [], script: 'echo d' },
  ]);
});
