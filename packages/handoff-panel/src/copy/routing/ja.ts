import type { RoutingCopy } from './routing-copy.ts';

/** Japanese. */
export const routing: RoutingCopy = {
  goes: (queue) => `割り当て先：${queue}`,
  because: {
    conditions: (list) => `条件：${list}`,
    condition: {
      intent: '目的',
      language: '言語',
      reason: '理由',
      plan: 'お客様のプラン',
      when: 'ポリシーの条件',
    },
    route: 'ルーティングルールによる',
    default: '既定の割り当て',
    fallback: (queue) => `${queue}の代わり`,
  },
  field: {
    priority: '優先度',
    tier: 'サポートレベル',
    passed: '見送ったキュー',
    runnerUp: '次の候補',
    offered: 'お客様に提案した内容',
  },
  priority: { low: '低', normal: '標準', high: '高', urgent: '緊急' },
  why: {
    later: '順番が後',
    closed: '営業時間外',
    full: '上限に到達',
    nobody_there: '担当者が不在',
    skills: 'スキルが不足',
    language: '言語に非対応',
    tier: 'レベルが不足',
    is_fallback: '代替専用',
  },
  notTaken: (queue, why) => `${queue}（${why}）`,
  offered: {
    now: '対応できる担当者がいます',
    queue: '営業中（空いている担当者がいるかは不明）',
    callback: '対応できる担当者がいないため、折り返しの電話を提案',
    email: '対応できる担当者がいないため、メールでの回答を提案',
    later: '対応できる担当者がいないため、リストに残しています',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `最大${format.number(high, 0)}分`
      : `${format.number(low, 0)}～${format.number(high, 0)}分`,
  opens: (at) => `${at}に営業開始`,
};
