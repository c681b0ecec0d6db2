import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';
import { marksOf } from './facts.ts';
import { decidedName } from './decided-name.ts';
import type { ReportScene } from './report-scene.ts';
import type { TimelineMark, TrustReport } from './trust-report.ts';

const turnMarks = ({ brief, copy, format, words }: ReportScene): TimelineMark[] =>
  brief.turns.map(({ n, by, at, confidence, sentiment }) => ({
    kind: 'turn',
    at,
    label: [
      `${words.frame.turn} ${n}${copy.punctuation.colon}${copy.actor[by]}`,
      ...(confidence === null ? [] : [`${words.frame.confidence} ${format.percent(confidence)}`]),
      ...(sentiment === null ? [] : [`${words.frame.sentiment} ${format.moods(sentiment, 0)[0]}`]),
    ].join(copy.punctuation.comma),
    turn: { n, by, confidence, sentiment },
  }));

const otherMarks = (scene: ReportScene): TimelineMark[] => {
  const { brief, trail, copy, words, said } = scene;
  const { colon, comma } = copy.punctuation;
  return [
    ...brief.actions.map((action): TimelineMark => ({
      kind: action.kind,
      at: action.startedAt,
      label: `${words.frame[action.kind]} #${action.n}${colon}${shorten(plain(humanise(action.name)), 80)}${comma}${copy.actionStatus[action.status]}`,
    })),
    ...trail.decisions
      .filter(({ decision }) => decision.outcome !== 'continue')
      .map(({ at, decision }): TimelineMark => ({
        kind: 'decision',
        at,
        label: `${words.frame.decision}${colon}${decidedName(scene, decision)}`,
      })),
    ...marksOf(scene, 'view').map(({ at, by, what }): TimelineMark => ({
      kind: 'view',
      at,
      label: `${aside(words.frame.view, words.view[what], copy)}${colon}${said(by, 80)}`,
    })),
    ...marksOf(scene, 'reveal')
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ at, by, kinds }): TimelineMark => ({
        kind: 'reveal',
        at,
        label: `${words.frame.reveal}${colon}${[said(by, 80), ...kinds.map((kind) => scene.kindName(kind))].join(comma)}`,
      })),
    ...marksOf(scene, 'handoff').map(({ at, to }): TimelineMark => ({
      kind: 'handoff',
      at,
      label: `${words.frame.handoff}${colon}${words.handoff[to]}`,
    })),
  ];
};

const inWords = (
  { brief, copy, trail, format, words }: ReportScene,
  marks: readonly TimelineMark[],
): string => {
  const count = (...kinds: TimelineMark['kind'][]): string =>
    format.number(marks.filter(({ kind }) => kinds.includes(kind)).length);
  const called = trail.decisions.find(
    ({ decision }) => decision.outcome === 'escalate' && !decision.shadow,
  );
  const given = brief.turns.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return [
    words.course(count('turn'), count('write', 'read'), count('view'), count('reveal')),
    ...(called ? [words.courseDecided(format.number(called.decision.turn))] : []),
    ...(given.length > 0
      ? [
          words.courseConfidence(
            format.percent(given.reduce((a, b) => Math.min(a, b))),
            format.percent(given.reduce((a, b) => Math.max(a, b))),
          ),
        ]
      : []),
  ].join(copy.punctuation.space);
};

/** What happened, in order of time; equal times keep the order turn, action, decision. */
export const reportTimeline = (scene: ReportScene): TrustReport['document']['timeline'] => {
  const marks = [...turnMarks(scene), ...otherMarks(scene)].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  return { marks, threshold: scene.brief.confidence.threshold, text: inWords(scene, marks) };
};
