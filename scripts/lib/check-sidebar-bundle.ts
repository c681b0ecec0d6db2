import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Finding } from './finding.ts';
import { listFiles } from './list-files.ts';

/** Where the built sidebars lie; a folder that is not built yet is not checked. */
const BUNDLES = ['apps/zendesk/dist', 'apps/freshdesk/dist'];

/** Texts that survive minifying; all of one row together give away what must not be in a sidebar. */
const MARKERS: readonly { readonly texts: readonly string[]; readonly message: string }[] = [
  {
    texts: ['invalid_type', 'unrecognized_keys'],
    message: 'contains zod: a sidebar shows what the server already validated; import types only',
  },
  {
    texts: ['low_confidence', 'missing_knowledge', 'promise_unkept'],
    message:
      "contains core's decision logic (its reason codes): import types only, and let the server send the sentence",
  },
];

/** Looks into built sidebars for what only the server may contain. */
export function checkSidebarBundle(root: string): Finding[] {
  return BUNDLES.flatMap((folder) =>
    listFiles(root, folder, (file) => /\.m?js$/.test(file)),
  ).flatMap((file) => {
    const bundle = readFileSync(path.join(root, file), 'utf8');
    return MARKERS.filter(({ texts }) => texts.every((text) => bundle.includes(text))).map(
      ({ message }) => ({ file, message }),
    );
  });
}
