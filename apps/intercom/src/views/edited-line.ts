import type { BlockOf, PanelStrings } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { joined, link, say } from '../canvas/components.ts';
import { placeOf } from '../canvas/place-id.ts';

type EditedKind = 'headline' | 'next_step';

/** What Baton itself says is a canvas of its own. */
const ORIGINAL = 'original-';

/** Whose words these are, whether they may be out of date, and the way to what Baton says. */
export const editedLine = (
  { edited, kind }: BlockOf<EditedKind>,
  strings: PanelStrings,
): Component[] =>
  edited === null
    ? []
    : [
        ...say(joined(edited.label, edited.stale), 'muted'),
        link(strings.showOriginal, placeOf('why', `${ORIGINAL}${kind}`)),
      ];

/** The kind of block whose original a key asks for; null where it asks for something else. */
export const originalOf = (key: string): EditedKind | null =>
  key === `${ORIGINAL}headline` ? 'headline' : key === `${ORIGINAL}next_step` ? 'next_step' : null;
