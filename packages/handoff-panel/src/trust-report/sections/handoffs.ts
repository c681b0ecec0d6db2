import { holderIn } from '@baton/handoff-core';
import { offeredAs, passedOver, becauseOf } from '../../text/routing-words.ts';
import { own } from '../../text/own.ts';
import { marksOf } from '../facts.ts';
import type { ReportScene } from '../report-scene.ts';
import type { ReportSection, ReportTable } from '../trust-report.ts';
import { cell, number, table } from './table.ts';

const routes = (scene: ReportScene): ReportTable => {
  const { words, copy, said, stamp } = scene;
  return table(
    'routes',
    copy.title.routing,
    [
      words.column.time,
      words.column.queue,
      words.column.reason,
      copy.routing.field.passed,
      copy.routing.field.offered,
    ],
    marksOf(scene, 'handoff').flatMap(({ at, routed, arrangement }) =>
      routed === null
        ? []
        : [
            [
              scene.time(at),
              cell(said(routed.label ?? routed.queue, 100)),
              cell(said(becauseOf(routed.because, scene), 200)),
              cell(said(passedOver(routed.passed, scene)) || '–'),
              cell(arrangement === null ? '–' : offeredAs(arrangement, scene, stamp)),
            ],
          ],
    ),
    words.empty.handoffs,
  );
};

const moves = (scene: ReportScene): ReportTable => {
  const { words, said } = scene;
  const { column } = words;
  return table(
    'moves',
    words.table.moves,
    [column.time, column.who, column.from, column.to, column.speaks, column.reason, column.note],
    marksOf(scene, 'handoff').map((mark) => [
      scene.time(mark.at),
      cell(said(mark.by, 80)),
      cell(mark.from === null ? '–' : words.handoff[mark.from]),
      cell(words.handoff[mark.to]),
      cell(words.speaks[holderIn(mark.to)]),
      cell(
        mark.reason === null
          ? '–'
          : (own<string>(words.move, mark.reason) ?? said(mark.reason, 60)),
      ),
      cell(said(mark.note)),
    ]),
    words.empty.moves,
  );
};

const surveys = (scene: ReportScene): ReportTable => {
  const { words, said, format } = scene;
  const { column } = words;
  return table(
    'surveys',
    words.table.surveys,
    [column.time, column.who, `#${column.stars}`, column.note],
    marksOf(scene, 'survey').map(({ at, by, score, comment }) => [
      scene.time(at),
      cell(said(by, 80)),
      cell(`${format.number(score)} / 5`),
      cell(said(comment)),
    ]),
    words.empty.surveys,
  );
};

/** Each time a person was asked, where it went and why, who might speak meanwhile, and what became of it. */
export const handoffsSection = (scene: ReportScene): ReportSection => {
  const { words, trail, said } = scene;
  const { column } = words;
  return {
    id: 'handoffs',
    title: words.section.handoffs,
    text: [words.intro.handoffs],
    tables: [
      table(
        'handoffs-made',
        words.table.handoffs,
        [`#${column.number}`, column.time, column.queue, column.state, column.note],
        trail.handoffs.map((handoff) => [
          number(handoff.episode, scene.format),
          scene.time(handoff.requestedAt),
          cell(said(handoff.queue, 100)),
          cell(words.handoff[handoff.state], { note: scene.stamp(handoff.updatedAt) }),
          cell(said(handoff.resolution)),
        ]),
        words.empty.handoffs,
      ),
      routes(scene),
      moves(scene),
      surveys(scene),
    ],
    steps: [],
  };
};
