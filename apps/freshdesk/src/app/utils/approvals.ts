import type { ApprovalItem, ApprovalWord, BlockOf } from '@baton/handoff-panel';

import type { Field, Values } from './field.ts';
import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { facts, list, says, when } from './lines.ts';
import { ask } from './question.ts';
import { section } from './section.ts';
import type { Scene } from './scene.ts';

type Decision = ApprovalWord['decision'];

const decide = (scene: Scene, item: ApprovalItem, decision: Decision): Kid => {
  const { id, labels, amount, sentence } = item;
  const edits = decision === 'edit';
  const amountField: Field = {
    name: 'amount',
    label: `${labels.amount} ${amount?.currency ?? ''}`,
    kind: 'number',
    value: `${amount?.value ?? ''}`,
  };
  const word = (values: Values): ApprovalWord => ({
    decision,
    amount: edits ? Number(values['amount']) : undefined,
    note: values['note'] || undefined,
  });
  return ask(scene, {
    key: `${decision}:${id}`,
    label: labels[decision],
    of: sentence.text,
    enabled: item.enabled,
    color: decision === 'reject' ? 'danger' : 'primary',
    form: {
      submit: labels[decision],
      body: h('p', item.confirm[decision]),
      fields: [...(edits ? [amountField] : []), { name: 'note', label: labels.note, max: 2_000 }],
      isReady: (values) => !edits || Number(values['amount']) > 0,
    },
    run: (values) => ({ verb: 'approval', approval: id, word: word(values) }),
    // the request may be gone by then, and with it every word of its own
    said: () => [item.taken[decision], 'success'],
  });
};

/** What waits for a person's word: what, why it is asked, until when, and the answers. */
export const approvals = (block: BlockOf<'approvals'>, scene: Scene): Item =>
  section(
    scene,
    block,
    list(block.items, (item) =>
      h(
        'li',
        { 'data-key': item.id },
        h('p', h('strong', says(scene, item.sentence))),
        list(item.reasons, (reason) => h('li', reason), 'ul'),
        facts(when(item.expires)),
        h(
          'div.buttons',
          decide(scene, item, 'approve'),
          decide(scene, item, 'reject'),
          item.amount && decide(scene, item, 'edit'),
        ),
        item.why && h('p.aside', item.why),
      ),
    ),
  );
