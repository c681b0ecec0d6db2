import type { Component, TextComponent } from '../canvas/canvas.ts';
import { clip } from '../canvas/clip.ts';
import { joined, rows, say, table } from '../canvas/components.ts';
import type { Row } from '../canvas/components.ts';
import { typeOf } from '../canvas/estimate-height.ts';
import { placeOf } from '../canvas/place-id.ts';
import { whatWasDone } from './action-lines.ts';
import { blockOf } from './block-of.ts';
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
  'rows',
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

const reasonTexts = ({ panel }: Scene, size: number): string[] => {
  const block = blockOf(panel, 'reasons');
  if (block === null || size === 0) return [];
  const [first, ...others] = block.items.map(({ sentence }) => sentence.text);
  if (first === undefined) return [block.summary];
  // Further ones that there is no room for are at least counted.
  return size === 1
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
  const told = block.items
    .filter(({ kind, folded, status: at }) => kind === 'write' && !folded && at !== 'planned')
    .slice(-TOLD);
  const whole = { label: block.title, value: block.summary };
  if (size === 0) return [whole];
  return [
    ...told.map((item) => ({
      label: `${item.byLabel} · ${item.statusLabel}`,
      value: whatWasDone(item),
    })),
    ...(block.items.length > told.length || told.length === 0 ? [whole] : []),
  ];
};

/** Confidence with its limit, mood with its course, what was done, and the next step where it has no room of its own. */
const facts: Draw = (scene, sizes) => {
  const { panel } = scene;
  const sure = blockOf(panel, 'confidence');
  const mood = blockOf(panel, 'sentiment');
  const step = blockOf(panel, 'next_step');
  // A reason that gives both numbers need not be followed by them.
  const said = reasonTexts(scene, sizes.reasons).some(
    (text) => sure?.provided && text.includes(sure.label) && text.includes(sure.threshold.label),
  );
  return table([
    ...(sure && !said ? [{ label: sure.title, value: sure.summary }] : []),
    ...(mood ? [{ label: mood.title, value: mood.summary }] : []),
    ...doneLines(scene, sizes.facts),
    ...(step && sizes.step === 0 ? [{ label: step.title, value: step.sentence.text }] : []),
  ]);
};

const STEP_LINES = [0, 2, 30] as const;

const step: Draw = ({ panel }, sizes) => {
  const block = blockOf(panel, 'next_step');
  if (block === null || sizes.step === 0) return [];
  const text = joined(block.title, block.sentence.text);
  return say(clip(text, STEP_LINES[sizes.step] ?? 30, typeOf('paragraph')));
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

/** One of the parts. */
export const DRAW: Readonly<Record<Part, Draw>> = {
  headline,
  status,
  asked,
  warnings,
  reasons,
  facts,
  step,
  rows: further,
};
