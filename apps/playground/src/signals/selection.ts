import { columnToShow, rowFor } from './strip-model.ts';
import type { Strip } from './strip-model.ts';

/** A place in the strip: a signal at an event, or the event as a whole when `kind` is null. */
export interface Selection {
  kind: string | null;
  at: number;
}

/** What is worth a look without anyone having chosen: the first reason of the strongest decision. */
export const firstLook = (strip: Strip): Selection | null => {
  const column = columnToShow(strip);
  if (!column) return null;
  return { kind: column.decision.reasons[0]?.signal.kind ?? null, at: column.at };
};

/** The same place in a strip that has gone on; null when it is no longer there. */
export const stillThere = (strip: Strip, selection: Selection | null): Selection | null => {
  if (!selection || selection.at >= strip.columns.length) return null;
  return selection.kind === null || rowFor(strip, selection.kind) ? selection : null;
};

/** Pages of a strip are this many events wide. */
const PAGE = 10;

/** Where a key leads in a grid of these rows, the heads of the columns being row -1; null for keys that lead nowhere. */
export const moved = (
  key: string,
  ctrl: boolean,
  from: { row: number; at: number },
  size: { rows: number; columns: number },
): { row: number; at: number } | null => {
  const last = { row: size.rows - 1, at: size.columns - 1 };
  const to = { ...from };
  switch (key) {
    case 'ArrowLeft':
      to.at -= 1;
      break;
    case 'ArrowRight':
      to.at += 1;
      break;
    case 'ArrowUp':
      to.row -= 1;
      break;
    case 'ArrowDown':
      to.row += 1;
      break;
    case 'PageUp':
      to.at -= PAGE;
      break;
    case 'PageDown':
      to.at += PAGE;
      break;
    case 'Home':
      to.at = 0;
      if (ctrl) to.row = -1;
      break;
    case 'End':
      to.at = last.at;
      if (ctrl) to.row = last.row;
      break;
    default:
      return null;
  }
  return {
    row: Math.min(last.row, Math.max(-1, to.row)),
    at: Math.min(last.at, Math.max(0, to.at)),
  };
};
