import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

/** When something was done; a time and a day take the same particle. */
const timed = (at: string): string => (at === '' ? '' : `${at}に`);

/** Counted as a number of times or of things. */
const COUNTED: Readonly<Record<string, string>> = {
  refund: '返金',
  charge: '請求',
  payment: '支払い',
  credit: 'クレジット付与',
  payout: '払い出し',
  transfer: '送金',
  compensation: '補償',
};

export const around: AroundCopy = {
  lacks: hostLacks.ja,
  strings: {
    working: '処理中…',
    optional: '任意',
    reveal: '表示…',
    showOriginal: 'Batonの文面を表示',
    hideOriginal: 'Batonの文面を非表示',
    commandNote: 'ほかの担当者へのメモ',
    problems: {
      'brief-changed':
        'ほかの人が先に変更を保存しました。内容を確認してから、もう一度保存してください。',
      'approval-decided': 'すでに判断されたか、期限を過ぎています。',
      'effect-held':
        '同じ処理がすでに実行されたか、始まっています。先にそのアクションを確認してください。',
      'action-state': 'このアクションの状態が変わりました。もう一度確認してください。',
      'wrong-state': 'この引き継ぎの状態が変わりました。ほかの人が先に対応した可能性があります。',
      'no-endpoint': 'この処理を実行できるシステムが接続されていません。',
      'reveal-forbidden': 'あなたの権限では、非表示の情報を表示できません。',
      'reveal-limit':
        '1時間以内に表示できる回数を超えました。しばらくしてからもう一度お試しください。',
      'no-ticket-access': 'ヘルプデスクでこのチケットを表示する権限がなくなりました。',
      'no-agent': 'このヘルプデスクのエージェントではなくなりました。',
      'access-unchecked':
        'いまヘルプデスクに権限を確認できません。何も実行していません。もう一度お試しください。',
      forbidden: 'あなたの権限では実行できません。',
      'not-found': '対象が見つかりません。',
      'note-refused': 'ヘルプデスクがメモを受け付けませんでした。何も書き込まれていません。',
      'no-answer':
        '応答がありませんでした。実行された可能性があります。もう一度試す前に、アクションを確認してください。',
      busy: 'ほかの人が変更中です。もう一度お試しください。',
      unreachable: 'Batonに接続できません。接続を確認して、もう一度お試しください。',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `${source}ユーザー ${id}`),
    you: 'あなた',
    by: (person, at) => `${person}が編集、${at}`,
    stale: (format, count) => `編集後に新しいメッセージ${format.number(count, 0)}件`,
    note: (person) => `${person}のメモ`,
  },
  approval: {
    summary: (format, count) => `${format.number(count, 0)}件のアクションが判断を待っています`,
    obstacle: 'AIが承認を待っている',
    step: 'AIが承認を求めているアクションについて判断してください。',
    asks: (what) => `AIが承認を求めています：${what}`,
    reason: {
      approval_always: () => 'このアクションには常に担当者の承認が必要です。',
      approval_above: (limit) =>
        limit
          ? `${limit}を超える場合は、担当者の承認が必要です。`
          : 'この金額には担当者の承認が必要です。',
      amount_over_limit: (limit) =>
        limit
          ? `AIが1回に実行できるのは${limit}までです。`
          : 'AIが1回に実行できる金額を超えています。',
      count_over_limit: (limit) =>
        limit
          ? `AIが1人のお客様に実行できるのは、1日に${limit}回までです。`
          : 'AIが1人のお客様に1日に実行できる回数に達しています。',
      sum_over_limit: (limit) =>
        limit
          ? `実行すると、お客様への合計が24時間以内に${limit}を超えます。`
          : '実行すると、お客様への合計が24時間以内の上限を超えます。',
      currency_not_listed: () => 'この通貨には上限が設定されていません。',
      amount_missing: () => '上限がありますが、AIが金額を示していません。',
      uncatalogued: () => 'このアクションはカタログにありません。',
      unlisted: () => 'カタログにないアクションには承認が必要です。',
    },
    otherReason: 'ルールにより承認が必要です。',
    expires: (at) => `判断の期限：${at}（過ぎると実行されません）`,
    onlyFor: {
      standard: '制限付きアクセスの人は判断できません。',
      full: 'フルアクセスの人だけが判断できます。',
    },
    taken: {
      approve: '承認しました。AIには次の問い合わせ時に伝わります。',
      edit: '別の金額で承認しました。AIには次の問い合わせ時に伝わります。',
      reject: '却下しました。AIには次の問い合わせ時に伝わります。',
    },
    labels: {
      approve: '承認',
      edit: '別の金額で承認',
      reject: '却下',
      amount: '金額',
      note: '理由（AIとほかの担当者に伝わります）',
    },
    confirmApprove: (what) => `${what}：承認しますか？AIは1回だけ実行できます。`,
    confirmEdit: (what, amount) =>
      `${what}：入力した金額で承認しますか？AIはその金額で1回だけ実行でき、${amount}では実行できなくなります。`,
    confirmReject: (what) => `${what}：却下しますか？AIに伝えられ、実行されません。`,
  },
  command: {
    label: { retry: '再試行', reverse: '取り消す', resume: '今すぐ実行' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what}：再試行しますか？${timed(at)}送信されましたが、応答がありませんでした。ここからの試行はすべて同じキーを使うため、重複しません。ただし、AIがすでに送信したものは実行されている可能性があります。`
          : `${what}：再試行しますか？${timed(at)}失敗しました。ここからの試行はすべて同じキーを使うため、実行されるのは最大1回です。`,
      reverse: ({ what, at }) =>
        `${what}：取り消しますか？${timed(at)}実行されました。取り消しは1回だけ行われます。`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what}：今すぐ実行しますか？AIが${timed(at)}予定しましたが、実行していません。実行は1回だけです。`
          : `${what}：今すぐ実行しますか？${approvedBy}が${timed(at)}承認しましたが、まだ実行されていません。実行は1回だけです。`,
    },
    confirmAgain: (what) => `${what}：もう一度実行しますか？合計2回実行したことになります。`,
    sameDone: (number, by, at) =>
      `注意：#${number}は効果が同じで、${timed(at)}実行済みです（${by}）。`,
    sameOpen: (number, at) =>
      `注意：#${number}は効果が同じで、${timed(at)}送信されましたが、結果は不明です。`,
    heldDone: (by, at) => `注意：同じ処理が${timed(at)}別の会話で実行済みです（${by}）。`,
    heldOpen: (at) => `注意：同じ処理が${timed(at)}別の会話で送信されましたが、結果は不明です。`,
    unknownBefore: (at) => `${timed(at)}実行されたかどうかは不明です。先に確認してください。`,
    anyway: { retry: 'もう一度実行する', resume: 'それでも実行する' },
    lookFirst: (number) => `先に#${number}の結果を確認してください。`,
    lookThereFirst: '先にその会話での結果を確認してください。',
    onlyFullTwice: '同じ処理をもう一度実行できるのは、フルアクセスの人だけです。',
  },
  marks: {
    uncatalogued: 'カタログにない',
    approval: {
      pending: () => '承認待ち',
      approved: (by, at) => (by === '' ? `承認済み、${at}` : `${by}が承認、${at}`),
      edited: (by, at) =>
        by === '' ? `別の金額で承認済み、${at}` : `${by}が別の金額で承認、${at}`,
      rejected: (by, at) => (by === '' ? `却下済み、${at}` : `${by}が却下、${at}`),
      expired: (_by, at) => `承認の期限切れ、${at}`,
    },
    approvalNote: '承認についてのメモ',
  },
  totals: {
    line: (parts) => `24時間以内：${parts}`,
    count: (format, type, name, count) => {
      const times = `${format.number(count, 0)}回`;
      const words = own(COUNTED, type);
      return words ? `${words}${times}` : `${name}（${times}）`;
    },
    none: '金額なし',
  },
  customer: {
    more: (format, previous, handedOver) =>
      `以前の会話${format.number(previous, 0)}件、${handedOver > 0 ? `うち引き継ぎ${format.number(handedOver, 0)}件` : '引き継ぎなし'}`,
    first: 'このお客様との最初の会話',
    openTickets: (format, count) => `ほかの未解決チケット${format.number(count, 0)}件`,
    noTickets: 'ほかに未解決のチケットなし',
    handoff: {
      requested: '担当者を待っていた',
      offered: '担当者への引き継ぎを提案',
      accepted: '担当者が対応',
      active: '担当者が対応',
      resolved: '担当者が解決',
      handed_back: '担当者が解決し、AIに戻した',
      declined: 'お客様が担当者を希望しなかった',
      expired: '担当者を希望したが、対応者なし',
      failed: '引き継ぎに失敗',
    },
    byAi: 'AIが対応',
    because: (reason) => `理由：${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) => `変更${format.number(count, 0)}件`,
    resolution: (quote) => `解決：${quote}`,
    noSubject: '件名なし',
    andMore: (format, count) => `ほか${format.number(count, 0)}件`,
    yes: 'はい',
    no: 'いいえ',
    missing: (source) => `${source}から時間内に応答がなかったため、その情報は含まれていません。`,
    channel: {
      chat: 'チャット',
      messaging: 'メッセージング',
      email: 'メール',
      phone: '電話',
      voice: '電話',
      web: 'ウェブサイト',
      webchat: 'チャット',
      livechat: 'チャット',
      webform: 'ウェブフォーム',
      social: 'ソーシャルメディア',
      app: 'アプリ',
    },
    source: (name, at) => (at === '' ? name : `${name}、${at}`),
    previous: (source) => `以前の会話（${source}）`,
    tickets: (source) => `ほかの未解決チケット（${source}）`,
    anyTickets: (source) => `ほかのチケット（${source}）`,
    ticketState: {
      new: '新規',
      open: 'オープン',
      pending: '保留中',
      hold: '待機中',
      solved: '解決済み',
      closed: '終了済み',
    },
  },
  assist: {
    caution: 'これは提案です。使う前に確認してください。自動で送信されることはありません。',
    flag: {
      legal_threat: '法的措置をほのめかしている',
      churn: '解約の可能性',
      vulnerable: '配慮が必要な可能性',
      public_complaint: '公の場での苦情をほのめかしている',
      safety: '誰かに危険が及ぶ可能性',
      abuse: '暴言',
    },
    flags: '回答の前に考慮すること',
    flagCount: (format, count) => `警告${format.number(count, 0)}件`,
    reply: '返信の下書き',
    replySummary: '返信の下書き',
    replyIn: (language) => `言語：${language}`,
    replyByModel: 'モデルが作成：事実をすべて確認してください',
    insert: '返信に挿入',
    cannotInsert: 'このページには挿入先の返信欄がありません',
    copy: 'コピー',
    kind: { macro: 'マクロ', article: 'ヘルプ記事' },
    suggestions: '参考になりそうなもの',
    suggestionCount: (format, count) => `提案${format.number(count, 0)}件`,
    matches: (words) => `一致：${words}`,
    applyMacro: 'マクロを適用',
    doneBefore: (what, at) =>
      `この返信は、すでに実行されたことをこれから行うと伝えています：${what}、${at}。`,
    triedBefore: (what, at) =>
      `この返信は、すでに送信され結果が不明なことをこれから行うと伝えています：${what}、${at}。`,
    sendAnyway: 'このまま送信するには、もう一度送信してください。',
    missing: (source) =>
      `${source}から時間内に応答がなかったため、そのマクロと記事は含まれていません。`,
    written: 'モデルが作成',
    checked: (format, dropped) =>
      dropped > 0 ? `確認済み、${format.number(dropped, 0)}文を除外` : '確認済み',
    writtenStale: (format, count) => `作成後に新しいメッセージ${format.number(count, 0)}件`,
  },
  feedback: {
    edit: '概要を編集',
    labels: {
      headline: '要点',
      nextStep: '次のステップ',
      note: '次に読む人へのメモ',
      noteHint: '例：お客様は外出中、18:00以降に電話',
      save: '保存',
      restore: 'Batonの文面に戻す',
      newer: 'その間に保存された内容：',
    },
    restoreConfirm: 'Batonの文面に戻しますか？担当者が書いた文面は履歴に残ります。',
    question: 'この概要は役に立ちましたか？',
    stars: [
      '役に立たなかった',
      'あまり役に立たなかった',
      '少し役に立った',
      '役に立った',
      '必要なことがすべてあった',
    ],
    missingQuestion: '何が足りませんでしたか？',
    missing: {
      intent: 'お客様が必要としていること',
      history: 'これまでの経緯',
      actions: '実行されたこと',
      reason: '引き継いだ理由',
      next_step: '次に行うこと',
      customer: 'お客様の情報',
      wrong: '誤りがあった',
      too_long: '長すぎた',
    },
    commentLabel: 'ほかにお気づきの点',
    send: '送信',
    change: '評価を変更',
    thanks: 'ありがとうございます。概要の改善に役立てます。',
    own: (stars) => `あなたの評価：${stars}`,
    others: (format, count, mean) => `${format.number(count, 0)}人の評価：5段階中${mean}`,
    none: 'まだ評価がありません',
  },
  privacy: {
    tier: {
      restricted: '制限付きアクセス',
      standard: '標準アクセス',
      full: 'フルアクセス',
    },
    hidden: (format, count) => `あなたの権限では${format.number(count, 0)}件の情報が非表示です`,
    nothing: 'あなたの権限で非表示の情報はありません',
    kind: {
      email: 'メールアドレス',
      phone: '電話番号',
      card: 'カード番号',
      iban: 'IBAN',
      ssn: '社会保障番号',
      national_id: '身分証番号',
      ip: 'IPアドレス',
      secret: 'パスワードとコード',
      api_key: 'アクセスキー',
      birth_date: '生年月日',
      health: '健康に関する情報',
      name: '氏名',
      address: '住所',
      custom: 'その他の非公開情報',
    },
    label: '非表示の情報を表示',
    question: 'この情報が必要な理由',
    hint: '例：お客様から住所の読み上げを求められた',
    kinds: '表示する情報',
    notice: (format, minutes) =>
      `あなたにだけ${format.number(minutes, 0)}分間表示されます。理由は記録されます。`,
    confirm: '表示',
    hide: '再び非表示にする',
    notForTier: 'あなたの権限では、非表示の情報を表示できません。',
    nothingToShow: '表示できる非表示の情報はありません。',
    active: (kinds, reason) => `あなたに表示中：${kinds}。あなたの理由：${reason}`,
    until: (at) => `${at}まで`,
    shownUntil: (until) => `情報を${until}表示中`,
    allShown: '表示できる情報はすべて表示されています。',
    report: {
      label: '信頼性レポート',
      html: 'ページとしてダウンロード',
      json: 'JSONでダウンロード',
      copy: 'コピー',
    },
  },
};
