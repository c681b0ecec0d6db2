import type { LexiconData } from './lexicon.ts';

const PERSON =
  "(?:(?:una?|il|la|lo|un|un'|altro|altra|vostro|vostra|suo|sua|vero|vera) )*(?:(?:un'|l'|d')?(?:persona|umano|umana|agente|operatore|operatrice|consulente|rappresentante|supervisore|superiore|responsabile|manager|qualcuno|addetto|addetta|tecnico|essere umano|capo|collega|specialista|esperto)(?: (?:reale|umano|umana|vera|vero))?|(?:il |l'|all'|dell')?(?:servizio clienti|assistenza clienti))";
const STAFF =
  "(?:una? |il |la |lo |un'|l'|uno |suo |sua |vostro |vostra |altr[oa] |qualche )*(?:persona|umano|agente|operatore|operatrice|consulente|rappresentante|supervisore|superiore|responsabile|capo|collega|addett[oa]|specialista|tecnico|esperto|qualcuno|essere umano)\\b";
const GAP = "(?:[\\w']+ ){0,5}?";

/** Italian. */
export const it: LexiconData = {
  language: 'it',
  stopWords: `a al alla anche buongiorno buonasera che chi ci ciao come con così cosa da dal dalla degli dei del della delle di dove e è ed
    favore gli grazie ha hai ho i il in io l'ho la le lei lo loro ma me mi mia mie miei mio molto ne nei nel nella non o ogni per perché
    più può posso puoi qual quale quando quello questa questo qui se sei si sia sono sta sto su sua suo tra un una uno voglio vorrei`,
  negators: 'non né mai senza nessun nessuna niente',
  intensifiers:
    'molto troppo davvero totalmente completamente assolutamente così estremamente proprio',
  sentiment: {
    '-4': 'truffa* frode merda furios* schif* indignat* ladri furto',
    '-3': `orribile* terribile* pessim* inaccettabile* vergogn* ridicol* inutile* odio peggior* incompetent* assurd* scandalos* dannat* disastro* spazzatura bugie bugiard* idiota* stupid* incubo`,
    '-2': `delus* frustra* arrabbiat* infastidit* scontent* insoddisfatt* reclam* lament* brutto brutta cattiv* rotto rotta triste* stanco stanca stufo stufa ignorat* ingiust* male`,
    '-1': 'errore errori purtroppo difficile lento confus* sbagliat* aspettando',
    '-0.5': 'problema problemi ancora ritardo pers* manca preoccup* scusa scusi',
    '1': 'grazie bene chiaro utile aiuto capisco capito spero gentile ok',
    '2': 'buono buona ottim* felice contento contenta soddisfatt* risolto perfetto meraviglios*',
    '3': 'eccellent* fantastic* incredibile stupendo migliore',
  },
  contradicts: [
    `^ no ?,(?! *(?:grazie|e tutto|va bene|niente))`,
    `\\b(?:non e quello|non e questo|ho detto|intendevo)\\b`,
  ],
  humanGate:
    '\\b(?:persona|uman|agente|operator|operatric|consulent|rappresentant|supervisor|responsabil|manager|qualcun|nessun|superior|addett|tecnico|servizio clienti|assistenza|trasfer|passa|passi|metta|metti|mettete|collegh|inoltr|escal|robot|bot|parlare|collega|specialista|team|contattat|chiamat|richiamat|ricontattat|chiam|capo|ufficio|reparto|specialista|livello|direzione|reclamo|decisione|senza|aiuto)',
  asks: [
    `\\b(?:parlare|parlo|chattare|comunicare|contattare|parli) ${GAP}(?:con|a) ?${PERSON}`,
    `\\b(?:trasferi\\w*|passarmi|passami|mi passi|mettermi|mi metta|collegarmi|inoltrarmi|passare) (?:(?!(?:numero|linea|sim|soldi|denaro|utenza|altro|nuovo)\\b)[\\w']+ ){0,5}?(?:a|con|ad|in contatto con) ?${PERSON}`,
    `\\b(?:mi trasferisca|trasferiscimi|trasferirmi|mi passi|passami) (?:a|ad|con|un|per favore)\\b`,
    `\\b(?:voglio|vorrei|ho bisogno di|preferisco|esigo|desidero) ${GAP}(?:una persona|un umano|un operatore|un'operatrice|un agente|un consulente|un responsabile|un supervisore|un essere umano)\\b`,
    `\\b(?:mi passi|mi passate|passami|mi dia|datemi) ${PERSON}`,
    `\\bmi (?:colleghi|metta|mettete|passate|trasferite) (?:\\w+ ){0,3}?(?:con|a|ad)? ?${PERSON}`,
    `\\b(?:mi faccia|fatemi|mi fate|farmi) (?:ri)?(?:chiamare|contattare) da ${PERSON}`,
    `\\bc'è (?:qualcuno|una persona|un operatore)\\b(?! (?:che (?!(?:mi |possa|può|potrebbe|parla))|nel |sul |dentro |con il mio))`,
    `\\b(?:posso|potrei) ${GAP}(?:parlare|avere) ${GAP}${PERSON}`,
    `\\b(?:qualcuno|un operatore|un tecnico|un consulente|una persona) (?:\\w+ )?(?:può|potrebbe|mi può) (?:\\w+ )?(?:chiamarmi|richiamarmi|contattarmi|chiamare|richiamare)`,
    `\\bessere (?:ri)?(?:contattat[oa]|chiamat[oa]|richiamat[oa]) da (?:\\w+ )?${STAFF}`,
    `\\b(?:mi |ci )(?:inoltri|passi|metta|trasferisca|giri|colleghi|connetta) (?:\\w+ ){0,2}?(?:a|ad|con|in contatto con|all'|al) ?(?:${STAFF}|l'ufficio|il reparto|ufficio|reparto)`,
    `\\b(?:passami|mettimi in contatto con|collegami|trasferiscimi|inoltrami|chiamami) (?:a |ad |con )?${STAFF}`,
    `\\b(?:trasferirmi|passarmi|inoltrarmi|collegarmi) (?:a|ad|con)? ?${STAFF}`,
    `\\bparlare (?:con|a|cn) (?:il |la |un |una |lo )?(?:suo|sua|vostro|vostra|tuo) (?:capo|superiore|responsabile|collega|manager)\\b`,
    `\\b(?:preferirei|preferisco|vorrei) (?:discutere\\w*|parlare\\w*|trattare\\w*|risolvere\\w*)(?: \\w+){0,2}? con ${STAFF}`,
    `\\b(?:assistenza|aiuto|supporto) (?:umana|umano|di una persona)\\b`,
    `\\bcome (?:faccio a |posso )(?:parlare|contattare|raggiungere) (?:con )?${STAFF}`,
  ],
  bareAsks: [
    `^ (?:(?:ciao|buongiorno|per|favore|un|una|con|voglio|vorrei|parlare|,) )*(?:operatore|operatrice|umano|persona|agente|consulente|responsabile|supervisore|essere umano)(?: (?:per|favore|subito|reale|umano|,|grazie))* $`,
  ],
  softAsks: [
    `\\bescal(?:are|ate|i|ation)\\b`,
    `(?<!\\b(?:mio|mia|nostro|nostra|sono|sono il|sono la) )\\b(?:responsabile|supervisore)\\b`,
    `\\bqualcun(?:o|o altro| altro) (?:\\w+ ){0,2}?(?:potrebbe|può) (?:\\w+ )?(?:aiutar\\w*|aiutare|verificare)\\b`,
    `\\b(?:suo|vostro|tuo|il|un) (?:capo|responsabile|superiore|supervisore|manager) (?:\\w+ ){0,2}?(?:può|potrebbe|autorizz\\w+|approv\\w+)`,
    `\\b(?:chied\\w+|domand\\w+|sentire|verific\\w+) (?:\\w+ ){0,3}?(?:al|con il|col) (?:suo |vostro |tuo )?(?:capo|responsabile|superiore|supervisore|manager)`,
    `\\b(?:inoltri|inoltrare|inoltrate|segnali|segnalare|segnalate|trasmetta|porti|mandi) (?:\\w+ ){0,3}?(?:alla|al|all'|allo) ?(?:\\w+ )?(?:direzione|reparto|ufficio|team|responsabile|superiore|livello|sede)`,
    `\\blivello superiore\\b|\\b(?:riesaminat|rivist|esaminat|valutat)\\w+ (?:\\w+ ){0,2}?da (?:\\w+ ){0,2}?(?:superiore|responsabile|livello|specialista|team)`,
    `\\b(?:contesto|contestare|impugno) (?:\\w+ )?decisione`,
  ],
  refuses: [
    `(?<!perché )\\bnon mi (?:passi|passate|trasferisca|trasferite|metta|inoltri|giri)\\b`,
    `(?<!\\bperché )\\b(?:non|senza|invece di|anziché) (?!(?:può|potrebbe) )${GAP}(?:trasferi\\w*|trasferimento|passarmi|passato|inoltrat\\w+)\\b`,
    `(?<!\\bperché )\\b(?:non|senza) (?!(?:posso|può|potrei|potrebbe)\\b)${GAP}(?:parlare|aspettare) ${GAP}(?:con)? ?(?:${PERSON}|nessun\\w*)`,
    `\\bnessun'? ?${PERSON}(?: (?:per favore|grazie|,)| $)`,
    `\\b(?:smetta|smettete) di (?:trasferirmi|passarmi)`,
    `\\bnon (?:voglio|ho bisogno di|mi serve) ${PERSON}`,
    `\\bsenza (?:\\w+ ){0,2}?(?:chiamare|parlare|passare|contattare|dover)(?: \\w+){0,3}? ?(?:nessuno|qualcuno|un operatore|con )`,
    `\\bnon (?:serve|occorre|mi serve|è necessario|voglio|c'è bisogno di) (?:parlare con )?${STAFF}`,
    `\\b(?:smetta|smettete|smettetela|la smetta|basta) (?:di|con) (?:\\w+ )?(?:passar\\w*|trasferir\\w*|offrir\\w*|mandar\\w*|proporre|rimbalzar\\w*)`,
    `\\b(?:preferisco|preferirei|meglio) non (?:parlare|essere|che mi)`,
    `\\bnon (?:chiamatemi|chiamarmi|mi chiami|mi chiamate|richiamatemi|mi richiami)\\b`,
    `\\bnon (?:ho bisogno|voglio|serve|desidero) (?:di )?(?:essere )?(?:ri)?(?:chiamat[oa]|contattat[oa])`,
  ],
  negates: [
    `(?<!\\bperché (?:\\w+ )?)\\b(?:non|senza|mai|né|invece di|anziché) (?!(?:può|potrebbe|posso|potrei|capisco|funziona|so|aiuta|mi aiuta)\\b)(?:[\\w']+ ){0,4}?$`,
    `\\b(?:rifiuto|eviti|evitate|smetta|smettete|odio|nessun bisogno) (?:[\\w']+ ){0,4}?$`,
  ],
  recounts: [
    `\\b(?:hanno detto|ha detto|consigliato|chiesto|dissero) (?:di |che )?(?:[\\w']+ ){0,3}$`,
    `\\b(?:devo|dovrei) (?:per forza |davvero )?$(?<=^ (?:devo|dovrei) .*)`,
  ],
  conditions: '\\b(?:se|altrimenti|sennò|in caso)\\b',
  please: 'per favore',
  accepts: [
    `^ (?:(?:ok|bene|grazie|perfetto|,) )*(?:sì|si|certo|volentieri|per favore|va bene|d'accordo|certamente|ok|okay|proceda|procedi|perché no|mi passi (?:l'operatore|qualcuno|un operatore)|mi trasferisca|passami(?: l'operatore| qualcuno)?|sarebbe (?:perfetto|ottimo|bello|fantastico|utile)|faccia pure)(?: (?:per favore|grazie|mille|certo|volentieri|,|va bene|faccia pure|pure|proceda|proceda pure))* $`,
  ],
  shorthand: {
    cn: 'con',
    nn: 'non',
    qlc: 'qualcuno',
    qlcn: 'qualcuno',
    qualcono: 'qualcuno',
    pf: 'per favore',
    x: 'per',
    xfavore: 'per favore',
  },
  declines: [
    '^ (?:no|meglio di no|no grazie)\\b',
    `^ (?:(?:ah|grazie|,) )*(?:non (?:adesso|ora|ancora|è necessario|serve|importa)|più tardi|dopo|lasci (?:stare|perdere)|lascia (?:stare|perdere)|va bene così|per ora no|magari dopo)\\b`,
  ],
  offers: [
    `\\b(?:vuole|vuoi|desidera|posso|potrei|preferisce|se (?:vuole|desidera|preferisce))\\b.{0,80}(?:trasfer|passar|metter|colleg|parlare|inoltr).{0,60}(?:agente|persona|uman|operator|consulent|collega|responsabil|specialist|team)`,
  ],
  promises: [
    `\\b(?:farò|faccio|faremo) (?:ri)?(?:chiamare|contattare) (?:\\w+ ){0,3}?(?:collega|operatore|tecnico|specialista|responsabile|agente|qualcuno)\\b`,
    `\\b(?:collega|operatore|operatrice|agente|persona|consulente|specialista|tecnico|responsabile|qualcuno|il nostro team|il team) (?:\\w+ ){0,3}?(?:la|ti|le|vi) (?:\\w+ ){0,2}?(?:chiamerà|richiamerà|contatterà|ricontatterà|scriverà)\\b`,
    `\\b(?:sarà|verrà) (?:ri)?(?:contattat[oa]|chiamat[oa]|richiamat[oa])\\b`,
  ],
  missing: [
    `\\bnon (?:lo )?so\\b`,
    `\\bnon (?:ho|dispongo di) (?:\\w+ )?(?:informazion[ei]|accesso|dat[io]|risposta|dettagli)\\b`,
    `\\bnon sono (?:\\w+ )?(?:sicuro|sicura|certo|certa)\\b`,
    `\\bnon (?:posso|riesco a) (?:rispondere|vedere|accedere|trovare (?:informazioni|l'informazione))\\b`,
    `\\bnon ho capito\\b`,
    `\\bnon (?:ne ho idea|saprei|so dir\\w+)\\b`,
  ],
  goesOn: [
    `\\b(?:mi lasci|provo a|sto verificando|verifico|prego confermi|per favore (?:confermi|indichi|scelga))\\b`,
  ],
  offTopic: [
    `\\b(?:ignora|dimentica|ignori)(?: tutte)? (?:le|tue|sue)(?: \\w+){0,2} (?:istruzioni|regole)\\b`,
    `\\b(?:prompt di sistema|istruzioni iniziali)\\b`,
    `\\b(?:fai finta|fingi|immagina) (?:di essere|che tu sia|che sei)\\b`,
    `\\b(?:scrivi|scrivimi|racconta|raccontami|componi|inventa) (?:un|una|un'altra|un altro) (?:\\w+ ){0,2}(?:poesia|barzelletta|tema|storia|favola|canzone|indovinello|lettera d'amore)\\b`,
    `\\b(?:fammi|fai|risolvi|aiutami con) (?:i|il|la) (?:miei |mio |mia )?(?:\\w+ )?(?:compiti|esame)\\b`,
    `\\bchi (?:ha vinto|vincerà|è) (?:le elezioni|il mondiale|i mondiali|la partita|il presidente|il papa)\\b`,
    `\\bqual è (?:il senso della vita|la capitale d)`,
    `\\b(?:ricetta (?:di|per|della|del)|oroscopo|numeri del lotto)\\b`,
  ],
  marks: {
    profanity: [`\\b(?:merda|cazzo|vaffanculo|stronz\\w+|porca)\\b`],
    again_and_again: [
      `\\b(?:seconda|terza|quarta|quinta|ennesima) volta\\b`,
      `\\b(?:ancora una volta|quante volte|ho già (?:detto|spiegato|scritto)|gliel'ho già|più volte|(?:già(?! (?:ordin|compr|prenot|acquist|usat|viaggi))|detto|scritto|chiesto|spiegato|chiamato|promesso) (?:\\w+ ){0,3}?(?:due|tre|quattro|cinque|dieci|cento|mille|\\d+) volte|sto ancora aspettando|da (?:settimane|mesi|giorni|ore))\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:sono|è|per|di|come|da) (?:un )?)avvocato|denuncia\\w*|azioni legali|vie legali|tribunale|causa legale|associazione consumatori)\\b`,
    ],
    churn_threat: [
      `\\b(?:disdire (?:il (?:mio |vostro )?contratto|l'abbonamento|il mio abbonamento|tutto)|disdetta|chiudere (?:il mio|l') ?account|mai più|concorrenza|recensione negativa|perso un cliente)\\b`,
    ],
    accusation: [
      `\\b(?:è una (?:vergogna|presa in giro)|mi (?:state|sta) prendendo in giro|sono stuf[oa]|ne ho abbastanza|perdita di tempo|(?:adesso|ora) basta|(?:pessim[oa]|peggior\\w*|orribile) (?:servizio|assistenza|supporto)|(?:servizio|assistenza|supporto) (?:(?:è|davvero|così) )*(?:pessim[oa]|orribile|vergognos[oa]|scandalos[oa]|ridicol[oa])|è un (?:furto|rapina)|(?:è|un) (?:vero |totale |completo )?disastro|nessuno (?:risponde|mi aiuta|legge|ascolta|fa niente)|mi prendete in giro|roba da matti|non (?:leggete|ascoltate))\\b`,
    ],
    sarcasm: [
      `\\bgrazie (?:mille )?(?:di|per) (?:niente ,? ?davvero|niente|nulla|il tempo perso|avermi fatto perdere)\\b(?! $)|\\bgrazie per (?:niente|nulla)\\b|^ grazie (?:mille )?di (?:niente|nulla) $`,
      `\\b(?:fantastico|ottimo|perfetto|complimenti|bravi|bravo|meraviglioso|splendido|magnifico|che bello)(?: ,)? (?:un altro (?:modulo|errore|ritardo|problema|giorno)|un'altra (?:volta|attesa)|di nuovo (?:[\\w']+ ){0,3}?(?:senza|non|lo stesso|rotto)|ancora (?:niente|nulla|senza)|adesso (?:[\\w']+ ){0,5}?(?:non|niente|rotto|perso)|ora (?:[\\w']+ ){0,5}?(?:non|niente|rotto|perso)|avete (?:perso|rotto|cancellato|sbagliato|dimenticato)|siete riusciti)\\b`,
      `\\b(?:bel (?:servizio|lavoro)|bella assistenza|che sorpresa|alla faccia del)\\b(?= [^\\n]*(?:non|nessuno|niente|perso|rotto|mai))`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:mio avvocato|all'avvocato|(?<!\\b(?:sono|per|di|come|da|è) )un avvocato|azioni legali|vie legali|vi denuncio|tribunale|consulenza legale)\\b`,
    ],
    medical: [
      `\\b(?:dosaggio|overdose|effetti collaterali|reazione allergica|dolor[ei] al petto|(?:non riesco a|fatica a|difficoltà a) respirare)\\b`,
    ],
    self_harm: [
      `\\b(?:suicid\\w+|uccidermi|togliermi la vita|voglio morire|(?:voglio|meglio) farla finita|non voglio più vivere|voglia di (?:vivere|morire)|farmi del male)\\b`,
    ],
    payment_data: [`\\b(?:cvv|cvc) (?:è )?\\d{3,4}\\b`],
    data_protection: [
      `\\b(?:gdpr|protezione dei dati|cancell\\w+ (?:tutti )?(?:i )?miei dati|cancellazione (?:di tutti i|dei) miei dati|diritto all'oblio)\\b`,
    ],
  },
};
