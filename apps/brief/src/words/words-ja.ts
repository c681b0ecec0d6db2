import type { PageWords } from './words.ts';

const AGAIN = '会話に戻り、アプリを更新してから、もう一度概要を開いてください。';

export const words: PageWords = {
  title: '概要の全体',
  conversation: '会話 {id}',
  print: '印刷',
  loading: '概要を開いています',
  retry: '再試行',
  code: {
    'code-needed': {
      title: 'このリンクのコードを入力してください',
      text: 'このブラウザーでは、最近あなたのコードが確認されていません。コードは、元のアプリでリンクの横に表示されています。',
    },
    'other-person': {
      title: 'これは別の人のリンクです',
      text: 'このブラウザーを最後に使ったのは別の人です。あなたのリンクであれば、アプリでリンクの横に表示されているコードを入力してください。',
    },
    label: '6桁のコード',
    submit: '概要を開く',
    once: '入力できるのは1回だけです。間違えるとリンクは無効になります。',
    malformed: 'コードは6桁の数字です。',
  },
  states: {
    invalid: {
      title: 'このリンクでは何も開けません',
      text: `リンクが途中で切れている可能性があります。${AGAIN}`,
    },
    expired: {
      title: 'このリンクは期限切れです',
      text: `リンクの有効期間は10分です。${AGAIN}`,
    },
    used: {
      title: 'このリンクは使用済みです',
      text: `リンクは1回だけ使えます。${AGAIN}`,
    },
    'wrong-code': {
      title: 'コードが違います',
      text: `安全のため、このリンクは無効になりました。${AGAIN}`,
    },
    denied: {
      title: 'この概要へのアクセス権がありません',
      text: '概要が必要な場合は、管理者にお問い合わせください。',
    },
    unreachable: {
      title: '現在、概要を取得できません',
      text: '会話自体に影響はありません。',
    },
    'too-many': {
      title: '試行回数が多すぎます',
      text: '1分ほど待ってから、もう一度お試しください。',
    },
    'no-link': {
      title: 'ここに表示するものはありません',
      text: '概要は、会話の横にあるアプリから開きます。',
    },
    over: { title: 'アクセスの有効期限が切れました', text: AGAIN },
    none: {
      title: 'この会話にAIの引き継ぎはありません',
      text: 'AIエージェントが対応すると、ここに概要が表示されます。',
    },
  },
  stale: { title: '接続が切れました', text: '最後に取得した概要を表示しています。' },
  request: 'リクエスト番号：',
};
