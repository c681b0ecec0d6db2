import type { TimelineMark, TrustReport } from '../trust-report.ts';
import { numberFormat } from '../../format/intl.ts';
import { escape, isolated } from './escape.ts';

const LEFT = 132;
const RIGHT = 16;
const CURVE = { top: 22, height: 84 };
const MOOD = { top: 132, height: 60 };
const LANES: readonly TimelineMark['kind'][] = [
  'decision',
  'write',
  'read',
  'handoff',
  'view',
  'reveal',
];
const LANE = { top: 218, height: 24 };
/** Steps drawn one by one; longer conversations are drawn closer together. */
const STEP = 26;
const NARROWEST = 960;
const WIDEST = 1_400;
/** Numbers of turns that stand under the axis at most. */
const NUMBERS = 20;

const SHAPES: Record<TimelineMark['kind'], (x: number, y: number) => string> = {
  turn: (x, y) => `<circle class="dot" cx="${x}" cy="${y}" r="3"/>`,
  write: (x, y) => `<rect class="shape write" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  read: (x, y) => `<rect class="shape" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  decision: (x, y) => `<path class="shape decision" d="M${x} ${y - 7}l7 12h-14z"/>`,
  view: (x, y) => `<circle class="shape" cx="${x}" cy="${y}" r="5"/>`,
  reveal: (x, y) => `<path class="shape reveal" d="M${x} ${y - 7}l7 7l-7 7l-7 -7z"/>`,
  handoff: (x, y) => `<path class="shape handoff" d="M${x - 6} ${y - 6}l12 6l-12 6z"/>`,
};

const round = (value: number): number => Math.round(value * 10) / 10;

interface Drawn {
  mark: TimelineMark;
  x: number;
}

const curve = (
  drawn: readonly Drawn[],
  valueOf: (mark: TimelineMark) => number | null,
  yOf: (value: number) => number,
  name: string,
): string => {
  const points = drawn.flatMap(({ mark, x }) => {
    const value = valueOf(mark);
    return value === null ? [] : [{ x, y: round(yOf(value)) }];
  });
  if (points.length === 0) return '';
  const dots = points.length > 60 ? [] : points;
  return (
    (points.length > 1
      ? `<polyline class="${name}" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`
      : '') +
    dots
      .map(
        ({ x, y }) =>
          `<circle class="dot ${name === 'mood' ? 'mood' : ''}" cx="${x}" cy="${y}" r="3"/>`,
      )
      .join('')
  );
};

const axis = (drawn: readonly Drawn[], y: number): string => {
  const turns = drawn.filter(({ mark }) => mark.turn);
  const every = Math.max(1, Math.ceil(turns.length / NUMBERS));
  return turns
    .filter((_, index) => index % every === 0)
    .map(
      ({ mark, x }) =>
        `<text class="dim" x="${x}" y="${y}" text-anchor="middle">${mark.turn?.n ?? ''}</text>`,
    )
    .join('');
};

/** The course of a conversation as a picture, with a legend and with all of it as a list. */
export const timelinePicture = ({ document, locale }: TrustReport): string => {
  const { timeline, words } = document;
  const { marks, threshold, text } = timeline;
  const word = (name: string): string => escape(words[name] ?? '');
  const width = Math.min(WIDEST, Math.max(NARROWEST, LEFT + RIGHT + STEP * marks.length));
  const step = (width - LEFT - RIGHT) / Math.max(1, marks.length);
  const drawn = marks.map((mark, index) => ({ mark, x: round(LEFT + step * (index + 0.5)) }));
  const lanes = LANES.filter((kind) => marks.some((mark) => mark.kind === kind));
  const bottom = LANE.top + LANE.height * lanes.length;
  const confidenceAt = (value: number): number => CURVE.top + CURVE.height * (1 - value);
  const moodAt = (value: number): number => MOOD.top + MOOD.height * (0.5 - value / 2);
  const line = (y: number, name = 'grid'): string =>
    `<path class="${name}" d="M${LEFT} ${round(y)}H${width - RIGHT}"/>`;
  const label = (y: number, name: string): string =>
    `<text class="dim" x="${LEFT - 8}" y="${y}" text-anchor="end">${word(name)}</text>`;
  const laneOf = (kind: TimelineMark['kind']): number =>
    LANE.top + LANE.height * lanes.indexOf(kind) + LANE.height / 2;
  const parts = [
    label(CURVE.top + CURVE.height / 2 + 4, 'confidence'),
    line(confidenceAt(0)),
    line(confidenceAt(1)),
    line(confidenceAt(threshold), 'limit'),
    `<text class="dim" x="${width - RIGHT}" y="${round(confidenceAt(threshold) - 4)}" text-anchor="end">${word('limit')} ${numberFormat(locale, { style: 'percent' }).format(threshold)}</text>`,
    curve(drawn, (mark) => mark.turn?.confidence ?? null, confidenceAt, 'curve'),
    label(MOOD.top + MOOD.height / 2 + 4, 'sentiment'),
    line(moodAt(1)),
    line(moodAt(0)),
    line(moodAt(-1)),
    curve(drawn, (mark) => mark.turn?.sentiment ?? null, moodAt, 'mood'),
    label(MOOD.top + MOOD.height + 20, 'turn'),
    axis(drawn, MOOD.top + MOOD.height + 20),
    ...drawn
      .filter(({ mark }) => mark.kind === 'decision')
      .map(({ x }) => `<path class="decision" d="M${x} ${CURVE.top - 8}V${bottom}"/>`),
    ...lanes.map((kind) => label(laneOf(kind) + 4, kind) + line(laneOf(kind) + LANE.height / 2)),
    ...drawn
      .filter(({ mark }) => mark.kind !== 'turn')
      .map(({ mark, x }) => SHAPES[mark.kind](x, laneOf(mark.kind))),
  ];
  const legend = lanes
    .map(
      (kind) =>
        `<li><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[kind](8, 8)}</svg>${word(kind)}</li>`,
    )
    .join('');
  return `<figure><div class="scroll" tabindex="0" role="group" aria-label="${escape(text)}"><svg width="${width}" height="${bottom + 8}" viewBox="0 0 ${width} ${bottom + 8}" role="img" aria-label="${escape(text)}">${parts.join('')}</svg></div>${legend === '' ? '' : `<ul class="keys" aria-label="${word('legend')}">${legend}</ul>`}<figcaption>${escape(text)}</figcaption><details><summary>${word('events')}</summary><ol>${marks.map((mark) => `<li>${isolated(mark.label)}</li>`).join('')}</ol></details></figure>`;
};
