import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { isMain } from '../lib/is-main.ts';
import { repoRoot } from '../lib/repo-root.ts';
import { writePng } from '../zendesk-package/image/write-png.ts';
import { mark } from '../zendesk-package/logo/shapes.ts';
import { toPixels } from '../zendesk-package/logo/to-pixels.ts';
import { toSvg } from '../zendesk-package/logo/to-svg.ts';

/** Pixels of the icon's edges, as the Developer Hub asks for them. */
export const SIDE = 512;

/** Where the texts and the icon of the listing are. */
export const LISTING = path.join(repoRoot, 'apps/intercom/listing');

/** Baton's mark to its corners: hosts round them as they like. */
const icon = mark(0);

/** The icon as it was drawn. */
export const iconSvg = (): string => toSvg(icon);

/** The same as pixels. */
export const iconPixels = (): Buffer => toPixels(icon, SIDE);

if (isMain(import.meta.url)) {
  mkdirSync(LISTING, { recursive: true });
  writeFileSync(path.join(LISTING, 'icon.svg'), iconSvg());
  writeFileSync(path.join(LISTING, 'icon.png'), writePng(iconPixels(), SIDE));
}
