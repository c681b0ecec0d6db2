import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Panel } from '../schema/panel.ts';
import type { Tone } from '../schema/parts.ts';
import { editedBy, editedLine } from './edited.ts';
import { intentName } from './intent-name.ts';
import { isWeak, specialObstacle } from './reason-sentence.ts';
import { panelState } from '../state.ts';
import { plain, shorten } from '../text/plain.ts';
import { unstopped } from '../text/stop.ts';

/** UTF-16 units: two to three lines in the narrowest sidebar. */
const LONGEST = 140;

const TONES: Record<Panel['state'], Tone> = {
  ai_active: 'neutral',
  offered: 'info',
  escalated: 'warning',
  human_active: 'info',
  resolved: 'success',
  handed_back: 'neutral',
  shadow: 'info',
};

const obstacleOf = ({ brief, copy, format, asked }: Scene): string => {
  const [reason] = brief.reasons;
  if (!reason && asked.length > 0) return copy.around.approval.obstacle;
  if (!reason) return brief.outcome === 'continue' ? copy.say.inCharge : '';
  if (isWeak(reason)) return copy.say.weakSigns;
  const special = specialObstacle(reason, copy);
  if (special !== null) return special;
  const { value } = reason.signal;
  if (reason.code === 'low_confidence' && reason.signal.kind === 'confidence' && value !== null) {
    return copy.say.unsure(format.percent(value));
  }
  return copy.say.obstacle[reason.code];
};

const intentOf = ({ brief: { intent }, copy }: Scene): string =>
  intent ? intentName(intent.name, copy, intent.label) : '';

/** Whose word the intent is: what was detected says so, and so does a wish of which nobody knows the intent. */
const intentSource = ({ brief: { intent, want }, copy }: Scene): string => {
  if (intent) return intent.from === 'detected' ? copy.say.intentDetected : '';
  return want ? copy.say.intentUnknown : '';
};

/** Intent, wish and obstacle in one line: the wish gives way when it gets too long. */
export const headlineBlock = (scene: Scene): BlockOf<'headline'> => {
  const { brief, copy, format, sentence, quote } = scene;
  const intent = intentOf(scene);
  const obstacle = obstacleOf(scene);
  const bare = copy.say.headline(intent, brief.want ? quote('', 0) : '', obstacle).length;
  const wish = brief.want ? quote(brief.want.text, Math.max(30, LONGEST - bare)) : '';
  const subject =
    wish === '' && intent === '' && brief.subject ? shorten(plain(brief.subject), 80) : '';
  const text =
    copy.say.headline(intent || subject, unstopped(wish), obstacle) || copy.title.headline;
  const reason = brief.reasons[0];
  const evidence = [
    ...(brief.intent?.evidence ?? []),
    ...(brief.want?.evidence ?? []),
    ...(reason?.signal.evidence ?? []),
  ];
  const state = panelState(brief);
  const turns = brief.decidedAtTurn ?? brief.turns.length;
  const at = brief.requestedAt ? format.time(brief.requestedAt) : null;
  const label = copy.state[state];
  const meta = [
    copy.say.meta(format, turns, at),
    intentSource(scene),
    state === 'resolved'
      ? copy.say.aiNext(brief.resumesAt ? format.time(brief.resumesAt) : null)
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const original = sentence(text, scene.grounded(evidence));
  const own = brief.edit?.headline ?? null;
  const edited = editedBy(scene, own, original);
  const shown = own === null ? original : { ...original, text: shorten(plain(own), 300) };
  return {
    v: 1,
    kind: 'headline',
    title: copy.title.headline,
    summary: label,
    fallbackText: [
      shown.text,
      `${label}${copy.punctuation.comma}${meta}`,
      ...(edited ? [editedLine(edited)] : []),
    ].join('\n'),
    open: true,
    sentence: shown,
    status: { code: state, label, tone: TONES[state] },
    meta,
    edited,
  };
};
