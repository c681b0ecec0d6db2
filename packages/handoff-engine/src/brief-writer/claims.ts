/** Whole words, or what is written in a script that sets no spaces between them. */
const any = (words: string, unspaced: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])|${unspaced}`, 'iu');

/** What is done in a service, as Japanese names it. */
const DEEDS =
  '返金|払い?戻し?|キャンセル|取り?消し?|解約|変更|更新|送信|送付|発送|予約|交換|返品|処理|手続き?|手配|承認|確認|解決|修正|支払い?|付与|発行|実行|実施|登録|再設定';

/** Something was done, as one says it in the languages of the panel. */
export const DONE = any(
  [
    'done|succeeded|successful(?:ly)?|worked|completed?|processed|approved|issued|refunded|credited|paid|cancel(?:l)?ed|changed|updated|sent|booked|returned|exchanged|resolved|fixed|confirmed|went through',
    'erledigt|erfolgreich|geklappt|abgeschlossen|genehmigt|erstattet|gutgeschrieben|bezahlt|storniert|geändert|gesendet|verschickt|gebucht|umgetauscht|gelöst|behoben|bestätigt|durchgeführt|überwiesen',
    'hech[oa]|realizad[oa]|éxito|funcionó|completad[oa]|aprobad[oa]|reembolsad[oa]|abonad[oa]|pagad[oa]|cancelad[oa]|cambiad[oa]|enviad[oa]|reservad[oa]|resuelt[oa]|confirmad[oa]',
    '(?:re)?fait[es]{0,2}|effectuée?s?|réussie?s?|succès|fonctionné|terminée?s?|traitée?s?|approuvée?s?|validée?s?|émise?s?|remboursée?s?|créditée?s?|payée?s?|versée?s?|annulée?s?|modifiée?s?|changée?s?|envoyée?s?|réservée?s?|échangée?s?|résolue?s?|corrigée?s?|confirmée?s?|aboutie?s?',
    'feit[oa]s?|realizad[oa]s?|efetuad[oa]s?|sucesso|funcionou|concluíd[oa]s?|processad[oa]s?|aprovad[oa]s?|emitid[oa]s?|reembolsad[oa]s?|estornad[oa]s?|creditad[oa]s?|pag[oa]s?|cancelad[oa]s?|alterad[oa]s?|atualizad[oa]s?|enviad[oa]s?|reservad[oa]s?|trocad[oa]s?|resolvid[oa]s?|corrigid[oa]s?|confirmad[oa]s?|(?:reembols|cancel|envi|alter|aprov|confirm|estorn|troc|realiz|efetu|credit)ou|emitiu|concluiu|resolveu',
  ].join('|'),
  `(?:${DEEDS})[^。、]{0,8}(?:した|ました|でき|済)|完了|成功|済み|うまくい`,
);

/** Something was tried and did not work. */
export const FAILED = any(
  'fail(?:ed|s)|rejected|declined|denied|did not go through|fehlgeschlagen|gescheitert|abgelehnt|falló|fallid[oa]|rechazad[oa]|denegad[oa]|échou(?:é|ée|és|ées|e)|échec|refusée?s?|rejetée?s?|falhou|falharam|falha|recusad[oa]s?|rejeitad[oa]s?|negad[oa]s?',
  '失敗|拒否|却下|できませんでした|できなかった',
);

/** A sentence says that something is not so. */
export const NEGATED = any(
  "not|no|never|none|nothing|nobody|without|cannot|neither|nor|\\p{L}+n['’]t|unable|nicht|kein\\p{L}{0,2}|nie|niemals|nichts|niemand|ohne|ni|nunca|jamás|nada|tampoco|ningun[oa]?|ningún|sin|pas|jamais|rien|aucune?|sans|ne|n['’]\\p{L}+|não|nem|nenhuma?|sem|ninguém",
  'ません|ない|なかった|なく|なけれ|ずに',
);

/** Days and months: a date in words. */
export const DATED = any(
  [
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday',
    'januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana|ayer',
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd[’']hui|demain|hier",
    'janeiro|fevereiro|março|abril|maio|junho|julho|setembro|outubro|dezembro|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|hoje|amanhã|ontem',
  ].join('|'),
  '今日|本日|明日|明後日|昨日|一昨日|[月火水木金土日]曜',
);
