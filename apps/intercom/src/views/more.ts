import type { Block, BlockKind, BlockOf } from '@baton/handoff-panel';
import { joined, rows, say } from '../canvas/components.ts';
import type { Row } from '../canvas/components.ts';
import { placeOf } from '../canvas/place-id.ts';
import type { Body, View } from './body.ts';
import type { Place, Scene } from './scene.ts';

/** Views of their own; what stands with the reasons has none, every other block is read as a part of `why`. */
const PLACES: Partial<Record<BlockKind, Place | null>> = {
  headline: null,
  confidence: null,
  sentiment: null,
  reasons: placeOf('why'),
  actions: placeOf('actions'),
  approvals: placeOf('approval'),
  customer: placeOf('customer'),
  assist: placeOf('assist'),
  reasoning: placeOf('reasoning'),
  transcript: placeOf('transcript'),
  privacy: placeOf('privacy'),
  controls: placeOf('controls'),
};

const steps = ({ items }: BlockOf<'controls'>): string =>
  joined(
    ...items
      .filter(({ command, enabled }) => enabled && command !== 'refresh' && command !== 'copy')
      .map(({ label }) => label),
  );

const rowsOf = (block: Block, { words }: Scene): Row[] => {
  if (block.kind === 'feedback')
    return [
      { to: placeOf('feedback'), title: words.rate, subtitle: block.summary },
      { to: placeOf('edit'), title: words.edit },
    ];
  const place = Object.hasOwn(PLACES, block.kind)
    ? PLACES[block.kind]
    : placeOf('why', (block as Block).kind);
  if (!place) return [];
  return [
    {
      to: place,
      title: block.title,
      subtitle: block.kind === 'controls' ? steps(block) : block.summary,
    },
  ];
};

/** A row for everything there is, in the panel's own order but for what can be pressed: below a dozen rows nobody would find it. And what a canvas can't show. */
export const drawMore: View = (scene): Body => {
  const { panel, words, fullBrief } = scene;
  const pressed = panel.blocks.filter(({ kind }) => kind === 'controls');
  const read = panel.blocks.filter(({ kind }) => kind !== 'controls');
  return {
    components: [
      ...rows([
        ...[...pressed, ...read].flatMap((block) => rowsOf(block, scene)),
        ...(fullBrief === null ? [] : [{ to: placeOf('link'), title: words.fullBrief }]),
      ]),
      ...say(panel.asOf?.label ?? '', 'muted'),
      ...panel.degraded.flatMap((sentence) => say(sentence, 'muted')),
    ],
  };
};
