import type { Panel } from './schema/panel.ts';

/** The whole panel as plain text, for the clipboard and for terminals. Controls and forms are left out: text has no buttons. */
export const panelText = (panel: Panel): string =>
  panel.blocks
    .filter(
      (block) =>
        block.kind !== 'controls' && block.kind !== 'feedback' && block.fallbackText !== '',
    )
    .map((block) => `${block.title}\n${block.fallbackText}`)
    .join('\n\n');
