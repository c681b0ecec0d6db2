import type { Rule } from '../rule.ts';
import { archiveRules } from './archive.ts';
import { codeRules } from './code.ts';
import { fileRules } from './files.ts';
import { jsonRules } from './json-files.ts';
import { listingRules } from './listing.ts';
import { locationRules } from './locations.ts';
import { manifestRules } from './manifest.ts';
import { parameterRules } from './parameters.ts';
import { pictureRules } from './pictures.ts';
import { requirementRules } from './requirements.ts';
import { secretRules } from './secrets.ts';
import { settingRules } from './settings.ts';
import { svgRules } from './svg.ts';
import { translationRules } from './translations.ts';

/** Everything that is looked for, from the outside of a package to what it says. */
export const RULES: readonly Rule[] = [
  ...archiveRules,
  ...fileRules,
  ...jsonRules,
  ...manifestRules,
  ...locationRules,
  ...parameterRules,
  ...settingRules,
  ...translationRules,
  ...requirementRules,
  ...pictureRules,
  ...svgRules,
  ...codeRules,
  ...secretRules,
  ...listingRules,
];
