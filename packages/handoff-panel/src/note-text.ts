import type { RestrictedBrief } from '@baton/handoff-core';

import { composePanel } from './compose-panel.ts';
import type { BlockKind } from './schema/block.ts';

/** How a note is written; there is no viewer it could be made for. */
export interface NoteView {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}

/** What whoever opens the ticket needs at once; the conversation and the customer stand in the ticket itself. */
const IN_NOTE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'headline',
  'notices',
  'reasons',
  'actions',
  'next_step',
  'attempts',
]);

/** Characters; helpdesks cut or refuse what is much longer. */
const MOST = 6_000;
/** Half of a character that was cut in two. */
const HALF = /\p{Cs}$/u;

/**
 * The brief as plain text for a note of a helpdesk. Everyone who opens the ticket reads it, and mails, exports and other apps
 * carry it on, so it takes nothing but the strictest rendition: a brief made for any other viewer, or with something
 * revealed, does not type-check. 6,000 characters at most.
 */
export const noteText = (brief: RestrictedBrief, view: NoteView): string => {
  const { blocks } = composePanel(brief, { ...view, host: 'note' });
  const text = blocks
    .filter(({ kind, fallbackText }) => IN_NOTE.has(kind) && fallbackText !== '')
    .map(({ title, fallbackText }) => `${title}\n${fallbackText}`)
    .join('\n\n');
  return text.length <= MOST
    ? text
    : `${text
        .slice(0, MOST - 1)
        .replace(HALF, '')
        .trimEnd()}…`;
};
