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
    '\\b(?:telefonar|vero|vera|real|qui|richiam|telefonat|sentire|reclamo|rivedere|rivista|riesamin|segnal|disdett|serve|persona|uman|agente|operator|operatric|consulent|rappresentant|supervisor|responsabil|manager|qualcun|nessun|superior|addett|tecnico|servizio clienti|assistenza|trasfer|passa|passi|metta|metti|mettete|collegh|inoltr|escal|robot|bot|parlare|collega|specialista|team|contattat|chiamat|richiamat|ricontattat|chiam|capo|ufficio|reparto|specialista|livello|direzione|reclamo|decisione|senza|aiuto)',
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
    `\\b(?:c'è|ci sia|esiste) (?:\\w+ ){0,2}?(?:qualcuno|una persona|un umano|gente) (?:di vero|vera?|vero|reale|umano|in carne e ossa|di reale)\\b`,
    `\\b(?:posso|potrei|vorrei|voglio|si può|fatemi) sentire (?:\\w+ ){0,3}?(?:una? |il |la |un')?(?:vostr[oa] |suo |sua )?(?:collega|operatore|operatrice|consulente|responsabile|tecnico|superiore|addett[oa]|persona)\\b`,
    `\\b(?:potete|può|potreste|potrebbe|puoi) (?:\\w+ )?(?:ri)?(?:chiamarmi|telefonarmi|contattarmi|chiamarci)\\b(?! (?:quando|se|prima|appena))`,
    `^ (?:(?:per favore|ok|,) )*(?:mi )?(?:ri)?(?:chiamatemi|chiamate|chiami|mi telefoni|telefonatemi)\\b(?= (?:$|,|al|oggi|subito|domani|per favore|adesso|appena possibile))`,
    `\\b(?:chiedo|desidero|vorrei|voglio|prego|gradirei) (?:\\w+ )?(?:di )?(?:essere|venire) (?:ri)?(?:contattat[oa]|chiamat[oa])\\b(?! (?:quando|se|prima|appena (?:arriva|pronto)))`,
    `\\b(?:mi metta|mettetemi|mi mettete|mi metti|mi passi|mi passate|passatemi) (?:in (?:contatto|comunicazione) )?(?:con )?(?:l'|il |la |un |una )?(?:ufficio|reparto|servizio|sede|direzione|assistenza)\\b`,
    `\\b(?:ho bisogno di|mi serve|voglio|vorrei) (?:\\w+ )?(?:qualcuno|una persona|un operatore) (?:al telefono|in linea|vero|vera|reale|con cui parlare)\\b`,
    `^ (?:basta|niente|no|non) (?:\\w+ )?(?:bot|robot|chatbot|macchine) , (?:voglio |dammi |datemi |mi dia )?(?:un |una )?(?:umano|persona|operatore|essere umano)\\b`,
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
    `\\b(?:presentare|fare|sporgere|inoltrare|aprire) (?:un |il )?reclamo(?: (?:formale|ufficiale))?\\b`,
    `\\b(?:decisione|rifiuto|pratica|richiesta|caso) (?:venga|sia|va|deve essere|vada) (?:\\w+ )?(?:rivist[oa]|riesaminat[oa]|riconsiderat[oa]|rivalutat[oa])\\b`,
    `\\b(?:rivedere|riesaminare|riconsiderare|riveda|rivedete|rivediate) (?:la|il|questa|questo|la vostra|la mia) (?:\\w+ )?(?:decisione|rifiuto|pratica|richiesta)\\b`,
    `\\bsegnal\\w+ (?:\\w+ ){0,3}?(?:alla direzione|ai piani alti|a chi di dovere|al responsabile)\\b`,
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
    `\\b(?:preferisco|preferirei|meglio) (?:continuare|restare|proseguire|rimanere|risolvere|restiamo) (?:\\w+ ){0,2}?(?:qui|con te|con lei|in chat)\\b(?! (?:per telefono|al telefono))`,
    `\\b(?:niente|nessuna|nessun|senza|basta) (?:telefonat[ea]|chiamat[ea]|operator[ei]|umani|trasferiment[oi]|consulent[ei])\\b(?= (?:$|,|grazie|per favore))`,
    `\\bnon (?:mi )?(?:trasferi(?:re|rmi|sca|scimi|temi)|pass(?:i|armi|atemi|ate)|chiam(?:armi|atemi|i|ate)|richiam(?:armi|atemi|i|ate)|telefon\\w+)\\b`,
    `\\bnon (?:serve|occorre|c'è bisogno|è necessario|voglio) che (?:mi |qualcuno mi |\\w+ mi )(?:ri)?(?:chiam\\w+|contatt\\w+|telefon\\w+|trasfer\\w+|pass\\w+)\\b`,
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
    `\\b(?:desidera|vuole|preferisce|vuoi|gradirebbe) (?:essere|venire) (?:ri)?(?:chiamat|contattat)[oa] da (?:una? |un'|il |qualche )?(?:persona|operat\\w+|collega|consulente|agente|specialista|nostro)`,
    `\\b(?:la|ti|vi) (?:metto in contatto|passo|trasferisco|collego) (?:con |a |ad )(?:un|una|il mio) ?(?:collega|operat\\w+|consulente|agente|persona|specialista|tecnico)`,
  ],
  promises: [
    `\\b(?:farò|faccio|faremo) (?:ri)?(?:chiamare|contattare) (?:\\w+ ){0,3}?(?:collega|operatore|tecnico|specialista|responsabile|agente|qualcuno)\\b`,
    `\\b(?:collega|operatore|operatrice|agente|persona|consulente|specialista|tecnico|responsabile|qualcuno|il nostro team|il team) (?:\\w+ ){0,3}?(?:la|ti|le|vi) (?:\\w+ ){0,2}?(?:chiamerà|richiamerà|contatterà|ricontatterà|scriverà)\\b`,
    `\\b(?:sarà|verrà) (?:ri)?(?:contattat[oa]|chiamat[oa]|richiamat[oa])\\b`,
    `\\b(?:team|ufficio|reparto|colleg(?:a|hi)|operator[ei]|tecnic[oi]|consulent[ei]|specialist[ai]|responsabile|addett[oi]|assistenza|qualcuno|che|loro) (?:\\w+ ){0,3}?(?:la|le|ti|vi|gli) (?:risponderà|risponderanno|contatterà|contatteranno|chiamerà|chiameranno|richiamerà|faranno sapere|farà sapere|informerà|informeranno|scriverà|aggiorneranno|aggiornerà)\\b(?<!\\b(?:corriere|autista|fattorino).*)`,
    `\\bsi (?:metterà|metteranno) in contatto\\b(?<!\\b(?:corriere|autista|fattorino).*)`,
    `\\b(?:sarà|verrà) (?:ri)?(?:contattat|chiamat)[oa] da (?:un|una|il|la|nostro|qualcuno)`,
    `\\b(?:la|ti|vi) (?:ricontatteremo|richiameremo|contatteremo|chiameremo)\\b`,
  ],
  missing: [
    `\\bnon (?:lo )?so\\b`,
    `\\bnon (?:ho|dispongo di) (?:\\w+ )?(?:informazion[ei]|accesso|dat[io]|risposta|dettagli)\\b`,
    `\\bnon sono (?:\\w+ )?(?:sicuro|sicura|certo|certa)\\b`,
    `\\bnon (?:posso|riesco a) (?:rispondere|vedere|accedere|trovare (?:informazioni|l'informazione))\\b`,
    `\\bnon ho capito\\b`,
    `\\bnon (?:ne ho idea|saprei|so dir\\w+)\\b`,
    `\\bnon (?:ho trovato|trovo|c'è) (?:nulla|niente|alcuna informazione|informazioni) (?:a riguardo|al riguardo|su|in merito|sull\\w*|sul)\\b`,
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
      `\\b(?:mio avvocato|all'avvocato|(?<!\\b(?:sono|per|di|come|da|è) )un avvocato|azioni legali|vie legali|vi denuncio|tribunale|consulenza legale|(?:vi|farò|faccio|fare) (?:faccio )?causa|(?:scriverà|contatterà|sentirete) (?:\\w+ )?(?:il )?mio (?:avvocato|legale)|il mio legale|giudice di pace)\\b`,
    ],
    medical: [
      `\\b(?:dosaggio|overdose|effetti collaterali|reazione allergica|dolor[ei] al petto|(?:non riesco a|fatica a|difficoltà a) respirare|(?:prender\\w*|assumer\\w*|usar\\w*|dar\\w*) (?:\\w+ ){0,4}?(?:gravidanza|incinta|allattamento|con (?:antibiotici|anticoagulanti|ibuprofene|paracetamolo|aspirina|alcol|farmaci))|(?:incinta|gravidanza) (?:\\w+ |, ){0,5}?(?:prender\\w*|usar\\w*|pericoloso|sicuro)|(?<!\\b(?:macchinetta|macchina|distributore|bancomat|cane|gatto) (?:ha |mi ha |si è )?)ingoiato (?:una?|la|il) (?:pila|batteria|pezzo|bottone|magnete|moneta|pastiglia)|(?:sfogo|eruzione|bolle|vesciche|scottatura|vertigini|nausea|gonfiore)(?: \\w+){0,4}? (?:dopo|da quando|con la|con il|per la)|che dose)\\b`,
    ],
    self_harm: [
      `\\b(?:suicid\\w+|uccidermi|togliermi la vita|voglio morire|(?:voglio|meglio) farla finita|non voglio più vivere|voglia di (?:vivere|morire)|farmi del male|(?:mi ammazzo|ammazzarmi)|non (?:ha|vedo) (?:più )?(?:un )?senso (?:nel |a |di )?vivere|meglio senza di me|preso tutte le (?:mie )?(?:pillole|pastiglie))\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|codice di sicurezza|pin della (?:mia )?carta) (?:è )?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:gdpr|protezione dei dati|cancell\\w+ (?:tutti )?(?:i )?miei dati|cancellazione (?:di tutti i|dei) miei dati|diritto all'oblio|(?:cancell|elimin)\\w+ (?:tutti )?(?:i )?(?:miei|nostri) dati|accesso ai (?:miei )?dati|(?:divulgato|venduto|condiviso|diffuso) (?:tutti )?i miei dati|chi ha accesso ai miei dati|copia (?:di tutti i|dei) miei dati|revoco il (?:mio )?consenso|(?:quali|che) dati avete (?:su di|di) me)\\b`,
    ],
  },
};
