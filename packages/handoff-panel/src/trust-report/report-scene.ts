import { withMarks } from '@baton/handoff-core';
import type { Checkpoint, MaskKind, RedactedBrief, Tier, Trail } from '@baton/handoff-core';

import { copyFor } from '../copy/copy-for.ts';
import { dateFormat } from '../format/intl.ts';
import { createScene } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { plain, shorten } from '../text/plain.ts';
import type { ReportCell } from './trust-report.ts';
import type { TrustWords } from './words/trust-words.ts';
import { wordsIn } from './words/words-in.ts';

/** What a report needs beside the brief; nothing here is text of others. */
export interface TrustInput {
  tenant: string;
  /** ISO 8601 in UTC. */
  madeAt: string;
  /** Different values that `redact` hides from each tier. */
  hidden: Readonly<Record<Tier, Readonly<Record<string, number>>>>;
  /** The latest signed one that covers anything of the conversation; null without a signing key. */
  checkpoint: Checkpoint | null;
  leaf: { index: number; seq: number; path: string[] } | null;
}

/** How the reader reads. */
export interface ReportView {
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}

/** Everything a part of the report speaks with. */
export interface ReportScene extends Scene {
  input: TrustInput;
  words: TrustWords;
  trail: Trail;
  timeZone: string;
  /** Day and time to the second. */
  stamp(iso: string): string;
  time(iso: string): ReportCell;
  /** Somebody's words on one line, at most `max` characters. */
  said(text: string | null, max?: number): string;
  kindName(kind: string): string;
}

const EMPTY: Trail = { entries: [], marks: [], decisions: [], handoffs: [], policies: [] };

/** Longest text of others in one field. */
const LONGEST = 400;

const zoneOf = (timeZone: string): string => {
  try {
    return dateFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
};

export const createReportScene = (
  brief: RedactedBrief,
  input: TrustInput,
  view: ReportView,
): ReportScene => {
  const { entries, ...told } = brief.trail ?? EMPTY;
  const { copy, locale } = copyFor(view.locale);
  // Entries are proof, not prose: what they hold stays as it was hashed.
  const worded = withMarks({ ...brief, trail: { ...told, entries: [] } }, copy.marks);
  const scene = createScene(worded, { locale, timeZone: view.timeZone, host: 'web' });
  const timeZone = zoneOf(view.timeZone);
  const stamps = dateFormat(scene.locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const stamp = (iso: string): string => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : stamps.format(time);
  };
  return {
    ...scene,
    input,
    words: wordsIn(locale),
    trail: { ...(worded.trail ?? EMPTY), entries },
    timeZone,
    stamp,
    time: (iso) => ({ text: stamp(iso), iso }),
    said: (text, max = LONGEST) => (text === null ? '' : shorten(plain(text), max)),
    kindName: (kind) => copy.marks[kind as MaskKind] ?? kind,
  };
};
