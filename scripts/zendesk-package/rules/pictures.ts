import type { AppPackage } from '../app-package.ts';
import type { Png } from '../image/read-png.ts';
import type { Rule } from '../rule.ts';
import { locationsOf } from './locations.ts';

const LOGO = 'assets/logo.png';
const SMALL_LOGO = 'assets/logo-small.png';
const SIDES: Readonly<Record<string, number>> = { [LOGO]: 320, [SMALL_LOGO]: 128 };

const BANNER = 'assets/banner.png';
const BANNER_SIZES = ['830x200', '1660x400'];

const WITH_ICON = new Set(['top_bar', 'nav_bar', 'ticket_editor', 'system_top_bar']);

const sizeOf = ({ width, height }: Png): string => `${width}x${height}`;

/** Opacity of the four corners, 0 to 255. */
const cornersOf = ({ width, height, pixels }: Png): number[] =>
  pixels
    ? [0, width - 1, (height - 1) * width, height * width - 1].map((at) => pixels[at * 4 + 3] ?? 0)
    : [];

/** Apps for several products have a folder of pictures for each. */
const isThere = ({ paths }: AppPackage, file: string): boolean => {
  const name = file.replace('assets/', '');
  return paths.some((path) => path.replace(/^assets\/(?:[^/]+\/)?/, '') === name);
};

/** Of bars and editors. */
const iconsOf = ({ paths }: AppPackage): string[] =>
  paths.filter((path) =>
    /^assets\/(?:.*\/)?icon_(?:top_bar|nav_bar|ticket_editor|system_top_bar)\.svg$/.test(path),
  );

/** Logos, banner and icons. */
export const pictureRules: readonly Rule[] = [
  {
    id: 'logo-missing',
    level: 'warning',
    *check(pkg) {
      if (!pkg.manifest || pkg.isWithoutPage) return;
      for (const [file, side] of Object.entries(SIDES)) {
        if (isThere(pkg, file)) continue;
        yield {
          file,
          message: `is missing, and reviewers ask for it: add a PNG of ${side}x${side}`,
        };
      }
    },
  },
  {
    id: 'logo-format',
    level: 'warning',
    *check(pkg) {
      for (const file of Object.keys(SIDES)) {
        if (!pkg.bytes(file) || pkg.picture(file)) continue;
        yield { file, message: 'is no PNG, whatever it is called: save it as PNG' };
      }
    },
  },
  {
    id: 'logo-size',
    level: 'warning',
    *check(pkg) {
      for (const [file, side] of Object.entries(SIDES)) {
        const png = pkg.picture(file);
        if (!png || (png.width === side && png.height === side)) continue;
        yield { file, message: `has ${sizeOf(png)} pixels: make it ${side}x${side}` };
      }
    },
  },
  {
    id: 'logo-corners',
    level: 'warning',
    *check(pkg) {
      const png = pkg.picture(LOGO);
      if (!png || cornersOf(png).every((opacity) => opacity === 255)) return;
      yield { file: LOGO, message: 'has see-through corners: fill it to its square corners' };
    },
  },
  {
    id: 'logo-small-opaque',
    level: 'warning',
    *check(pkg) {
      const png = pkg.picture(SMALL_LOGO);
      if (!png || (png.depth === 8 && png.colourType === 6)) return;
      const message = 'has no opacity of its own: save it as 24-bit PNG with transparency';
      yield { file: SMALL_LOGO, message };
    },
  },
  {
    id: 'banner',
    level: 'error',
    *check(pkg) {
      if (!pkg.bytes(BANNER)) return;
      const png = pkg.picture(BANNER);
      if (!png) yield { file: BANNER, message: 'is no PNG: save it as PNG, or leave it out' };
      else if (!BANNER_SIZES.includes(sizeOf(png))) {
        const message = `has ${sizeOf(png)} pixels: make it ${BANNER_SIZES.join(' or ')}, or leave it out`;
        yield { file: BANNER, message };
      }
    },
  },
  {
    id: 'icon-missing',
    level: 'warning',
    *check(pkg) {
      for (const { name } of locationsOf(pkg)) {
        const file = `assets/icon_${name}.svg`;
        if (!WITH_ICON.has(name) || isThere(pkg, file)) continue;
        yield {
          file,
          message: `is missing, and ${name} shows it: draw one of about 18x18 in 30x30`,
        };
      }
    },
  },
  {
    id: 'icon-form',
    level: 'warning',
    *check(pkg) {
      for (const file of iconsOf(pkg)) {
        if (/\bviewBox\s*=/.test(pkg.text(file) ?? 'viewBox=')) continue;
        yield {
          file,
          message: 'has no viewBox, and cannot be made as small as it is shown: add one',
        };
      }
    },
  },
  {
    id: 'icon-colour',
    level: 'warning',
    *check(pkg) {
      for (const file of iconsOf(pkg)) {
        const fills = pkg
          .text(file)
          ?.match(/\bfill\s{0,9}[:=]\s{0,9}["']?(?!none|currentColor|inherit|transparent)[#\w]/i);
        if (fills) {
          yield {
            file,
            message: 'has a colour of its own, and the bar it is in has two: remove the fill',
          };
        }
      }
    },
  },
];
