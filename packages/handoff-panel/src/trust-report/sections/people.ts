import type { Tier } from '@baton/handoff-core';
import { marksOf } from '../facts.ts';
import type { ReportScene } from '../report-scene.ts';
import type { ReportFacts, ReportSection } from '../trust-report.ts';
import { cell, number, table } from './table.ts';

/** Who looked, and what was shown to them that is hidden otherwise. */
export const accessSection = (scene: ReportScene): ReportSection => {
  const { words, said, format } = scene;
  const { column } = words;
  const tierOf = (tier: Tier | null): string => (tier === null ? '–' : words.tier[tier]);
  const kindsOf = (kinds: readonly string[]): string =>
    kinds.length === 0
      ? words.revealEnded
      : kinds.map((kind) => said(scene.kindName(kind), 40)).join(scene.copy.punctuation.comma);
  return {
    id: 'access',
    title: words.section.access,
    text: [words.intro.access],
    tables: [
      table(
        'reveals',
        words.table.reveals,
        [
          column.time,
          column.who,
          column.tier,
          column.kinds,
          column.reason,
          column.until,
          `#${column.entry}`,
        ],
        marksOf(scene, 'reveal').map((mark) => [
          scene.time(mark.at),
          cell(said(mark.by, 80)),
          cell(tierOf(mark.tier)),
          cell(kindsOf(mark.kinds)),
          cell(said(mark.reason)),
          mark.until === null ? cell('–') : scene.time(mark.until),
          number(mark.seq, format),
        ]),
        words.empty.reveals,
      ),
      table(
        'views',
        words.table.views,
        [column.time, column.who, column.tier, column.what, `#${column.entry}`],
        marksOf(scene, 'view').map((mark) => [
          scene.time(mark.at),
          cell(said(mark.by, 80)),
          cell(tierOf(mark.tier)),
          cell(words.view[mark.what]),
          number(mark.seq, format),
        ]),
        words.empty.views,
      ),
    ],
    steps: [],
  };
};

/** How much is hidden, from whom. */
export const hiddenSection = (scene: ReportScene, { hidden }: ReportFacts): ReportSection => {
  const { words, format } = scene;
  return {
    id: 'hidden',
    title: words.section.hidden,
    text: [words.intro.hidden],
    tables: [
      table(
        'hidden-values',
        words.table.hidden,
        [
          words.column.kind,
          `#${words.tier.restricted}`,
          `#${words.tier.standard}`,
          `#${words.tier.full}`,
        ],
        hidden.map((row) => [
          cell(scene.kindName(row.kind)),
          number(row.restricted, format),
          number(row.standard, format),
          number(row.full, format),
        ]),
        words.empty.hidden,
      ),
    ],
    steps: [],
  };
};

/** What people changed in the brief, and what they thought of it. */
export const briefSection = (scene: ReportScene): ReportSection => {
  const { words, said, format } = scene;
  const { column } = words;
  const { colon, comma } = scene.copy.punctuation;
  return {
    id: 'brief',
    title: words.section.brief,
    text: [words.intro.brief],
    tables: [
      table(
        'edits',
        words.table.edits,
        [column.time, column.who, `#${column.version}`, column.text, column.note],
        marksOf(scene, 'edit').map(({ at, by, version, headline, nextStep, note }) => [
          scene.time(at),
          cell(said(by, 80)),
          number(version, format),
          headline === null && nextStep === null
            ? cell(words.original)
            : cell(
                [
                  ...(headline === null ? [] : [`${words.headline}${colon}${said(headline)}`]),
                  ...(nextStep === null ? [] : [`${words.nextStep}${colon}${said(nextStep)}`]),
                ].join(' · '),
              ),
          cell(said(note)),
        ]),
        words.empty.edits,
      ),
      table(
        'ratings',
        words.table.ratings,
        [column.time, column.who, `#${column.stars}`, column.missing, column.note],
        marksOf(scene, 'rating').map(({ at, by, stars, missing, comment }) => [
          scene.time(at),
          cell(said(by, 80)),
          cell(`${format.number(stars)} / 5`),
          cell(missing.map((each) => words.missing[each] ?? said(each, 40)).join(comma)),
          cell(said(comment)),
        ]),
        words.empty.ratings,
      ),
    ],
    steps: [],
  };
};

/** What was removed on request. */
export const erasuresSection = (scene: ReportScene): ReportSection => {
  const { words, said, format } = scene;
  return {
    id: 'erasures',
    title: words.section.erasures,
    text: [words.intro.erasures],
    tables: [
      table(
        'erasures-made',
        words.table.erasures,
        [words.column.time, words.column.who, words.column.what, words.column.reason],
        marksOf(scene, 'erasure').map(({ at, by, through, reason }) => [
          scene.time(at),
          cell(said(by, 80)),
          cell(`${words.column.entry} 1–${format.number(through)}`),
          cell(said(reason)),
        ]),
        words.empty.erasures,
      ),
    ],
    steps: [],
  };
};
