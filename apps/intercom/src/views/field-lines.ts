import type { Field, PanelStrings } from '@baton/handoff-panel';
import type { Component } from '../canvas/canvas.ts';
import { joined, say, table } from '../canvas/components.ts';
import { PANEL_WIDTH, roomIn } from '../canvas/estimate-height.ts';
import { textWidth } from '../canvas/text-size.ts';

/** A table cuts what is longer: label and value stand beside each other there. */
const fitsTable = ({ label, value, masked }: Field): boolean =>
  !masked && textWidth(`${label} ${value}`, { size: 14 }) <= roomIn(PANEL_WIDTH) * 0.9;

/** Labels with values: short ones as a table, long ones as texts that are not cut; a hidden value says that it is hidden. */
export const fieldLines = (fields: readonly Field[], { masked }: PanelStrings): Component[] => {
  const lines: Component[] = [];
  for (const field of fields) {
    const last = lines.at(-1);
    const [short] = fitsTable(field) ? table([field]) : [];
    if (short?.type === 'data-table' && last?.type === 'data-table') {
      lines[lines.length - 1] = { ...last, items: [...last.items, ...short.items] };
    } else if (short) lines.push(short);
    else
      lines.push(
        ...say(field.label, 'muted').map((label) => ({ ...label, bottom_margin: 'none' as const })),
        ...say(field.masked ? joined(field.value, masked) : field.value),
      );
  }
  return lines;
};
