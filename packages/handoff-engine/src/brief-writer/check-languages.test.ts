import { Event, Policy, assembleRecord, buildBrief, redact } from '@baton/handoff-core';
import type { EventInput, RedactedBrief } from '@baton/handoff-core';
import { describe, expect, test } from 'vitest';

import { checkSentence } from './check-sentence.ts';
import type { WrittenSentence } from './written-brief.ts';

const inputs: EventInput[] = [
  {
    type: 'turn',
    id: 'fr',
    by: 'customer',
    text: 'L’abat-jour de la commande W61177 est fêlé. Je veux mes 40 €, je ne veux pas de bon.',
  },
  {
    type: 'turn',
    id: 'pt',
    by: 'customer',
    text: 'A cúpula do pedido W61177 está rachada. Quero meus R$ 40, não quero vale.',
  },
  {
    type: 'turn',
    id: 'ja',
    by: 'customer',
    text: '注文W61177のシェードが割れています。40ユーロの返金を希望します。クーポンは必要ありません。',
  },
  {
    type: 'action',
    id: 'e2',
    action: 'a2',
    name: 'refund_order',
    kind: 'write',
    status: 'failed',
    args: { order_id: 'W61177', amount: 40 },
    error: 'card expired',
  },
  {
    type: 'action',
    id: 'e3',
    action: 'a3',
    name: 'send_label',
    kind: 'write',
    status: 'succeeded',
    args: { order_id: 'W61177' },
  },
];
const policy = Policy.parse({});
const brief: RedactedBrief = redact(
  buildBrief(
    assembleRecord({
      id: 'c1',
      version: 1,
      events: inputs.map((input, n) => ({
        ...Event.parse(input),
        seq: n + 1,
        at: '2026-03-10T10:00:00.000Z',
      })),
      decisions: [],
      answers: {},
      handoffs: [],
      policy,
    }),
    policy,
  ),
  'full',
);

const says = (text: string, id: string): WrittenSentence => ({
  part: 'done',
  text,
  evidence: [{ type: id.startsWith('a') ? 'action' : 'turn', id }],
});

describe('a sentence that a model wrote in another language', () => {
  test.each([
    ['L’abat-jour de la commande W61177 est fêlé.', 'fr'],
    ['Le client ne veut pas de bon.', 'fr'],
    ['L’étiquette a été envoyée.', 'a3'],
    ['Le remboursement a échoué.', 'a2'],
    ['A cúpula do pedido W61177 está rachada.', 'pt'],
    ['A etiqueta foi enviada.', 'a3'],
    ['O reembolso falhou.', 'a2'],
    ['注文W61177のシェードが割れています。', 'ja'],
    ['お客様は40ユーロの返金を希望しています。', 'ja'],
    ['ラベルを送付しました。', 'a3'],
    ['返金に失敗しました。', 'a2'],
  ])('holds: %s', (text, id) => {
    expect(checkSentence(says(text, id), brief)).toBeNull();
  });

  test.each([
    ['outcome', 'Le remboursement a été effectué.', 'fr'],
    ['outcome', 'La commande a été remboursée.', 'a2'],
    ['outcome', 'O reembolso foi aprovado.', 'pt'],
    ['outcome', 'A equipe reembolsou o cliente.', 'a2'],
    ['outcome', '返金が完了しました。', 'ja'],
    ['outcome', 'ご注文を返金しました。', 'a2'],
    ['outcome', 'ラベルの送付に失敗しました。', 'a3'],
    ['number', '注文W61178のシェードが割れています。', 'ja'],
    ['number', 'お客様は45ユーロの返金を希望しています。', 'ja'],
    ['currency', 'お客様は40円の返金を希望しています。', 'ja'],
    ['date', '明日お電話ください。', 'ja'],
    ['date', 'Appelez demain.', 'fr'],
    ['negation', 'クーポンは必要です。', 'ja'],
    ['negation', 'Le client ne veut pas parler.', 'a3'],
  ])('is dropped for its %s: %s', (drop, text, id) => {
    expect(checkSentence(says(text, id), brief)).toBe(drop);
  });
});
