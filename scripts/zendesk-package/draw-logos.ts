import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { isMain } from '../lib/is-main.ts';
import { repoRoot } from '../lib/repo-root.ts';
import { writePng } from './image/write-png.ts';
import { mark } from './logo/shapes.ts';
import { toPixels } from './logo/to-pixels.ts';
import { toSvg } from './logo/to-svg.ts';

/** Where Zendesk shows them: the listing wants square corners, the ticket page something to lay on any colour. */
export const LOGOS = {
  'logo.png': { side: 320, radius: 0 },
  'logo-small.png': { side: 128, radius: 8 },
} as const;

/** The mark in the rounded tile of the small logo. */
export const logoSvg = (): string => toSvg(mark(LOGOS['logo-small.png'].radius));

/** The pixels of one of the logos. */
export const logoPixels = (name: keyof typeof LOGOS): Buffer =>
  toPixels(mark(LOGOS[name].radius), LOGOS[name].side);

if (isMain(import.meta.url)) {
  const folder = path.join(repoRoot, 'apps/zendesk/marketplace/assets');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'logo.svg'), logoSvg());
  for (const name of ['logo.png', 'logo-small.png'] as const) {
    writeFileSync(path.join(folder, name), writePng(logoPixels(name), LOGOS[name].side));
  }
}
