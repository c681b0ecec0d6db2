import type { Announcing } from './announcing.ts';

/**
 * Japanese. It names nobody who does a thing and tells the future from the past by the end of the verb alone, so what is
 * said to be done is passed over: the same words report it. Only a deed that begins now counts.
 */
export const ja: Announcing = {
  named: {
    refund: /返金|払い?戻/u,
    cancellation: /キャンセル|取り?消し?|解約/u,
    return_label: /返[送品](?:用)?(?:の)?(?:ラベル|伝票)/u,
    replacement: /交換|代替品|代わりの(?:商)?品|再発?送/u,
    credit: /クレジット|クーポン|ポイント|ギフト券/u,
    address: /(?:住所|お?届け先|配送先).{0,20}(?:変更|更新|修正)/u,
    booking: /(?:予約|便|フライト).{0,20}(?:変更|振り?替)/u,
    reset_link: /(?:パスワード|リンク).{0,20}(?:再設定|リセット)|(?:再設定|リセット).{0,20}リンク/u,
  },
  announces:
    /(?:いたします|致します|させていただきます|します|行います|進めます|差し上げます)(?=ので|。|！|!|、|\s|$)|(?:ただいま|たった今).{0,40}(?:いたしました|しました)/u,
  onlyTells:
    /ません|かねます|ない|済み|済んで|完了|(?<!ただいま.{0,40}|たった今.{0,40})ました|ており?ます|ています|場合|たら|れば|なら|もし|次第|(?<!午)後(?:に|、|ほど)|うえ|上で|確認|お調べ|状況|ご希望(?!どおり|通り)|とのこと|(?<=返金|払い戻し|キャンセル|解約|交換|変更)(?:について|につきまして|の件)|連絡|お伝え|申し伝え|お知らせ|説明|規定|ポリシー|反映|ましょうか|ますか|でしょうか|かかります|額を/u,
};
