import type { LexiconData } from './lexicon.ts';

const PERSON =
  '(?:(?:einem|einen|einer|eine|ein|der|dem|den|die|ihrem|ihren|ihrer|irgend|echten|richtigen|menschlichen|menschlicher|anderen|anderer|lebenden|realen|zuständigen|echte|richtige|menschliche) )*' +
  '(?:menschen|mensch|mitarbeiter(?:in|s|n)?|berater(?:in)?|kundenberater(?:in)?|kundenbetreuer(?:in)?|sachbearbeiter(?:in)?|agenten|person|jemand(?:em|en)?|vorgesetzten?|chef|verantwortlichen|(?:service|support|kundendienst)mitarbeiter(?:in)?|teamleiter(?:in)?|supervisor|manager|support|kundenservice|kundendienst|ansprechpartner(?:in)?|kolleg(?:e|en|in)|techniker|chefin|spezialist(?:in|en)?|experten?|support ?mitarbeiter(?:in)?|fachmann|abteilungsleiter(?:in)?|echte[rn]? mensch)';
/** "Warum verbinden Sie mich nicht …" and "Können Sie mich nicht …" are asks. */
const NOT =
  '(?:(?<!\\b(?:warum|wieso|weshalb|wenn|falls|können|könnten|kannst|könntest|hilft|verstehe|verstehen|funktioniert|geht|klappt|weiß|reicht) (?:\\w+ ){0,5})nicht|kein|keine|keinen|keinem|keiner|niemand\\w*|ohne|statt|anstatt|lieber nicht|nie)';
const GAP = '(?:\\w+ ){0,5}?';

/** German. */
export const de: LexiconData = {
  language: 'de',
  stopWords: `aber alle als also am an auch auf aus bei bin bis bitte bist da damit dann das dass dem den denn der des die dies
    diese diesen dieser doch du ein eine einem einen einer er es etwas für gibt haben habe hat hallo hatte hier ich ihnen ihr ihre
    ihren im in ist ja jetzt kann kein keine können könnte man mein meine meinen meiner mich mir mit möchte muss nach nein nicht noch
    nur oder schon sehr sein sich sie sind so über um und uns unser vom von vor war warum was wann weil wenn werden wie wieder wir
    wird wo wurde zu zum zur danke guten tag morgen gerne`,
  negators: `nicht kein keine keinen keinem keiner nie niemals ohne kaum`,
  intensifiers: `sehr extrem total absolut völlig wirklich echt so unglaublich ganz mega zutiefst`,
  sentiment: {
    '-4': 'betrug betrüger* abzocke* verarsch* scheiß* scheiss* arschloch* widerlich* stinksauer wütend* empört* empörend*',
    '-3': `unverschämt* frechheit inakzeptabel* katastroph* unterirdisch* furchtbar* schrecklich* grauenhaft* miserabel* unfähig* lächerlich* unglaublich*
      unzumutbar* schlimmste* schlechteste* hasse verdammt* sauer nutzlos* dreist* skandal* saftladen mist albtraum zumutung idiot* dumm*`,
    '-2': `enttäusch* ärger* frustrier* genervt nervt nervig* schlecht* unzufrieden* verärgert* beschwer* unfreundlich* unprofessionell*
      traurig* kaputt* versag* reicht satt ignorier* unmöglich* peinlich* leid`,
    '-1': `falsch* fehler* leider schwierig* langsam* umständlich* unsicher* warte verwirr* hoffnungslos*`,
    '-0.5': `problem* verspät* fehlt fehlen immer wieder noch verloren sorge* entschuldig*`,
    '1': 'ok okay danke hilfreich* klar gut gute gutes hoffe verstehe verstanden nett* gern gerne funktioniert',
    '2': 'super toll* prima freue freut zufrieden perfekt* wunderbar* klasse gelöst freundlich* dankbar',
    '3': 'ausgezeichnet* hervorragend* fantastisch* großartig* begeistert* genial* beste bester',
  },
  contradicts: [
    `^ (?:nein|nee|no)\\b(?![ ,]*(?:danke|vielen dank|das (?:war|ist) alles|alles (?:gut|klar)|kein problem|passt|nichts))`,
    `\\b(?:das (?:meine|meinte|wollte) ich nicht|ich (?:meinte|sagte|habe gesagt)|das stimmt (?:so )?nicht|das ist nicht(?! (?:schlimm|so schlimm|dringend|nötig|eilig|wichtig|schlecht|weiter schlimm))|nein ,? ich meine)\\b`,
  ],
  humanGate:
    '\\b(?:horen|\\w*abteilung|leute|will nen|dir klaren|bei dir|hier|anruf|zuruckruf|entscheid|klage|reklamation|gericht|prufen|uberpruf|schaden|abteil|mensch|mitarbeiter|berater|kunden(?:berat|betreu|serv|dienst)|sachbearbeiter|agent|person|jemand|vorgesetzt|chef|teamleiter|supervisor|manager|support|ansprechpartner|kolleg|techniker|verbind|weiterleit|durchstell|weitergeleitet|verbunden|eskal|bot|roboter|zuruckruf|ruckruf|hotline|technik|ruf(?:en|t) sie|anzurufen|(?:an|zuruck)gerufen|melden uns|reichen sie mich|leiten|leite|weiter|niemand|abgegeben|abgeben|stell\\w* sie mich|erreich|spezialist|experte|abteilung|geschaft|direktion|widerspruch|einspruch|beschwerde|kulanz|anruf|hoher|sprechen|wem)',
  asks: [
    `\\b(?:mit|zu|an) ${PERSON} ${GAP}(?:sprechen|reden|verbinden|verbunden|telefonieren|chatten|weiterleiten|weitergeleitet|schreiben|durchstellen|unterhalten|übergeben)\\b`,
    `\\b(?:verbinden|leiten|stellen|geben|übergeben|reichen) sie (?!(?:\\w+ ){0,2}(?:beschwerde|paket|rechnung|antrag|feedback|reklamation|geld|betrag|nummer|anliegen an die))${GAP}(?:mit|zu|an|weiter|durch) ?(?:${PERSON})?\\b`,
    `\\b(?:sprechen|reden|spreche|rede) ${GAP}mit ${PERSON}\\b`,
    `\\b(?:möchte|will|brauche|wünsche|hätte gern|verlange|bräuchte|wollte) ${GAP}(?:einen (?:echten |richtigen |menschlichen )?(?:menschen|mitarbeiter|berater|ansprechpartner|agenten|vorgesetzten)|eine (?:mitarbeiterin|echte person|richtige person|menschliche person|person)|jemanden sprechen|mitarbeiter)\\b`,
    `\\b(?:gib|geben sie) mir (?:bitte )?${PERSON}\\b`,
    `\\bverbinde(?:n)? (?:sie )?mich\\b`,
    `\\b(?:kann|könnte|darf) ${GAP}(?:ein (?:mensch|mitarbeiter|kollege)|jemand) ${GAP}(?:anrufen|zurückrufen|übernehmen|melden)\\b`,
    `\\bgibt es ${GAP}(?:einen menschen|einen mitarbeiter|jemanden|eine person)\\b(?! ,? ?(?:der|die) (?:\\w+ ){0,3}(?:konto|karte|namen|daten)\\b)`,
    `\\b(?:will|möchte|muss(?! ich)|kann|könnte|darf|würde|wollte|lassen sie mich) ${GAP}(?<!\\bmein\\w{0,2} )${PERSON}(?<!\\bmein\\w{0,2} \\w+) (?:\\w+ ){0,4}?sprechen\\b`,
    `\\b(?:möchte|will|würde|gern|gerne|bitte) ${GAP}(?:weiterverbunden|weitergeleitet|durchgestellt) werden\\b`,
    `\\bsondern (?:mit |an |zu )?${PERSON}\\b`,
    `\\b(?:nicht|keine lust|nie) (?:\\w+ ){0,2}?mit (?:\\w+ )?(?:bot|chatbot|roboter|computer|maschine|ki|automaten) (?:sprechen|reden|schreiben|chatten)\\b`,
    `\\b(?:echter|echten|richtiger|richtigen|lebender) (?:mensch|menschen|mitarbeiter)\\b`,
    `\\b(?:bitte|wünsche|möchte|brauche|hätte gern\\w*|erbitte|verlange|um) (?:\\w+ ){0,3}?(?:rückruf|anruf) (?:\\w+ ){0,2}?(?:von|durch|eines|einer) ?${PERSON}`,
    `\\b(?:bitte|ersuche) (?:\\w+ ){0,3}?um (?:\\w+ ){0,2}?(?:rückruf|anruf|weiterleitung an|verbindung (?:mit|zu)|kontakt (?:mit|zu)|kontaktaufnahme)\\b`,
    `\\b(?:wie|wo) (?:\\w+ ){0,2}?(?:erreiche|erreicht|kontaktiere|finde|bekomme|komme|spreche|kann ich) (?:ich |man )?(?:\\w+ ){0,3}?(?:(?:zu |mit |an )?${PERSON})(?: \\w+)? ?(?:erreichen|sprechen|kontaktieren|kommen|$|,)`,
    `\\b(?:hol|holen|gib|geben|schick|schicken|ruf|rufen) (?:sie )?(?:mir |mich )?(?:bitte |jetzt |endlich |mal |sofort )*(?:an )?(?:einen|eine|ihren|deinen|den|die|einem) (?<!\\bmein\\w* )(?:\\w+ )?${PERSON}`,
    `\\b(?:persönlich|lieber) (?:\\w+ ){0,4}?mit ${PERSON} (?:\\w+ ){0,2}?(?:besprechen|klären|regeln|bereden|reden|sprechen)\\b`,
    `\\b(?:ich|möchte|würde|will) (?:\\w+ ){0,5}?mit ${PERSON} (?:\\w+ ){0,2}?(?:besprechen|klären|regeln|bereden)\\b`,
    `\\bmit wem kann (?:ich|man) (?:\\w+ ){0,3}?(?:sprechen|reden|telefonieren)\\b`,
    `\\b(?:menschliche\\w*|persönliche\\w*) (?:hilfe|unterstützung|beratung|betreuung|kontakt|ansprechpartner)\\b`,
    `^ (?:bitte )?(?:rufen sie|ruf|ruft) (?:mich|uns) (?:bitte |doch |jetzt |sofort |heute |mal )*(?:an|zurück)\\b(?! (?:wenn|sobald|bevor))`,
    `\\b(?:hätte gern\\w*|möchte|wünsche|bitte um|brauche|will) (?:\\w+ )?(?:einen )?rückruf\\b`,
    `\\b(?:gibt(?:'s| es)|sind|ist|sitzt|hab[tn]?) (?:\\w+ ){0,4}?(?:echte|richtige|lebende|menschliche)[rn]? (?:leute|menschen?|personen?|mitarbeiter)\\b(?! (?:namen|daten))`,
    `\\b(?:können|könnten|kann|könnt) (?:sie|ihr|du) (?:mich|uns) (?:bitte |mal |heute |morgen |kurz )*(?:\\w+ ){0,4}?(?:anrufen|zurückrufen)\\b`,
    `^ (?:(?:ok|nein|bitte|also|gut|,) )*(?:ich )?(?:will|möchte|brauche|bräuchte|hätte gern) (?:jetzt |endlich |nur |bitte )*(?:einen|ne|eine|jemanden|jemand) (?:\\w+ )?(?:menschen|mensch|mitarbeiter|berater|person|am telefon|an der strippe|vom team)\\b`,
    `\\b(?:jemand|jemanden|einen menschen|einen mitarbeiter|einen berater) (?:bei ihnen |von ihnen )?(?:am telefon|an der leitung|ans telefon|an die strippe)\\b(?<!\\b(?:hatte|hab|habe) .*)`,
    `\\b(?:bitte|wäre gut wenn|bitte darum ,? ?dass|möchte ,? ?dass|wünsche ,? ?dass) (?:mich )?(?:\\w+ ){0,5}?(?:jemand|ein mitarbeiter|eine mitarbeiterin|ein kollege|ein sachbearbeiter|ein berater) (?:\\w+ ){0,4}?(?:anruft|zurückruft|kontaktiert|kontaktieren|meldet|anrufen)\\b`,
    `\\b(?:könnte|kann|soll|möge|würde) (?:mich |sich )?(?:\\w+ ){0,3}?(?:jemand|mitarbeiter(?:in)?|sachbearbeiter(?:in)?|berater(?:in)?|kolleg(?:e|in)|techniker(?:in)?) (?:\\w+ ){0,4}?(?:kontaktieren|anrufen|zurückrufen|bei mir melden)\\b`,
    `\\bverbinden sie mich (?:\\w+ ){0,2}?mit der \\w+\\b`,
  ],
  bareAsks: [
    `^ (?:(?:hallo|hi|guten|tag|morgen|bitte|einen|ein|eine|mit|einem|einer|echten|menschlichen|ich|will|möchte|sofort|jetzt|,) )*(?:mensch|menschen|mitarbeiter|mitarbeiterin|agent|berater|kundenberater|kundenservice|person|vorgesetzten|operator)(?: (?:bitte|sofort|jetzt|sprechen|danke|her|,))* $`,
  ],
  softAsks: [
    `\\beskal\\w+\\b`,
    `\\b(?:vorgesetzt\\w+|teamleit\\w+|kolleg\\w+) ${GAP}(?:fragen|prüfen|klären|schauen|genehmigen)\\b`,
    `\\bkann (?:mir )?(?:denn )?(?:jemand|wer) (?:anders |anderes |anderer )?${GAP}helfen\\b`,
    `\\b(?:kann|könnte|könnten|soll|darf|muss|bitte|fragen sie|klären sie|lassen sie) (?:\\w+ ){0,3}?(?<!\\bmein\\w{0,2} )(?:chef|chefin|vorgesetzt\\w+|teamleit\\w+|manager\\w*|abteilungsleit\\w+|fachabteilung|spezialist\\w*) (?:\\w+ |, ){0,8}?(?:genehmig\\w*|prüf\\w*|freigeb\\w*|entscheid\\w*|absegn\\w*|ansehen|anschauen|fragen|ausnahme|kulanz|möglich)`,
    `\\b(?:von|durch|an) (?:eine[rm]? |der |die |den )?(?:höhere\\w*|nächsthöhere\\w*|übergeordnete\\w*|fachabteilung|geschäftsleitung|geschäftsführung|direktion|zentrale|beschwerdestelle|vorgesetzt\\w+)`,
    `\\b(?:lege|einlegen|erhebe|erheben|einspruch|widerspruch) (?:\\w+ ){0,4}?(?:widerspruch|einspruch|beschwerde|gegen)\\b`,
    `\\b(?:soll|sollte|muss|möge|lassen sie) (?:das |es |bitte |mal |doch )*(?:bitte )?(?:jemand|einer) (?:\\w+ ){0,3}?(?:entscheiden|prüfen|klären|anschauen|ansehen)\\b`,
    `\\b(?:entscheidung|ablehnung|fall|antrag|vorgang) (?:\\w+ ){0,4}?(?:überprüf\\w+|überdenk\\w+|überdacht|neu bewert\\w+|erneut prüf\\w+|erneut geprüft|nochmal prüf\\w+|neu geprüft)\\b`,
    `\\blegen sie (?:das|es|den \\w+|die \\w+|meinen \\w+) (?:\\w+ ){0,3}?vor\\b`,
    `\\b(?:beschwerde|reklamation) (?:\\w+ ){0,2}?(?:einreichen|einlegen|stellen)\\b|\\b(?:förmliche|formelle|offizielle) beschwerde\\b`,
  ],
  refuses: [
    `\\b${NOT} ${GAP}(?:verbunden|verbinden|weitergeleitet|weiterleit\\w*|weiterzuleiten|durchstellen|durchzustellen|abgegeben|abgeben|abzugeben|weiterverbunden|durchgestellt|übergeben|weitergereicht)\\b`,
    `\\b${NOT} ${GAP}(?:mit )?${PERSON} ${GAP}(?:sprechen|reden|verbunden|telefonieren|schreiben|warten)\\b`,
    `\\bmit ${PERSON} ${NOT} (?:sprechen|reden)\\b`,
    `\\bmit (?:keinem|keiner) ${PERSON}\\b`,
    `\\b(?:brauche|will|möchte|wünsche) ${GAP}(?:keinen|keine|kein) ${PERSON}\\b`,
    `\\bohne (?:einen |eine )?(?:${PERSON}|weiterleitung|übergabe|verbindung zu ${PERSON})\\b`,
    `\\b(?:verbinden?|leiten?|geben?|gib|reichen?|stellen?|schicken?|schieben?|übergeben?) (?:sie |du )?(?:mich|das|es|uns) (?:(?:bitte|jetzt|doch|einfach|bloß|ja|nur|lieber|noch|auf|unter) )*${NOT} ${GAP}(?:weiter|durch|ab|mit ${PERSON}|an ${PERSON}|zu ${PERSON})\\b`,
    `\\b(?:kein|keine|keinen) ${PERSON}(?: (?:bitte|nötig|danke|,)| $)`,
    `\\bnicht (?:nötig|notwendig|erforderlich) (?:, )?${GAP}(?:verbinden|weiterzu\\w+|durchzustellen|abzugeben|${PERSON})`,
    `\\bmit niemand\\w* ${GAP}(?:sprechen|reden|telefonieren|schreiben)\\b`,
    `\\bverbinden sie mich (?:bitte )?${NOT} `,
    `\\b${NOT} (?:an|zu) ${PERSON} ${GAP}(?:weiter\\w*|durch\\w*|abgeben|abgegeben|übergeben|schicken)\\b`,
    `\\b(?:hören sie auf|hör auf|lassen sie es|unterlassen sie es|stopp)(?: ,)? (?:\\w+ ){0,4}?(?:${PERSON}|weiterzu\\w+|anzubieten|durchzu\\w+|zu verbinden|zu verweisen)\\b`,
    `\\bohne (?:\\w+ ){0,2}?(?:anruf|anzurufen|telefonat|hotline|mitarbeiter|jemanden)\\b`,
    `\\b(?:kein|keine|keinen) ${PERSON} (?:nötig|notwendig|erforderlich|sprechen|haben)\\b`,
    `\\b(?:keinen|kein|ohne) (?:rückruf|anruf|telefonat)\\w*\\b`,
    `\\b(?:rufen sie|ruf|ruft) (?:mich|uns) (?:bitte |ja |bloß )*(?:nicht|nie)\\b(?! (?:zurück|an) \\?)`,
    `^ (?:(?:bitte|nein|ne|,) )*nicht (?:anrufen|zurückrufen|weiterleiten|verbinden|durchstellen|eskalieren)\\b`,
    `\\b(?:lieber|bleibe|bleib|weiter) (?:\\w+ ){0,2}?(?:hier|mit dir)(?: (?:im|in diesem|per) chat)?(?: (?:mit dir|bleiben|weiter\\w*|klären|machen|schreiben))* (?=$|,|klären|weiter|machen|im chat)`,
    `\\b(?:will|möchte|brauche|muss) (?:\\w+ ){0,3}?(?:mit )?niemand\\w* (?:\\w+ ){0,2}?(?:sprechen|reden|telefonieren)\\b`,
  ],
  negates: [
    `\\b${NOT} ${GAP}$`,
    `\\b(?:keine lust|kein interesse|keinen grund|weigere mich|lehne es ab|hören sie auf|hör auf|vermeiden sie|verschonen sie mich damit)(?: ,)? (?:\\w+ ){0,4}$`,
  ],
  recounts: [
    `\\b(?:mir wurde|man hat|er hat|sie haben|(?:mitarbeiter|berater|kollege|agent)\\w* (?:hat|sagte|meinte)|hieß es) (?:\\w+ |, ){0,8}$`,
    `\\b(?:muss|müsste|soll|sollte) ich (?:(?:dafür|dazu|erst|denn|hier|wirklich|unbedingt|jetzt) )*$`,
  ],
  conditions: '\\b(?:wenn|falls|sonst|ansonsten|andernfalls|sollte)\\b',
  please: 'bitte',
  accepts: [
    `^ (?:(?:ok|okay|gut|super|danke|na|,) )*(?:ja|jawohl|gerne|gern|klar|sicher|bitte|natürlich|einverstanden|unbedingt|mach das|machen sie das|mach mal|machen wir so|jo|jep|jap|ok|okay|passt|(?:das )?wär(?:e)? (?:sehr |echt )?(?:gut|nett|super|toll|prima|schön|lieb|hilfreich|perfekt)|(?:verbinden sie|verbinde|stellen sie|stell) (?:mich|uns)(?: bitte| durch| dann)*|auf jeden fall)(?: (?:bitte|gerne|gern|danke|vielen dank|machen sie das|das wäre (?:gut|nett|super|toll|schön)|,|ja|sehr))* $`,
    `^ (?:(?:ok|na|gut|,) )*(?:meinetwegen|von mir aus|wenn(?:'s| es) sein muss)(?: (?:ja|gerne|ok|dann|,))* $`,
  ],
  shorthand: {
    jmd: 'jemand',
    jmdn: 'jemanden',
    jmdm: 'jemandem',
    nen: 'einen',
    nem: 'einem',
    ner: 'einer',
  },
  declines: [
    `^ (?:nein|nee|ne|nö|lieber nicht|nicht nötig)\\b`,
    `^ (?:(?:ach|och|ne|nee|danke|,) )*(?:lass mal|lassen sie mal|lassen wir|passt schon|geht schon|schon gut|jetzt nicht|noch nicht|später|gerade nicht|kein bedarf|danke nein|muss nicht sein|nicht notwendig|brauch\\w* (?:ich )?nicht)\\b`,
  ],
  offers: [
    `\\b(?:möchten sie|soll ich|darf ich|kann ich|ich kann|ich könnte|wollen sie|wünschen sie|gerne|wenn sie (?:möchten|wollen)|falls sie)\\b.{0,80}(?:mensch|mitarbeiter|berater|kolleg|person|team|ansprechpartner|vorgesetzt).{0,60}(?:verbind|weiterleit|weitergeb|sprechen|übergeb|weiterverbind|verbunden)`,
    `\\b(?:verbind|leit|übergeb)\\w* (?:ich )?(?:sie|ihr anliegen) .{0,40}(?:mensch|mitarbeiter|berater|kolleg|team)`,
    `\\b(?:soll|darf|kann|möchten sie ,? ?dass|wollen sie ,? ?dass|wünschen sie ,? ?dass) (?:sie |ich )?(?:\\w+ ){0,3}?(?:mensch\\w*|mitarbeiter\\w*|berater\\w*|kolleg\\w+|person|jemand\\w*|techniker\\w*|rückruf) (?:\\w+ ){0,4}?(?:übernehmen|übernimmt|anrufen|anruft|zurückrufen|dazuholen|hinzuziehen|holen|einschalten|veranlassen|vereinbaren)\\b`,
    `\\b(?:an|mit) (?:unsere?n? |einen |eine |einem )?(?:technik|\\w*abteilung|mitarbeiter\\w*|kolleg\\w+|berater\\w*) (?:\\w+ ){0,2}?(?:übergeben|weiterleiten|verbinden|abgeben)\\b(?<=\\b(?:darf|soll|kann|möchten) .*)`,
    `\\b(?:wollen|möchten|wünschen) sie (?:\\w+ ){0,2}?mit (?:einem|einer) (?:\\w+ )?(?:mensch\\w*|mitarbeiter\\w*|berater\\w*|kolleg\\w+) (?:weiter)?(?:reden|sprechen|machen|schreiben)\\b`,
  ],
  promises: [
    `\\b(?:kolleg(?:e|en|in)|mitarbeiter(?:in)?|berater(?:in)?|techniker(?:in)?|unser team|das team|jemand|fachabteilung|wir) (?:\\w+ ){0,5}?(?:wird|werden|melde[tn]) (?:\\w+ ){0,6}?(?:anrufen|zurückrufen|melden|kontaktieren|kümmern|in verbindung setzen)\\b`,
    `\\b(?:wird|meldet) (?:sich )?(?:ein|eine|einer|jemand|unser) (?:\\w+ ){0,4}?(?:kolleg\\w*|mitarbeiter\\w*|team|jemand|experte) (?:\\w+ ){0,6}?(?:melden|anrufen|bei ihnen)\\b`,
    `\\b(?:kollege|kollegin|mitarbeiter|mitarbeiterin|techniker|technikerin|berater|beraterin|jemand|team) (?:\\w+ ){0,3}?(?:meldet sich|ruft sie|wird sich)\\b`,
    `\\blasse (?:ich )?sie (?:\\w+ ){0,6}?(?:zurückrufen|anrufen|kontaktieren)\\b`,
    `\\b(?:veranlasse|organisiere|vereinbare) (?:ich )?(?:\\w+ ){0,4}?rückruf\\b`,
    `\\brückruf (?:\\w+ ){0,5}?(?:veranlasst|organisiert|vereinbart)\\b`,
    `\\bbitte (?:ich )?(?:\\w+ ){0,3}?(?:kolleg\\w+|mitarbeiter\\w*|techniker\\w*|berater\\w*)(?: ,)? (?:sie|sich|ihnen) (?:\\w+ ){0,4}?(?:anzurufen|zurückzurufen|zu kontaktieren|zu melden)\\b`,
    `\\bwir (?:rufen sie|melden uns) (?:\\w+ ){0,5}?(?:zurück|an|bei ihnen)\\b`,
    `\\bsie (?:werden|erhalten) (?:\\w+ ){0,7}?(?:zurückgerufen|rückruf|angerufen|kontaktiert)\\b`,
    `\\b(?:\\w*abteilung|technik|unser\\w* (?:\\w+ )?(?:team|kundendienst|support)|kolleg(?:e|en|in)|\\w*berater(?:in)?|mitarbeiter(?:in)?|jemand|man) (?:\\w+ ){0,4}?(?:ruft|kommt|meldet|kontaktiert|prüft|schreibt|antwortet|wird) (?:\\w+ ){0,6}?(?:sie (?:\\w+ ){0,3}?(?:an|zurück)|auf sie zu|(?:sich )?bei ihnen(?: melden)?|sie kontaktieren|sie anrufen|sie informieren|ihnen (?:antworten|schreiben))\\b`,
    `\\bsie (?:hören|bekommen) (?:\\w+ ){0,6}?(?:von|einen rückruf von|einen anruf von) (?:unser\\w*|der|einem|einer) (?:\\w+ )?(?:\\w*abteilung|team|kolleg\\w+|mitarbeiter\\w*|berater\\w*|technik)`,
    `\\b(?:weitergegeben|weitergeleitet|übergeben) (?:[\\w,]+ ){0,3}?(?:man|sie|die|diese|dort) (?:\\w+ ){0,3}?(?:wird|werden|meldet|melden) (?:\\w+ ){0,4}?(?:bei ihnen|melden)\\b`,
  ],
  missing: [
    `\\b(?:das )?(?:weiß|weiss) ich (?:leider )?nicht\\b`,
    `\\bich (?:weiß|weiss) (?:es |das |leider )*nicht\\b`,
    `\\bich bin (?:mir )?(?:leider )?(?:nicht|nicht ganz) sicher\\b`,
    `\\b(?:habe|hab) (?:ich )?(?:leider )?(?:dazu |darüber )?(?:keine|keinen) (?:\\w+ )?(?:informationen|information|angaben|daten|zugriff|auskunft)\\b`,
    `\\bkann ich (?:ihnen )?(?:leider |dazu |derzeit )*(?:nicht|nichts) (?:beantworten|einsehen|sehen|finden|sagen)\\b`,
    `\\b(?:liegen|liegt) (?:mir|uns) (?:\\w+ ){0,3}?(?:keine|nichts)\\b`,
    `\\bist mir (?:leider )?nicht bekannt\\b`,
    `\\bfehlen mir (?:leider )?(?:\\w+ )?(?:informationen|angaben|daten)\\b`,
    `\\b(?:nicht|leider nicht) (?:richtig )?verstanden\\b`,
    `\\b(?:habe|konnte|kann|hab) (?:ich )?(?:dazu |darüber |leider )*nichts (?:\\w+ )?(?:gefunden|finden)\\b`,
    `\\b(?:darauf|dazu|hierauf) (?:habe|hab) ich (?:leider )?(?:keinen zugriff|keine \\w+)\\b`,
  ],
  goesOn: [
    `\\b(?:ich versuche|ich prüfe|ich schaue|lassen sie mich|bitte (?:bestätigen|nennen|wählen|geben|teilen))\\b`,
  ],
  offTopic: [
    `\\b(?:ignorier\\w*|vergiss|vergessen sie|missachte) (?:alle |bitte )?(?:deine|ihre|die|vorherigen?|bisherigen?|obigen?)(?: \\w+){0,2} (?:anweisung\\w*|regeln|vorgaben|instruktion\\w*)\\b`,
    `\\b(?:system ?prompt|systemnachricht)\\b`,
    `\\b(?:tu so|stell dir vor|spiel|spiele) (?:\\w+ ){0,2}(?:als (?:ob|waerst|wärst|wärest)|du (?:waerst|wärst|bist)|die rolle)\\b`,
    `\\b(?:schreib\\w*|dichte|erzähl\\w*|verfasse) (?:mir |uns )?(?:mal |bitte )?(?:einen?|ein|noch ein\\w*)? ?(?:\\w+ ){0,2}(?:gedicht|witz|aufsatz|geschichte|lied|liedtext|rätsel|referat|liebesbrief|python\\w*)\\b`,
    `\\b(?:mach|löse|hilf mir bei) (?:meine\\w*|den|die) (?:\\w+ )?(?:hausaufgaben?|prüfung|klausur)\\b`,
    `\\bwer (?:hat|gewinnt|wird|ist) (?:die wahl|die wm|die weltmeisterschaft|das spiel|bundeskanzler\\w*|präsident\\w*|papst)\\b`,
    `\\bwas ist (?:der sinn des lebens|die hauptstadt von)\\b`,
    `\\b(?:rezept für|horoskop|lottozahlen|aktientipps?)\\b`,
  ],
  marks: {
    profanity: [
      `\\b(?:scheiß\\w*|scheiss\\w*|verdammt\\w*|arsch\\w*|verarsch\\w*|kack\\w*|fick\\w*|saftladen|mist)\\b`,
    ],
    again_and_again: [
      `\\b(?:zum|das) (?:\\w+ )?(?:zweiten|dritten|vierten|fünften|zehnten|hundertsten|zweite|dritte|vierte|x ten) mal\\b`,
      `\\b(?:schon wieder|immer wieder|immer noch nicht|wie oft (?:noch|soll|muss)|mehrfach|mehrmals|(?:schon|bereits) (?:mehrfach|mehrmals|gesagt|erklärt|geschrieben|(?:zwei|drei|vier|fünf|sechs|zehn|hundert|tausend|\\d+) ?mal(?! (?:\\w+ ){0,4}?(?:bestell|gekauft|gebucht)))|bereits mitgeteilt|drehen uns im kreis|seit (?:wochen|monaten|tagen|stunden))\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:bin|ist|als|für|von|bei|beim) (?:einen?|einem|einer)? ?)(?:rechts)?(?:anwalt|anwältin)|rechtliche schritte|verklag\\w*|anzeige erstatten|verbraucherzentrale|(?:vor|ans|zum) gericht|gerichtlich\\w*|klage einreichen|schlichtungsstelle|rechtsschutz\\w*)\\b`,
    ],
    churn_threat: [
      `\\b(?:kündige(?:n)?|kündigung|nie wieder (?:\\w+ )?(?:bestell\\w*|kauf\\w*|bei ihnen|buch\\w*)|wechsle|wechsel zu|zur konkurrenz|konto (?:löschen|schließen)|schlechte bewertung|negative bewertung|kunde verloren|rückbuchung)\\b`,
    ],
    accusation: [
      `\\b(?:wollen sie mich|ist das ihr ernst|das kann (?:doch )?nicht (?:wahr|ihr ernst) sein|frechheit|unverschämt\\w*|hören sie (?:mir )?(?:überhaupt )?zu|lesen sie (?:überhaupt|eigentlich)|mir reicht es|mir reicht's|das ist (?:\\w+ ){0,2}?(?:betrug|diebstahl|abzocke)|(?:langsam|jetzt|allmählich) reicht (?:es|'s)|reicht es mir|es reicht (?:mir|jetzt|langsam)|ich bin es leid|geduld (?:ist )?am ende|(?:schlechteste|miserable|unterirdische|katastrophale|miese|grottenschlechte|lächerliche)[rn]? (?:service|kundenservice|kundendienst|support)|ich habe genug|zeitverschwendung|ein (?:schlechter )?witz|schnauze voll|nase voll|hals voll|veräppel\\w*|für dumm verkaufen|sie mich verarsch\\w*|keiner (?:antwortet|hilft|hört)|niemand (?:antwortet|hilft|hört)|geht's noch|unfassbar|saftladen)\\b`,
    ],
    sarcasm: [
      `\\b(?:na (?:toll|super|bravo|danke|herrlich)|(?:ganz )?großes kino|glanzleistung|meisterleistung)\\b`,
      `\\b(?:danke|vielen dank) (?:auch )?für (?:nichts|gar nichts|die zeitverschwendung|eure unfähigkeit)\\b`,
      `\\b(?:na|ja|oh) (?:toll|super|klasse|prima|bravo|wunderbar|großartig|danke|herrlich)\\b(?= [^\\n]*(?:wieder|noch ein|schon|nicht|kein|kaputt|weg))`,
      `\\b(?:ganz |echt |wirklich |richtig )?(?:toll|super|klasse|prima|gut) gemacht(?: ,)? (?:danke auch|jetzt|nun|wieder|alles weg|kaputt)`,
      `\\b(?:toll|super|klasse|prima|wunderbar|großartig)(?: ,)? (?:schon )?wieder (?:[\\w']+ ){0,4}?(?:nicht|nichts|kein|keine|keinen|kaputt|weg|falsch)\\b`,
      `\\b(?:danke auch|herzlichen glückwunsch(?: ,)? (?:sie|ihr|jetzt)|wie praktisch|was für eine überraschung|toller service(?: ,)? (?:nicht|wirklich|muss)|super service(?: ,)? (?:nicht|wirklich|muss))\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:(?:mein|meinen|meine|(?<!\\b(?:bin|ist|als|für|von|bei) )(?:einen|ein)) (?:rechts)?anw[aä]lt(?:in)?|rechtliche schritte|verklag\\w*|klage einreichen|vor gericht|rechtsberatung|anzeige erstatten)\\b`,
    ],
    medical: [
      `\\b(?:dosierung|überdosis|nebenwirkung\\w*|welche dosis|allergische reaktion|brustschmerz\\w*|schmerzen in der brust|atemnot|(?:kann|bekomme) (?:\\w+ )?(?:kaum|nicht|keine) (?:\\w+ )?(?:atmen|luft)|darf ich (?:\\w+ ){0,4}(?:tabletten|medikament\\w*)|(?:darf|kann|soll) (?:ich|man|mein \\w+) (?:\\w+ ){0,4}?(?:mit|zu|trotz|neben) (?:\\w+ )?(?:blutverdünn\\w+|antibiotik\\w+|ibuprofen|paracetamol|aspirin|alkohol|medikament\\w*)|(?:ausschlag|blasen|schwellung|verbrennung)\\w* (?:\\w+ ){0,3}?(?:am|im|an|auf|bekommen|nach|seit|von)|(?:schwindelig|schwindlig|übel|schlecht geworden) (?:\\w+ |, ){0,4}?(?:seit|nach|von) (?:\\w+ ){0,4}?(?:nehme|einnahme|mittel|tablette\\w*|medikament\\w*|creme|dosis)|(?:kind|sohn|tochter|baby) (?:\\w+ ){0,5}?(?:verschluckt|geschluckt)|(?:schwanger\\w*|stillzeit) (?:\\w+ |, ){0,6}?(?:nehmen|anwenden|benutzen|schädlich|sicher))\\b`,
    ],
    self_harm: [
      `\\b(?:(?:mich|mir) (?:selbst )?(?:umbringen|umzubringen|das leben nehmen|etwas antun)|selbstmord|suizid\\w*|nicht mehr leben|will sterben|lebensmüde|(?:meinem|dem) leben ein ende|keinen sinn mehr im leben|selbst verletzen|bring\\w* mich um|wäre ich (?:\\w+ )?tot|wünschte ich wäre tot|keinen sinn (?:mehr )?(?:zu leben|im leben)|(?:ohne mich|wenn ich (?:tot|weg) wäre) (?:\\w+ ){0,3}?besser|alle (?:meine )?tabletten (?:genommen|geschluckt))\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|prüfziffer|kartenprüfnummer|prüfnummer|sicherheitscode|karten ?pin) (?:ist|lautet)? ?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:dsgvo|datenschutz(?!\\w* ?(?:seite|erklärung|einstellung|hinweis|bestimmung|button|link|knopf|menü))\\w*|(?:meine|alle meine|persönlichen) daten (?:\\w+ )?(?:löschen|gelöscht)|löschung meiner (?:\\w+ )?daten|auskunft über meine daten|recht auf vergessen\\w*|auskunftsersuchen|(?:lösch\\w+|entfern\\w+) (?:sie |bitte )*(?:alle |sämtliche )?(?:meine|meiner) (?:persönlichen |personenbezogenen )?daten|(?:wer|welche firmen) (?:\\w+ ){0,3}?(?:zugriff|zugang) (?:\\w+ ){0,2}?(?:meine|personenbezogene)n? (?:\\w+ )?daten|meine daten (?:\\w+ ){0,4}?(?:weitergegeben|verkauft|geleakt|veröffentlicht)|welche daten (?:haben|speichern) sie)\\b`,
    ],
  },
};
