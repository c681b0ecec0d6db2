import type { EditTexts } from './edit.ts';

/** Marks of hidden values differ by language. */
const withoutMarks = (text: string): string => text.replaceAll(/\[[^[\]]*\]/g, '[]').trim();

const keep = (written: string | null, stored: string | null, shown: string | null): string | null =>
  written !== null &&
  stored !== null &&
  shown !== null &&
  stored !== shown &&
  withoutMarks(written) === withoutMarks(shown)
    ? stored
    : written;

/**
 * A text that comes back as it was shown, with something hidden in it, was not written over: what is stored stays, so that an
 * editor who may not see an address does not replace it by the mark that stands for it.
 * @param stored the latest version as it was written
 * @param shown the same as this editor sees it
 */
export const keepHidden = (
  written: EditTexts,
  stored: EditTexts | null,
  shown: EditTexts | null,
): EditTexts =>
  stored && shown
    ? {
        headline: keep(written.headline, stored.headline, shown.headline),
        nextStep: keep(written.nextStep, stored.nextStep, shown.nextStep),
        note: keep(written.note, stored.note, shown.note),
      }
    : written;
