import type { BlockOf } from '@baton/handoff-panel';
import type { Component, TextComponent } from '../canvas/canvas.ts';
import { clip } from '../canvas/clip.ts';
import { joined, link, rows, say, table } from '../canvas/components.ts';
import type { Row } from '../canvas/components.ts';
import { typeOf } from '../canvas/estimate-height.ts';
import { placeOf } from '../canvas/place-id.ts';
import { whatWasDone } from './action-lines.ts';
import { blockOf } from './block-of.ts';
import { isStepControl, stepLines } from './controls.ts';
import type { Scene } from './scene.ts';

/** Parts of the first canvas from top to bottom. */
export const PARTS = [
  'headline',
  'status',
  'asked',
  'warnings',
  'reasons',
  'facts',
  'step',
  'press',
  'rows',
  'more',
  'full',
] as const;
export type Part = (typeof PARTS)[number];

/** How much of each part is shown: 0 is the least, and stands on every first canvas. */
export type Sizes = Readonly<Record<Part, number>>;

/** Draws a part in one of its sizes; what was asked for beyond the largest is the largest. */
type Draw = (scene: Scene, sizes: Sizes) => Component[];

/** Lines that belong together stand close. */
const close = (texts: readonly TextComponent[]): TextComponent[] =>
  texts.map((text, at) =>
    at === texts.length - 1 ? text : { ...text, bottom_margin: 'none' as const },
  );

const HEADLINE_LINES = [2, 3, 30] as const;

const headline: Draw = ({ panel }, sizes) => {
  const text = blockOf(panel, 'headline')?.sentence.text ?? '';
  return say(clip(text, HEADLINE_LINES[sizes.headline] ?? 30, typeOf('header')), 'header');
};

const status: Draw = ({ panel }, sizes) => {
  const block = blockOf(panel, 'headline');
  if (block === null || sizes.status === 0) return [];
  return close([
    ...say(`${block.status.label} · ${block.meta}`, 'muted'),
    ...say(panel.asOf?.label ?? '', 'muted'),
  ]);
};

/** What the AI asks approval for: never less than a row that says so. */
const asked: Draw = ({ panel }, sizes) => {
  const block = blockOf(panel, 'approvals');
  if (block === null) return [];
  if (sizes.asked === 0)
    return rows([{ to: placeOf('approval'), title: block.title, subtitle: block.summary }]);
  return rows(
    block.items.map(({ id, sentence, expires }) => ({
      to: placeOf('approval', id),
      title: sentence.text,
      subtitle: expires.label,
    })),
  );
};

/** What is wrong: never less than a row that says so. */
const warnings: Draw = ({ panel }, sizes) => {
  const block = blockOf(panel, 'notices');
  const items = block?.items.filter(({ tone }) => tone === 'warning' || tone === 'danger') ?? [];
  if (block === null || items.length === 0) return [];
  const said = items.map(({ sentence }) => say(`⚠ ${sentence.text}`, 'error'));
  if (sizes.warnings === 2) return close(said.flat());
  return [
    ...(sizes.warnings === 1 ? close(said[0] ?? []) : []),
    ...rows([
      { to: placeOf('why', 'notices'), title: `⚠ ${block.title}`, subtitle: block.summary },
    ]),
  ];
};

/** Why a person is needed; null where nothing but the approval that is asked for would be said again. */
const reasonsOf = ({ panel }: Scene): BlockOf<'reasons'> | null => {
  const block = blockOf(panel, 'reasons');
  return block?.items.length === 0 && blockOf(panel, 'approvals') !== null ? null : block;
};

const reasonTexts = (scene: Scene, size: number): string[] => {
  const block = reasonsOf(scene);
  if (block === null || size < 2) return [];
  const [first, ...others] = block.items.map(({ sentence }) => sentence.text);
  if (first === undefined) return [block.summary];
  // Further ones that there is no room for are at least counted.
  return size === 2
    ? [joined(first, others.length > 0 ? `+${others.length}` : '')]
    : [first, ...others];
};

const reasons: Draw = (scene, sizes) =>
  close(reasonTexts(scene, sizes.reasons).flatMap((text) => say(text)));

/** So many changes are told one by one. */
const TOLD = 2;

const doneLines = ({ panel }: Scene, size: number): { label: string; value: string }[] => {
  const block = blockOf(panel, 'actions');
  if (block === null) return [];
  const changes = block.items.filter(
    ({ kind, status: at }) => kind === 'write' && at !== 'planned',
  );
  const told = changes.filter(({ folded }) => !folded).slice(-TOLD);
  const whole = { label: block.title, value: block.summary };
  if (size === 0 || told.length === 0) return [whole];
  return [
    ...told.map((item) => ({
      label: `${item.byLabel} · ${item.statusLabel}`,
      value: whatWasDone(item),
    })),
    // Look-ups are worth a line only where there is room for one.
    ...(changes.length > told.length || (size > 1 && block.items.length > told.length)
      ? [whole]
      : []),
  ];
};

/** The reason where it has no room of its own, confidence with its limit, mood with its course, what was done, and the next step where that has none. */
const facts: Draw = (scene, sizes) => {
  const { panel } = scene;
  const sure = blockOf(panel, 'confidence');
  const mood = blockOf(panel, 'sentiment');
  const step = blockOf(panel, 'next_step');
  const why = sizes.reasons === 1 ? reasonsOf(scene) : null;
  // A reason that gives both numbers need not be followed by them.
  const said = reasonTexts(scene, sizes.reasons).some(
    (text) => sure?.provided && text.includes(sure.label) && text.includes(sure.threshold.label),
  );
  return table([
    ...(why ? [{ label: scene.words.why, value: why.summary }] : []),
    ...(sure && !said ? [{ label: sure.title, value: sure.summary }] : []),
    ...(mood ? [{ label: mood.title, value: mood.summary }] : []),
    ...doneLines(scene, sizes.facts),
    ...(step && sizes.step === 0 ? [{ label: step.title, value: step.sentence.text }] : []),
  ]);
};

const STEP_LINES = [0, 2, 3, 30] as const;

const step: Draw = ({ panel }, sizes) => {
  const block = blockOf(panel, 'next_step');
  if (block === null || sizes.step === 0) return [];
  const text = joined(block.title, block.sentence.text);
  return say(clip(text, STEP_LINES[sizes.step] ?? 30, typeOf('paragraph')));
};

/** What most people press next: taking over, and once that is done whether it is resolved. */
const press: Draw = ({ panel }, sizes) => {
  const control = blockOf(panel, 'controls')?.items.find(isStepControl);
  return sizes.press > 0 && control?.enabled ? stepLines(control) : [];
};

const further: Draw = ({ panel }, sizes) => {
  const to = [
    ['actions', 'actions'],
    ['reasons', 'why'],
    ['controls', 'controls'],
  ] as const;
  return rows(
    to.slice(0, sizes.rows).flatMap(([kind, view]): Row[] => {
      const block = blockOf(panel, kind);
      return block ? [{ to: placeOf(view), title: block.title }] : [];
    }),
  );
};

const more: Draw = ({ words }) => [link(words.more, placeOf('more'))];

/** Also behind More. */
const full: Draw = ({ words, fullBrief }, sizes) =>
  fullBrief === null || sizes.full === 0 ? [] : [link(words.fullBrief, placeOf('link'))];

/** One of the parts. */
export const DRAW: Readonly<Record<Part, Draw>> = {
  headline,
  status,
  asked,
  warnings,
  reasons,
  facts,
  step,
  press,
  rows: further,
  more,
  full,
};
