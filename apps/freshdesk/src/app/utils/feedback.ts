import type { BlockOf, EditDraft, RatingDraft } from '@baton/handoff-panel';

import type { Field, Values } from './field.ts';
import { h } from './h.ts';
import type { Kid } from './h.ts';
import { facts, note, word } from './lines.ts';
import { form } from './form.ts';
import { ask } from './question.ts';
import type { Question } from './question.ts';
import type { Scene } from './scene.ts';

type Edit = BlockOf<'feedback'>['edit'];

const PARTS = { headline: 300, nextStep: 500, note: 2_000 } as const;
type Part = keyof typeof PARTS;

/** What is sent for a text: null leaves Baton's own, which an untouched one and an emptied one do. */
const sent = (base: Edit, part: Part, text = ''): string | null => {
  const own = part === 'note' || base.own[part];
  return text === '' || (!own && text === base[part]) ? null : text;
};

/** The three texts, from what stood there when somebody began; with what somebody else saved meanwhile. */
const editFields = (start: Edit, now: Edit): Field[] =>
  (['headline', 'nextStep', 'note'] as const).map((part) => ({
    name: part,
    label: now.labels[part],
    value: start[part],
    hint: part === 'note' ? now.labels.noteHint : '',
    max: PARTS[part],
    below:
      now.version !== start.version &&
      now[part] !== start[part] &&
      note('info', h('strong', now.labels.newer), ' ', now[part]),
  }));

/** Words over the brief's, and back. Whoever has read the newer words may write over them: then they are the base. */
const edit = (scene: Scene, now: Edit): Kid => {
  const { memory } = scene;
  const { label, labels } = now;
  if (memory.asking !== 'edit') memory.editing = now;
  const start = memory.editing ?? now;
  const base = memory.failed?.problem === 'brief-changed' ? now : start;
  const draft = (values: Values): EditDraft => {
    const text = (part: Part): string | null => sent(base, part, values[part]);
    return {
      base: base.version,
      headline: text('headline'),
      nextStep: text('nextStep'),
      note: text('note'),
    };
  };
  return h(
    'div.buttons',
    ask(scene, {
      key: 'edit',
      label,
      form: { submit: labels.save, fields: editFields(start, now) },
      run: (values) => ({ verb: 'edit', edit: draft(values) }),
    }),
    labels.restore !== null &&
      ask(scene, {
        key: 'restore',
        label: labels.restore,
        color: 'danger',
        form: { submit: labels.restore, body: h('p', now.restoreConfirm) },
        run: () => ({
          verb: 'edit',
          edit: { base: now.version, headline: null, nextStep: null, note: null },
        }),
      }),
  );
};

/** Stars in words; once there are some, what was missing and a comment. */
const rate = (scene: Scene, rating: BlockOf<'feedback'>['rating']): Kid => {
  const given = `${rating.stars ?? ''}`;
  const stars = scene.memory.drafts['rate stars'] ?? given;
  const more: Field[] = [
    {
      name: 'missing',
      kind: 'any',
      label: rating.missingQuestion,
      value: rating.chosen.join(' '),
      options: rating.missing,
    },
    { name: 'comment', label: rating.commentLabel, value: rating.comment, max: 1_000 },
  ];
  const options = rating.options.map((option) => ({
    code: `${option.stars}`,
    label: option.label,
  }));
  const question: Question = {
    key: 'rate',
    label: given === '' ? rating.question : rating.change,
    form: {
      submit: rating.send,
      fields: [
        { name: 'stars', kind: 'one', label: rating.question, value: given, options },
        ...(stars === '' ? [] : more),
      ],
      isReady: (values) => values['stars'] !== '',
    },
    run: (values) => ({
      verb: 'rate',
      rating: {
        stars: Number(values['stars']) as RatingDraft['stars'],
        missing: (values['missing'] ?? '')
          .split(' ')
          .filter(Boolean) as RatingDraft['missing'][number][],
        comment: values['comment'] || undefined,
      },
    }),
    said: () => [rating.thanks, 'success'],
  };
  return given === '' ? form(scene, question) : h('div.buttons', ask(scene, question));
};

/** What the reader may correct in the brief and say about it. */
export const feedback = (block: BlockOf<'feedback'>, scene: Scene): Kid => [
  facts(block.edit.edited, block.edit.stale !== null && word('warning', block.edit.stale)),
  edit(scene, block.edit),
  rate(scene, block.rating),
];
