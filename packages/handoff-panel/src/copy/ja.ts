import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/ja.ts';
import { around } from './around/ja.ts';
import { routing } from './routing/ja.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { japanese } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const on = (target: string | null): string => (target ? `（${target}）` : '');
/** When something was done; a time and a day take the same particle. */
const timed = (at: string): string => (at === '' ? '' : `${at}に`);
const closed = (text: string): string => stopped(text, japanese.stop);

export const ja: Copy = {
  language: 'ja',
  lowerInside: false,
  quotes: ['「', '」'],
  innerQuotes: ['『', '』'],
  punctuation: japanese,
  title: {
    headline: '要点',
    notices: '注意事項',
    approvals: 'あなたの判断が必要です',
    reasons: '担当者が必要な理由',
    actions: '実行されたこと',
    next_step: '次のステップ',
    confidence: 'AIの信頼度',
    sentiment: 'お客様の感情',
    attempts: '試したこと',
    customer: 'お客様',
    routing: 'ルーティング',
    assist: '提案',
    reasoning: 'AIの判断の過程',
    transcript: '会話',
    feedback: 'フィードバック',
    privacy: 'プライバシー',
    controls: '操作',
  },
  strings: {
    loadMore: 'さらに読み込む',
    loading: '読み込み中…',
    retry: '再試行',
    loadFailed: '読み込めませんでした。',
    showDetails: '詳細を表示',
    hideDetails: '詳細を非表示',
    threshold: 'しきい値',
    turn: '発言',
    masked: 'あなたの権限では非表示',
    unsent: 'お客様には送信されていません',
    done: '完了',
    cancel: 'キャンセル',
    confirm: '確認',
    copied: 'コピーしました',
    showReads: '照会を表示',
    hideReads: '照会を非表示',
    commandFailed: '実行できませんでした。もう一度お試しください。',
    noteLabel: '対応した内容（AIと次の担当者への申し送り）',
    noteHint: '例：手動で返金し、お客様に連絡済み',
    ...around.strings,
  },
  marks: markWords.ja,
  actor: { customer: 'お客様', ai: 'AI', human: '担当者', system: 'システム' },
  state: {
    ai_active: 'AIが対応中',
    offered: '担当者への引き継ぎを提案中',
    escalated: '担当者を待っています',
    human_active: '担当者が対応中',
    resolved: '解決済み',
    handed_back: 'AIに戻しました',
    shadow: 'シャドーモード',
  },
  reason: {
    customer_request: '担当者を希望',
    low_confidence: '信頼度が低い',
    negative_sentiment: 'お客様の不満',
    repetition: '堂々巡り',
    policy_rule: 'ルール',
    guardrail: 'ガードレール',
    missing_knowledge: '知識の不足',
    action_failed: 'アクションの失敗',
    promise_unkept: '未履行の約束',
    regulated_topic: '慎重を要する話題',
    turn_limit: '発言が多すぎる',
    human_takeover: '担当者が交代',
    model_judgement: '追加モデル',
  },
  signal: signalNames.ja,
  weakSign: '弱い兆候',
  actionKind: { read: '照会', write: '変更' },
  actionStatus: {
    planned: '予定',
    running: '実行中',
    succeeded: '完了',
    failed: '失敗',
    unknown: '結果不明',
    reversed: '取り消し済み',
  },
  unsentAnswer: '未送信の回答',
  attempt: {
    worked: '成功',
    failed: '解決せず',
    unclear: '不明',
    not_sent: '未送信',
  },
  step: {
    plan: '計画',
    thought: '検討',
    retrieval: '検索',
    tool_call: 'ツールの呼び出し',
    check: '確認',
    guardrail: 'ガードレール',
  },
  mood: {
    angry: '怒り',
    unhappy: '不満',
    calm: '平静',
    content: '満足',
    happy: '大変満足',
  },
  trend: { falling: '悪化傾向', steady: '変化なし', rising: '改善傾向' },
  effect: {
    refund: '返金',
    charge: '請求',
    payment: '支払い',
    credit: 'クレジット付与',
    payout: '払い出し',
    transfer: '送金',
    compensation: '補償',
  },
  of: (what, amount) => `${amount}の${what}`,
  topic: {
    legal: '法律に関すること',
    medical: '健康',
    self_harm: '自傷',
    payment_data: '決済情報',
    data_protection: '個人情報の保護',
  },
  intent: intentNames.ja,
  guard: {
    card_number: 'カード番号',
    social_security_number: '社会保障番号',
    iban: 'IBAN',
    access_key: 'アクセスキー',
    agent_guardrail: 'AI自身のチェック',
  },
  mark: {
    profanity: '強い言葉遣い',
    again_and_again: '何度も同じことを伝えている',
    legal_threat: '法的措置をほのめかしている',
    churn_threat: '解約をほのめかしている',
    accusation: '会社を非難している',
    sarcasm: '皮肉を述べている',
    shouting: '大文字で書いている',
  },
  command: {
    accept: '引き受ける',
    decline: '辞退する',
    resolve: '解決済みにする',
    hand_back: 'AIに戻す',
    refresh: '更新',
    copy: '概要をコピー',
    insert_next_step: '社内メモとして挿入',
  },
  confirm: {
    decline:
      'この引き継ぎを辞退しますか？AIが対応を続け、いま対応できる担当者がいないことをお客様に伝えます。',
    resolve: 'この引き継ぎを解決済みにしますか？',
    hand_back: 'このお客様への対応をAIに戻しますか？',
  },
  field: {
    name: '名前',
    email: 'メール',
    phone: '電話',
    id: '顧客ID',
    plan: 'プラン',
    language: '言語',
    channel: 'チャネル',
    subject: '件名',
    queue: 'キュー',
    skills: 'スキル',
    agent: 'AIエージェント',
    error: 'エラー',
    result: '結果',
    more: 'その他',
    target: '対象',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `信頼度${value}、しきい値${limit}を下回っています`,
    confidenceFell: (format, points) =>
      `直近の回答で信頼度が${format.number(points, 0)}ポイント低下しました`,
    confidenceNear: (value, limit) => `信頼度${value}、しきい値${limit}`,
    confidenceFine: (value, limit) => `信頼度${value}、しきい値${limit}を上回っています`,
    confidenceMissing: 'このAIは信頼度を示していません',
    confidenceOn: (value, intent) => `${value}（「${intent}」について）`,
    sentimentLow: (mood, value, limit) => `お客様の感情：${mood}（${value}、しきい値${limit}）`,
    sentimentNow: (mood, trend) => (trend ? `${mood}、${trend}` : mood),
    sentimentMissing: 'お客様の文面からは感情を読み取れません',
    negativeShare: (value) => `お客様のメッセージの${value}が否定的です`,
    frustrated: (mark) => (mark ? `お客様がいら立っています：${mark}` : 'お客様がいら立っています'),
    dissatisfied: (value, limit) => `お客様は不満のようです：${value}、しきい値${limit}`,
    customerRepeats: (_format, n) => `お客様が同じ依頼を${n}回繰り返しています`,
    answerRepeats: (_format, n) => `AIが同じ回答を${n}回繰り返しています`,
    asked: (_format, n) =>
      n <= 1 ? 'お客様が担当者を希望しています' : `お客様が担当者を${n}回希望しています`,
    askedIfNeeded: 'AIで解決できなければ担当者を、とお客様が希望しています',
    askedSoftly: 'お客様がほかの人による確認を希望しています',
    acceptedOffer: 'お客様が担当者への引き継ぎに同意しました',
    refusesHuman: 'お客様は担当者を希望していません',
    weak: (sentence) => `${sentence}（弱い兆候）`,
    weakTogether: (sentences) => `複数の弱い兆候が重なっています（${sentences.join('／')}）`,
    weakSigns: '複数の弱い兆候の重なり',
    personInCharge: '担当者が対応しています',
    rule: (title) => (title ? `ルール：${title}` : 'ルールにより担当者が必要です'),
    topic: (name) =>
      name ? `担当者だけが回答できる話題：${name}` : '担当者だけが回答できる話題です',
    guardrail: (detail) =>
      detail ? `ガードレールがAIを止めました：${detail}` : 'ガードレールがAIを止めました',
    missingKnowledge: (detail) =>
      detail ? `AIに回答のための知識がありません：${detail}` : 'AIに回答のための知識がありません',
    actionFailed: (what) => (what ? `${what}が失敗しました` : 'アクションが失敗しました'),
    actionUnknown: (what) =>
      what ? `${what}：送信後、応答なし` : 'アクションを送信しましたが、応答がありません',
    actionRepeated: (what) =>
      what ? `${what}が2度実行されるところでした` : '同じアクションが2度実行されるところでした',
    promiseUnkept: 'AIが約束をしましたが、果たされた記録がありません',
    turnLimit: (turns, limit) => `発言${turns}件で未解決、上限${limit}件`,
    offTopic: (_format, n) =>
      n <= 1 ? 'お客様の依頼が対象外です' : `お客様の対象外の依頼が${n}回続いています`,
    judged: (value, limit) =>
      `追加モデルが担当者の必要性を示しています：${value}、しきい値${limit}`,
    moodTrend: {
      better: 'お客様の感情は改善しています',
      worse: 'お客様の感情は悪化しています',
      level: 'お客様の感情に変化はありません',
    },
    takeover: '担当者が対応を引き受けました',
    transferred: 'AIがみずから引き継ぎました',
    obstacle: {
      customer_request: '担当者を希望',
      low_confidence: 'AIの確信が足りない',
      negative_sentiment: 'お客様が不満',
      repetition: '堂々巡りになっている',
      policy_rule: 'ルールにより担当者が必要',
      guardrail: 'ガードレールがAIを停止',
      missing_knowledge: 'AIに知識がない',
      action_failed: 'アクションが失敗',
      promise_unkept: '約束が果たされていない',
      regulated_topic: '担当者だけが回答できる',
      turn_limit: 'まだ解決していない',
      human_takeover: '担当者が交代',
      model_judgement: '追加モデルが担当者を推奨',
    },
    obstacleRepeated: 'アクションが重複するところだった',
    obstacleUnknown: 'アクションの結果が不明',
    obstacleTransferred: 'AIが引き継ぎを判断',
    transferLabel: '引き継ぎ',
    unsure: (value) => `AIの信頼度は${value}のみ`,
    headline: (intent, want, obstacle) => {
      const about = intent && want ? `${intent}：${want}` : intent || want;
      return about && obstacle ? `${about} – ${obstacle}` : about || obstacle;
    },
    inCharge: 'AIが対応中',
    meta: (format, turns, at) => `発言${format.number(turns, 0)}件の後${at ? `、${at}` : ''}`,
    intentDetected: '目的を検出',
    aiNext: (at) =>
      `${at === null ? '設定に従って' : `${at}に`}、またはあなたが戻したときに、AIが対応を再開します`,
    intentUnknown: '目的は未検出',
    decided: {
      continue: '担当者は不要',
      offer: '担当者への引き継ぎを提案',
      escalate: '担当者に引き継ぎ',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)}は${timed(at)}送信されましたが、応答がありません。再送する前に、実行されたかどうかを確認してください。`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)}：#${number}は#${first}と重複しています。両方とも実行されていたら、一方を取り消してください。`
          : `${what}${on(target)}は2度実行された可能性があります。確認し、重複していたら一方を取り消してください。`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)}は${timed(at)}失敗しました。原因を調べて完了させてください。`,
      call_customer_back: ({ request }) =>
        request
          ? `${unstopped(request)}の件で、お客様に折り返し電話してください。`
          : 'お客様に折り返し電話してください。',
      answer_request: ({ request }) =>
        request ? `${unstopped(request)}に返信してください。` : 'お客様に返信してください。',
      calm_and_own: ({ request }) =>
        `お詫びし、責任を持って対応することを伝えてください。${request ? `その後、${unstopped(request)}の件を解決してください。` : ''}`,
      check_answer: ({ answer, confidence }) =>
        closed(
          `保留された回答${confidence ? `（信頼度${confidence}）` : ''}を確認し、送信するか修正してください：${answer}`,
        ),
      specialist_review: ({ topic }) =>
        topic
          ? `${topic}の専門担当者に回答を依頼してください。`
          : '専門担当者に回答を依頼してください。',
      keep_promise: ({ promise }) => closed(`AIが約束したことを果たしてください：${promise}`),
      apply_rule: ({ rule }) =>
        rule
          ? `ルール${unstopped(rule)}に従って判断してください。`
          : 'お使いのルールに従って判断してください。',
    },
    noStep: {
      ai_active: '対応は不要です。AIが対応しています。',
      offered: 'お客様が提案に答えるまで、対応は不要です。',
      escalated: '会話を読み、お客様に返信してください。',
      human_active: '提案はありません。担当者が対応しています。',
      resolved: '対応は不要です。解決済みです。',
      handed_back: '対応は不要です。AIが再び対応しています。',
    },
    unanswered: (quote) => closed(`未回答：${quote}`),
    stillOpen: (quote) => closed(`未解決：${quote}`),
    because: (reasons) => `理由：${reasons}`,
    why: {
      action_outcome_unknown: '実行されたかどうかが不明',
      action_repeated: '2つのアクションの効果が同じ',
      action_failed: 'その後の試行も失敗',
      customer_request: 'お客様が担当者を希望',
      low_confidence: 'AIの確信が足りない',
      negative_sentiment: 'お客様が不満',
      repetition: '会話が堂々巡りになっている',
      missing_knowledge: 'AIに知識がない',
    },
    notice: {
      confidence_not_provided: () => 'このAIは信頼度を示していません。',
      reasoning_not_provided: () => 'このAIは判断の過程を共有していません。',
      no_actions_reported: () => 'アクションは報告されていません。',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what}：${timed(at)}送信されましたが、応答がありません。実行されたかどうかは不明です。`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what}は、#${first}と効果が同じです。`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return closed(`約束の期限（${due}）を過ぎています：${quote}`);
        const label = binding && due === '' ? '約束（未履行）' : '約束';
        return due === ''
          ? closed(`${label}：${quote}`)
          : `${label}：${unstopped(quote)}（期限：${due}）。`;
      },
      draft_held_back: () => '回答が保留されました。お客様はまだ見ていません。',
      writer_unavailable: () =>
        '文章作成モデルが応答しなかったため、この概要は引用だけでできています。',
      customer_refused_human: () => 'お客様は担当者を希望しないと述べています。',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `モデルが作成、確認済み${dropped > 0 ? `、${format.number(dropped, 0)}件を除外` : ''}`,
    tried: (what, at) => `${what}、${at}`,
    answered: (quote) => `${quote}と回答しましたが、お客様は納得していません`,
    heldBack: (quote) => `保留された回答：${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `#${number}（${timed(at)}完了）と効果が同じです`
        : `#${number}（${timed(at)}送信、結果不明）と効果が同じです`,
    doneNotAgain: (what, at) => `${what}は${timed(at)}送信済みです。再送しないでください`,
    unknownOutcome: (what, at) =>
      `${what}は${timed(at)}送信されましたが、応答がありません。再送の前に確認してください`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        `変更${format.number(writes, 0)}件`,
        `照会${format.number(reads, 0)}件`,
        failed > 0 ? `失敗${format.number(failed, 0)}件` : '',
      ]
        .filter(Boolean)
        .join('、'),
    noActions: 'アクションは報告されていません。',
    showAllChanges: (format, count) => `変更${format.number(count, 0)}件をすべて表示`,
    showFewerChanges: '表示する変更を減らす',
    asOf: (at) => `${at}時点`,
    moreLikeIt: (format, count) => `同様のものがほかに${format.number(count, 0)}件あります`,
    byCustomer: (format, count) => `お客様によるアクション${format.number(count, 0)}件`,
    moreFields: (format, count) => `ほか${format.number(count, 0)}項目`,
    moreCharacters: (format, count) => `${format.number(count, 0)}文字`,
    turns: (format, count) => `発言${format.number(count, 0)}件`,
    steps: (format, count) => `${format.number(count, 0)}ステップ`,
    attempts: (format, count, shown) =>
      `試行${format.number(count, 0)}回${shown < count ? `（直近の${format.number(shown, 0)}回を表示）` : ''}`,
    notices: (format, count) => `${format.number(count, 0)}件`,
    noConfidenceShown: '提供なし',
    cannotInsert: 'このページには挿入先の社内メモがありません',
  },
};
