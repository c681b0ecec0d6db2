import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** Japanese words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `満足度の質問に5段階中${score}と回答`,
  handoverPart: {
    note: '社内メモ',
    fields: 'フィールド',
    tags: 'タグ',
    priority: '優先度',
    group: 'グループ',
    assignee: '担当者',
    skills: 'スキル',
    status: 'ステータス',
    transcript: '会話のファイル',
  },
  transcriptFile: {
    reading: (mark) =>
      `書かれた内容や実行された内容は「|」の後にあります。[${mark}]のような角括弧内の語は、非表示の情報を表します。`,
    times: (zone) => `時刻のタイムゾーンは${zone}で、UTCとの差を付けています。`,
    leftOut: (turns) =>
      `ファイルが長くなりすぎるため、冒頭の${turns}と、その間に実行された内容を省略しました。`,
    file: 'ファイル',
  },
  followUp: {
    expired: '時間内に引き受けた担当者がいなかったため、AIが再びお客様に対応できます。',
    declined: '引き継ぎが辞退されたため、AIが再びお客様に対応できます。',
  },
};

/** What is noticed around a handover. */
export const handoverNotices: Pick<
  Copy['say']['notice'],
  | 'handed_over_before'
  | 'delivery_waiting'
  | 'delivery_failed'
  | 'delivery_degraded'
  | 'handoff_declined'
  | 'handoff_expired'
  | 'handoff_failed'
  | 'shadow_handover'
  | 'shadow_offer'
> = {
  shadow_handover: () =>
    'シャドーモード：Batonはここで担当者に引き継ぐ判断をしました。お客様には何も送信されず、チケットにも何も書き込まれていません。',
  shadow_offer: () =>
    'シャドーモード：Batonは担当者の案内を提案する判断をしました。お客様には何も送信されず、チケットにも何も書き込まれていません。',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () => '担当者が来る前に引き継ぎが失敗したため、AIが再びお客様に対応できます。',
  delivery_waiting: () =>
    '社内メモと割り当てはまだチケットに反映されていません。Batonが再試行しています。',
  delivery_failed: () =>
    'この引き継ぎをチケットに書き込めませんでした。管理者が原因を確認し、再試行できます。',
  handed_over_before: ({ at, quote }) =>
    `この会話は以前、${at}まで担当者が対応していました${quote && `（担当者のメモ：${unstopped(quote)}）`}。`,
  delivery_degraded: ({ parts = '' }) => `ヘルプデスクに反映できなかった項目：${parts}。`,
};
