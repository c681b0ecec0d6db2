import { MaskKind } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import { aside } from '../text/aside.ts';

type Privacy = BlockOf<'privacy'>;

const countOf = ({ brief }: Scene, kind: MaskKind): number => brief.masked[kind] ?? 0;

const revealOf = (scene: Scene): Privacy['reveal'] => {
  const { brief, copy, format, quote } = scene;
  const { reveal } = brief;
  if (!reveal) return null;
  const words = copy.around.privacy;
  // What is not there needs no asking for.
  const kinds = MaskKind.options.filter(
    (kind) => reveal.kinds.includes(kind) && countOf(scene, kind) > 0,
  );
  const { active } = reveal;
  const none = active ? words.allShown : words.nothingToShow;
  const why = reveal.allowed ? (kinds.length === 0 ? none : '') : words.notForTier;
  const shown = MaskKind.options.filter((kind) => active?.kinds.includes(kind));
  return {
    enabled: why === '',
    why,
    label: words.label,
    question: words.question,
    hint: words.hint,
    kindsLabel: words.kinds,
    kinds: kinds.map((kind) => ({ kind, label: words.kind[kind] })),
    minutes: reveal.minutes,
    notice: words.notice(format, reveal.minutes),
    confirm: words.confirm,
    active: active && {
      sentence: words.active(
        format.list(shown.map((kind) => words.kind[kind])),
        quote(active.reason, 160),
      ),
      until: { label: words.until(format.time(active.until)), iso: active.until },
      hide: words.hide,
    },
  };
};

/** What is hidden from this viewer by kind and number, how they may ask to see it, and where everything is proven. */
export const privacyBlock = (scene: Scene): Privacy => {
  const { copy, format } = scene;
  const words = copy.around.privacy;
  const masked = MaskKind.options
    .filter((kind) => countOf(scene, kind) > 0)
    .map((kind) => ({
      label: words.kind[kind],
      value: format.number(countOf(scene, kind), 0),
      masked: false,
    }));
  const total = MaskKind.options.reduce((sum, kind) => sum + countOf(scene, kind), 0);
  const sentence = total === 0 ? words.nothing : words.hidden(format, total);
  const reveal = revealOf(scene);
  const active = reveal?.active
    ? aside(reveal.active.sentence, reveal.active.until.label, copy)
    : '';
  return {
    v: 1,
    kind: 'privacy',
    title: copy.title.privacy,
    summary: [sentence, reveal?.active ? words.shownUntil(reveal.active.until.label) : '']
      .filter(Boolean)
      .join(' · '),
    fallbackText: [
      sentence,
      ...masked.map(({ label, value }) => `- ${label}${copy.punctuation.colon}${value}`),
      active,
    ]
      .filter(Boolean)
      .join('\n'),
    open: false,
    sentence,
    masked,
    reveal,
    report: words.report,
  };
};
