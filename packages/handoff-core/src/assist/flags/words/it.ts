import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:marito|moglie|compagn[oa]|madre|mamma|padre|papà|figli[oa]|bambin[oa]|fratello|sorella|nonn[oa]|zi[oa]|suocer[oa])';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|social|social network|internet|rete|web)';
const INSULT =
  '(?:idiot[aie]|imbecill[ei]|stupid[oaie]|deficient[ei]|cretin[oaie]|stronz[oaie]|bastard[oaie]|incapac[ei]|inutil[ei]|coglion[ei]|merd[ae]|buffon[ei]|pagliacc[oi]|vermi|feccia)';

export const it: FlagWords = {
  legal_threat: {
    says: [
      `\\b(?:sentir\\w+|parl\\w+|contatt\\w+|rivolg\\w+|consult\\w+|notizie|chiam\\w+|passo|passerò|andrò|mandato|incaric\\w+) (?:[\\w']+ ){0,3}?(?:mio|un|nostro|dal mio|al mio|col mio) (?:avvocat\\w+|legale)\\b|\\b(?:mio|nostro) (?:avvocato|legale) (?:vi|si|sta|contatterà|procederà)\\b`,
      `\\b(?:vie|azioni?) legal[ei]\\b|\\b(?:vi|la|li) (?:denunci|querel)\\w+\\b|\\b(?:sporg\\w+|presentar\\w+|far\\w+|fare|depositar\\w+) (?:una )?(?:denuncia|querela|causa)\\b|\\b(?:farò|faccio|facciamo|fare) causa\\b|\\b(?:porto|porterò|vediamo|vedremo|citare|cito) (?:[\\w']+ ){0,2}?in (?:tribunale|giudizio)\\b|\\bdiffida\\b`,
      `\\b(?:segnal\\w+|rivolg\\w+|reclamo|contatt\\w+|denunci\\w+|esposto|scriv\\w+) (?:[\\w']+ ){0,4}?(?:agcom|altroconsumo|codacons|antitrust|federconsumatori|garante|associazione consumatori|corecom|giudice di pace|arera)\\b`,
    ],
    unless: [`\\bsono (?:un |una )?avvocat`, `\\bconsigliat\\w+`],
  },
  churn: {
    says: [
      `\\b(?:pass\\w+|cambi\\w+|vad\\w+|and\\w+|rivolg\\w+) (?:[\\w']+ ){0,3}?(?:alla concorrenza|a un altr[oa] \\w+|ad un altr[oa] \\w+|ad altr\\w+ (?:gestore|operatore|fornitore|banca|negozio)|da un altr[oa] \\w+|a un concorrente)\\b|\\bcambi\\w+ (?:gestore|operatore|fornitore|banca|compagnia)\\b`,
      `\\b(?:non|mai) (?:\\w+ ){0,2}?(?:comprerò|compro|acquisterò|ordinerò|ordino|prenoterò|userò|acquisto) (?:\\w+ ){0,3}?(?:mai|più)\\b|\\bmai più (?:da|con|un ordine|comprerò|nulla|niente|acquist\\w+)\\b|\\bultim[oa] (?:volta|ordine|acquisto)(?: che)? (?:[\\w']+ ){0,3}?(?:da voi|con voi|compro|ordino|acquisto)\\b`,
      `\\b(?:chiudo|disdico|recedo|cancello|disdirò|chiuderò) (?:[\\w']+ ){0,2}?(?:account|contratto|abbonamento|conto|dal contratto)\\b|\\b(?:voglio|vorrei|intendo|desidero) (?:\\w+ )?(?:chiudere|disdire|recedere|cancellare) (?:[\\w']+ ){0,2}?(?:account|contratto|abbonamento|conto)\\b`,
      `\\bpers[oa] un[a']? ?client\\w|\\bperder\\w+ un[a']? ?client|\\bnon (?:sarò|sono) più (?:vostr[oa] |un )?client`,
    ],
    unless: [`\\bappena\\b`],
  },
  vulnerable: {
    says: [
      `\\b(?:mi[oa]|nostr[oa]) (?:\\w+ )?${SOMEBODY} (?:\\w+ ){0,3}?(?:mort[oa]|decedut[oa]|mancat[oa]|venut[oa] a mancare|deceduto)\\b|\\b(?:morte|decesso|lutto|funerale|scomparsa) d(?:i|el|ella) (?:mi[oa] )?(?:\\w+ )?${SOMEBODY}\\b|\\bcertificato di morte\\b|\\bsono (?:rimast[oa] )?vedov[oa]\\b|\\bin lutto\\b`,
      `\\b(?:ho|ha|sono|soffro|affett[oa]|diagnosticat[oa]|malat[oa]) (?:[\\w']+ ){0,3}?(?:cancro|tumore|chemio\\w*|demenza|alzheimer|parkinson|sclerosi|depressione|depress[oa]|epilessia|dialisi|leucemia|ictus|infarto)\\b|\\b(?:gravemente|molto|seriamente) malat[oa]\\b|\\b(?:sono|è) (?:\\w+ )?(?:ricoverat[oa]|in ospedale|in terapia intensiva)\\b`,
      `\\bho (?:7[5-9]|8\\d|9\\d) anni\\b|\\bsono (?:una persona |un )?(?:anzian[oa]|pensionat[oa])\\b|\\balla mia età\\b`,
      `\\b(?:perso il (?:lavoro|posto)|sono (?:disoccupat[oa]|senza lavoro|in bancarotta|fallit[oa]|senza casa|in cassa integrazione)|licenziat[oa]|sfratt\\w+|ufficiale giudiziario|pieno di debiti|nei debiti)\\b|\\bnon (?:riesco|posso|riusciamo|possiamo) (?:più )?(?:a )?(?:pagare|permettermi) (?:\\w+ ){0,2}?(?:bollett\\w+|affitto|fattur\\w+|luce|spesa|rat[ae]|mutuo|debit[oi])\\b`,
      `\\bsono (?:\\w+ )?(?:ciec[oa]|non vedente|ipovedente|sord[oa]|disabile|invalid[oa]|paralizzat[oa]|portatore di handicap)\\b|\\b(?:sono|vivo|mi muovo) (?:\\w+ )?(?:in|su) sedia a rotelle\\b|\\bviolenza domestica\\b|\\blegge 104\\b`,
    ],
    unless: [
      `\\b(?:telefono|cellulare|batteria|computer|portatile|auto|macchina|router|schermo) (?:\\w+ ){0,3}?mort[oa]\\b`,
      `\\bpagare .*\\b(?:online|sito|pagina|app|paypal|link|pulsante)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:lasc\\w+|scriv\\w+|met\\w+|pubblic\\w+|dar\\w+|post\\w+) (?:[\\w']+ ){0,3}?(?:recension[ei]|valutazion[ei]|commento) (?:\\w+ )?(?:negativ[aeo]|pessim[aeo]|cattiv[aeo]|da una stella|a una stella|con una stella)\\b|\\b(?:pessima|brutta|cattiva|negativa) recensione\\b`,
      `\\b(?:pubblic\\w+|post\\w+|condivid\\w+|met\\w+|raccont\\w+|denunci\\w+|diffond\\w+) (?:[\\w']+ ){0,4}?(?:su|sui|sulla|in|nei|nel) (?:tutti i )?${PUBLIC}\\b`,
      `\\b(?:contatt\\w+|avvis\\w+|chiam\\w+|inform\\w+|scriv\\w+|scritto|parl\\w+|rivolg\\w+) (?:[\\w']+ ){0,3}?(?:stampa|un giornale|i giornali|al giornale|giornalist[aie]|televisione|striscia la notizia|le iene|media)\\b`,
      `\\b(?:lo (?:devono|deve) sapere tutti|tutti (?:devono|dovranno|lo) sap\\w+|lo sapranno tutti|renderò pubblico)\\b`,
    ],
    unless: [`\\b(?:lista dei desideri|pubblicità)\\b`],
  },
  safety: {
    says: [
      `\\b(?:preso fuoco|prende fuoco|in fiamme|andato a fuoco|esplos[oa]|scoppiat[oa]|fa scintille|fum[oa] (?:dal|dalla)|esce (?:del )?fumo|odore di (?:gas|bruciato)|puzza di (?:gas|bruciato)|fuga di gas|si è (?:fuso|sciolto|bruciato))\\b|\\b(?:pres[oa]|dato|dà|prende) la scossa\\b|\\bscoss[ae] elettric[ahe]+\\b|\\bfolgorat[oa]\\b`,
      `\\b(?:si è|mi sono|mi ha|ci siamo) (?:\\w+ )?(?:tagliat[oaie]|bruciat[oaie]|ferit[oaie]|ustionat[oaie]|rott[oaie]|scottat[oaie]|fatt[oaie] male) (?:[\\w']+ ){0,3}?(?:con|il|la|al|alla|un|una|dal|dito|mano|usando|quando)\\b|\\b(?:pronto soccorso|finit[oa] in ospedale|portat[oa] in ospedale)\\b|\\breazione allergica\\b|\\bintossica\\w+\\b|\\bsoffocat[oa]\\b|\\bcrollat[oa] (?:sotto|mentre|addosso)\\b|\\bfreni (?:\\w+ ){0,2}?(?:rotti|funzionano)\\b`,
      `\\b(?:è|sono|era) (?:\\w+ )?(?:pericolos[oaie]|un pericolo)\\b`,
    ],
    unless: [`\\bavete\\b`],
  },
  abuse: {
    says: [
      `\\b(?:siete|sei|lei è) (?:[\\w']+ ){0,4}?${INSULT}\\b|\\b(?:banda|branco|massa|manica) di ${INSULT}\\b|\\b(?:brutt[oi]|razza di) ${INSULT}\\b|^ ${INSULT}\\b`,
      `\\b(?:stai|state|sta|stia) zitt[oi]\\b|\\b(?:vaffanculo|andate a (?:quel paese|cagare|farvi fottere)|vai (?:a quel paese|all'inferno|a cagare)|fottiti|fottetevi|andate all'inferno|chiudi la bocca|crepa)\\b`,
      `\\bso dove (?:lavor|viv|abit|siete|sei|state)\\w*|\\b(?:vengo|verrò) (?:\\w+ )?(?:a (?:cercar|prender|spaccar|ammazzar)\\w+)\\b|\\b(?:vi|ti|le) (?:ammazzo|spacco|picchio|meno|spaccherò)\\b|\\b(?:ve ne pentirete|te ne pentirai|la pagherete|me la pagate)\\b`,
    ],
    unless: [`\\bsono (?:\\w+ ){0,2}?${INSULT}\\b`],
  },
};
