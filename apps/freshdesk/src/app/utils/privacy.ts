import type { BlockOf } from '@baton/handoff-panel';

import type { Field } from './field.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import { fields, note, svg, when } from './lines.ts';
import { ask } from './question.ts';
import { isOver } from './scene.ts';
import type { Scene } from './scene.ts';

type Reveal = NonNullable<BlockOf<'privacy'>['reveal']>;

/** How often the bar moves, in milliseconds. */
const TICK = 5_000;
/** How soon it is hidden once more, where that did not work. */
const AGAIN = 60_000;

/** What is shown for a while, with a bar that runs out; then nothing of it stays on the page, whoever looks or answers. */
const shown = (scene: Scene, { minutes }: Reveal, active: NonNullable<Reveal['active']>): Kid => {
  const { memory, draw, hands } = scene;
  const { iso } = active.until;
  const left = Math.max(0, Date.parse(iso) - Date.now());
  const hide = (): void => {
    memory.ended = iso;
    if (!isOver(memory)) return;
    draw();
    void hands.act({ verb: 'hide' });
    memory.timer = setTimeout(hide, AGAIN);
  };
  clearTimeout(memory.timer);
  memory.timer = setTimeout(left > 0 ? draw : hide, Math.min(left, TICK));
  const share = Math.min(1, left / (minutes * 60_000));
  return [
    note('info', active.sentence, ' ', when(active.until)),
    svg('bar.info', '0 0 100 4', h('path', { d: `M0 2H${share * 100}` })),
    h(
      'div.buttons',
      ask(scene, { key: 'hide', label: active.hide, run: () => ({ verb: 'hide' }) }),
    ),
  ];
};

/** Asks to see what is hidden: why, and which kinds. Nothing is chosen beforehand: no more is shown than was wanted. */
const wish = (scene: Scene, reveal: Reveal): Kid => {
  const options = reveal.kinds.map(({ kind, label }) => ({ code: kind, label }));
  const kinds: Field = {
    name: 'kinds',
    kind: 'any',
    label: reveal.kindsLabel,
    value: options.length === 1 ? options[0]?.code : '',
    options,
  };
  return h(
    'div.buttons',
    ask(scene, {
      ...reveal,
      key: 'reveal',
      form: {
        submit: reveal.confirm,
        body: h('p', reveal.notice),
        fields: [
          { name: 'reason', label: reveal.question, hint: reveal.hint, max: 500 },
          ...(options.length > 0 ? [kinds] : []),
        ],
        isReady: ({ reason = '', kinds: some }) => reason.length > 2 && some !== '',
      },
      run: ({ reason = '', kinds: some }) => ({
        verb: 'reveal',
        wish: { reason, kinds: some?.split(' ') },
      }),
      said: () => null,
    }),
  );
};

/** What is hidden, and how to have it shown. */
export const privacy = (block: BlockOf<'privacy'>, scene: Scene): Kid => {
  const { reveal } = block;
  return [
    h('p', block.sentence),
    fields(scene, block.masked),
    reveal && (reveal.active ? shown(scene, reveal, reveal.active) : wish(scene, reveal)),
  ];
};
