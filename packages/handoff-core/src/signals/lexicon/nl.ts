import type { LexiconData } from './lexicon.ts';

const PERSON =
  '(?:(?:een|de|het|jullie|uw|andere|ander|echte|echt|menselijke|levend) )*(?:mens|persoon|medewerker|medewerkster|agent|collega|adviseur|vertegenwoordiger|supervisor|manager|leidinggevende|iemand(?: anders)?|klantenservice|specialist|baas|chef|teamleider|technicus|deskundige|expert)';
const GAP = '(?:\\w+ ){0,5}?';

/** Dutch. */
export const nl: LexiconData = {
  language: 'nl',
  stopWords: `aan al als alstublieft ben bij bent dat de deze die dit doen door dus een en er geen goedemorgen hallo had heb hebben heeft
    het hier hij hoe ik in is ja je jij jullie kan kunnen kunt maar me mee met mij mijn moet naar nee niet nog nu of om ook op over te
    tot u uit uw van veel voor waar waarom was wat we weer wel werd wie wij wil worden wordt zal ze zich zij zijn zo dank bedankt graag`,
  negators: 'niet geen nooit zonder nauwelijks',
  intensifiers: 'heel erg zeer zo extreem echt totaal absoluut ontzettend ongelooflijk volledig',
  sentiment: {
    '-4': 'oplichters oplichting fraude* kut klote woedend* walgelijk* bedrog',
    '-3': `verschrikkelijk* vreselijk* belachelijk* onacceptabel* schandalig* schande slechtste waardeloos* haat incompetent* absurd* idioot* stom* leugen* nachtmerrie rampzalig* drama`,
    '-2': `teleurgesteld* teleurstell* gefrustreerd* frustrerend* boos geïrriteerd* irritant* slecht* ontevreden klacht* kapot verdrietig zat beu genegeerd onbeschoft*`,
    '-1': 'fout* helaas moeilijk* traag langzaam verward verkeerd* wacht jammer',
    '-0.5': 'probleem problemen nog steeds vertraging vertraagd kwijt ontbreekt zorgen sorry',
    '1': 'dank bedankt dankjewel goed duidelijk handig hulp begrijp snap hoop aardig oké ok',
    '2': 'fijn blij tevreden mooi top opgelost perfect prima',
    '3': 'uitstekend* fantastisch* geweldig* beste',
  },
  contradicts: [
    `^ nee\\b(?![ ,]*(?:bedankt|dank|dat (?:was|is) alles|hoor|niets))`,
    `\\b(?:dat is niet(?! (?:erg|zo erg|nodig|dringend|slecht|belangrijk))|dat bedoel ik niet|ik zei|ik bedoelde)\\b`,
  ],
  humanGate:
    '\\b(?:\\w*afdeling|doorgezet|hoort|echt|hier|overleg|bel\\w*|klacht|voorleg|beoordel|storing|opzegg|dir|door te|mens|persoon|medewerk|agent|collega|adviseur|vertegenwoordig|supervisor|manager|leidinggevende|iemand|niemand|klantenservice|specialist|doorverbind|doorverbonden|verbind|escal|robot|bot|doorgeschakeld|gebeld|benaderd|monteur|team|baas|chef|directie|afdeling|stuur|zet|doorzet|doorstur|hoger|bezwaar|beroep|menselijk|persoonlijk|bel|gebeld|teruggebeld)',
  asks: [
    `\\b(?:met|aan) ${PERSON} ${GAP}(?:spreken|praten|chatten|verbinden|doorverbinden|bellen|doorverbonden|contact)\\b`,
    `\\b(?:spreken|praten|spreek|praat|chatten) ${GAP}met ${PERSON}\\b`,
    `\\b(?:verbind|schakel) (?:me|mij) ${GAP}(?:door|met)\\b`,
    `\\b(?:me|mij) (?:\\w+ ){0,4}?(?:doorverbinden|doorschakelen|verbinden)\\b`,
    `\\b(?:wil|wens|mag|eis|zoek) ${GAP}(?:een (?:echt |echte |levend )?(?:mens|persoon|medewerker)|een leidinggevende|iemand spreken)\\b`,
    `\\bheb ${GAP}${PERSON} (?:\\w+ )?nodig\\b`,
    `\\b(?:kan|wil|mag|zou|moet|graag|wens|laat) ${GAP}(?<!\\b(?:mijn|met|onze) )${PERSON} (?:\\w+ ){0,4}?(?:spreken|aan de lijn)\\b`,
    `\\bgeef (?:me|mij) (?:maar |alsjeblieft |nu )*${PERSON}\\b`,
    `\\b(?:word|wil|graag|wens|laat me) (?:\\w+ ){0,3}?(?:doorverbonden|doorgeschakeld)\\b`,
    `\\bis er ${GAP}(?:iemand|een medewerker|een mens)\\b(?! (?:in|op|die) (?:mijn|m'n|onze))`,
    `\\bkan ${GAP}(?:iemand|een medewerker) (?:mij|me) (?:\\w+ )?(?:bellen|helpen|terugbellen)\\b`,
    `\\b(?:stuur|zet|verbind|schakel|geef|breng) (?:me|mij|ons) (?:\\w+ ){0,2}?(?:door|over|in contact) (?:naar|met|aan) (?:${PERSON}|(?:de |een )?afdeling)`,
    `\\b(?:doorzetten|doorsturen|doorgeven|overdragen|overzetten|doorverwijzen) (?:naar|aan) ${PERSON}`,
    `\\b(?:bespreek|regel|behandel|overleg|bespreken|regelen) (?:\\w+ ){0,3}?(?:liever )?met ${PERSON}`,
    `\\b(?:laten|door) (?:\\w+ ){0,2}?${PERSON} (?:te )?(?:laten )?(?:bellen|terugbellen|contacteren|benaderen)\\b`,
    `\\b(?:mij|me) door ${PERSON} (?:te )?laten bellen\\b`,
    `\\b(?:wil|moet|kan|mag|graag|zou) (?:\\w+ ){0,3}?(?<!\\b(?:mijn|onze) )(?:uw|jullie|je|een|de) (?:baas|chef|manager|leidinggevende|collega|specialist) spreken\\b`,
    `\\bhoe (?:krijg|bereik|spreek|kan) ik (?:\\w+ ){0,2}?${PERSON}`,
    `\\b(?:menselijke|persoonlijke) (?:hulp|ondersteuning|assistentie|bijstand|support)\\b`,
    `\\b(?:kan|kunnen|wil|willen|zou) (?:\\w+ ){0,2}?(?:iemand|een medewerker|een collega|een specialist) (?:\\w+ ){0,4}?(?:bellen|terugbellen|contacteren)\\b`,
    `\\b(?:zit|is|zitten|zijn|werkt) (?:hier|er|daar) (?:\\w+ ){0,3}?(?:een )?(?:echte?|levende?) (?:persoon|mens|mensen|personen|medewerker|iemand)\\b`,
    `\\bmet ${PERSON} (?:\\w+ ){0,2}?(?:overleggen|bespreken|doornemen|regelen)\\b`,
    `^ (?:(?:kan|kun|je|kunt|u|ok|nee|graag|hoi|,) )*bel (?:me|mij|ons) (?:(?:even|dan|maar|alstublieft|vandaag|morgen|nu|gewoon) )*(?:terug|op|vandaag|morgen|nu|even)\\b(?! (?:als|wanneer|zodra|voordat))`,
    `\\b(?:kunt u|kun je|kunnen jullie|wilt u|willen jullie) (?:me|mij|ons) (?:\\w+ ){0,3}?(?:bellen|terugbellen|opbellen)\\b(?! (?:als|wanneer|zodra|voordat))`,
    `\\b(?:graag|wil|wens) (?:\\w+ ){0,3}?(?:word|worden|te worden) (?:ik )?(?:\\w+ ){0,3}?(?:gebeld|teruggebeld) (?:door|te)\\b|\\bgraag word ik (?:\\w+ ){0,3}?(?:gebeld|teruggebeld|benaderd)\\b|\\b(?:gebeld|teruggebeld) worden door (?:iemand|een)\\b`,
    `\\bverbind (?:me|mij) (?:\\w+ )?door (?:met|naar)\\b`,
    `\\b(?:krijg|krijgen|heb|hebben|spreken) (?:ik )?(?:\\w+ ){0,3}?(?:een )?(?:mens|iemand|medewerker|persoon) (?:aan de (?:lijn|telefoon))\\b`,
    `\\b(?:een |echte? )?(?:mens|persoon|iemand|medewerker) aan de (?:lijn|telefoon) (?:krijgen|hebben|spreken)\\b`,
  ],
  bareAsks: [
    `^ (?:(?:hallo|hoi|graag|een|met|ik|wil|echt|echte|,|alsjeblieft) )*(?:mens|medewerker|persoon|agent|klantenservice|leidinggevende|collega)(?: (?:graag|nu|alsjeblieft|alstublieft|aub|spreken|,))* $`,
  ],
  softAsks: [
    `\\bescal(?:eren|eer|atie)\\b`,
    `(?<!\\b(?:mijn|my|onze|ben|a|the) )\\b(?:leidinggevende|supervisor)\\b`,
    `\\biemand anders (?:\\w+ ){0,3}?(?:helpen|kijken|bekijken)\\b`,
    `\\b(?:kan|kunt|mag|zou|zal|vraag|vragen|laat) (?:\\w+ ){0,4}?(?<!\\b(?:mijn|onze) )(?:manager|baas|chef|leidinggevende|teamleider|directie) (?:\\w+ ){0,5}?(?:goedkeuren|keuren|beoordelen|beslissen|vragen|uitzondering|toestemming|kijken)`,
    `\\b(?:stuur|leg|geef|breng|zet) (?:mijn|dit|de|het|deze) (?:\\w+ ){0,3}?(?:door|voor|over)? ?(?:aan|naar|bij) (?:de |het |uw )?(?:\\w+ )?(?:directie|afdeling|management|team|leidinggevende|hoofdkantoor)`,
    `\\bhogerop\\b|\\b(?:bezwaar|beroep) (?:\\w+ ){0,3}?(?:tegen|aan)\\b|\\bbekeken (?:\\w+ )?door (?:\\w+ ){0,2}?(?:hogere|leidinggevende|specialist|manager)`,
    `\\bleg (?:dit|het|mijn \\w+|deze \\w+) (?:\\w+ ){0,2}?voor (?:aan|bij)\\b`,
    `\\b(?:formele|officiële) klacht\\b|\\bklacht (?:\\w+ )?(?:indienen|in te dienen)\\b`,
    `\\b(?:beslissing|besluit|afwijzing|zaak|aanvraag) (?:\\w+ ){0,3}?(?:herzien|heroverwegen|opnieuw (?:bekijken|beoordelen|bekeken|beoordeeld))\\b`,
  ],
  refuses: [
    `\\b(?:verbind|geef|schakel|stuur|zet) (?:me|mij|ons) (?:(?:alsjeblieft|alstublieft|aub) )?niet (?:door|over)\\b`,
    `(?<!\\b(?:waarom|kunt u|kun je) (?:\\w+ ){0,3})\\b(?:niet|geen|zonder|liever niet|nooit|in plaats van) ${GAP}(?:door te (?:verbinden|schakelen|geven|sturen)|door aan ${PERSON}|doorverbonden|doorverbinden|doorgeschakeld|doorverwezen|overgedragen)\\b`,
    `(?<!\\b(?:waarom|kunt u|kun je) (?:\\w+ ){0,3})\\b(?:niet|geen|zonder) ${GAP}(?:met )?${PERSON} ${GAP}(?:spreken|praten|bellen|nodig|wachten)\\b`,
    `\\bmet ${PERSON} niet (?:spreken|praten)\\b`,
    `\\b(?:wil|hoef|heb) (?:\\w+ )?geen ${PERSON}\\b`,
    `\\bmet niemand\\b`,
    `\\b(?:liever )?geen ${PERSON}(?: (?:nodig|alstublieft|alsjeblieft|aub|,)| $)`,
    `(?<!\\b(?:waarom|kunt u|kun je) (?:\\w+ ){0,3})\\bniet met ${PERSON}\\b(?! (?:maar|doch))`,
    `\\b(?:wil|hoef|ga|wens) (?:\\w+ )?niemand (?:\\w+ ){0,2}?(?:spreken|bellen|te spreken)\\b`,
    `\\b(?:hou|houd|stop|stopt|houdt) (?:\\w+ )?(?:op )?(?:met|om) (?:\\w+ ){0,2}?(?:doorsturen|doorverbinden|aanbieden|doorschakelen|doorverwijzen)`,
    `\\bzonder (?:\\w+ ){0,2}?(?:iemand|een medewerker|een agent) (?:te )?(?:bellen|spreken|hoeven)`,
    `\\b${PERSON} (?:is|hoeft|was) (?:\\w+ )?niet(?: nodig)?\\b`,
    `\\b(?:praat|spreek|bel) (?:\\w+ )?liever niet met\\b`,
    `\\bniet (?:doorverbinden|doorschakelen|doorsturen)\\b`,
    `\\bbel (?:me|mij|ons) (?:\\w+ )?niet\\b`,
    `\\b(?:hoef|wil) (?:\\w+ )?niet (?:terug)?gebeld\\b`,
    `\\bniet teruggebeld\\b`,
    `\\b(?:liever|blijf|blijven) (?:\\w+ ){0,2}?(?:hier|bij jou|met jou|via (?:de |deze )?chat)(?: (?:met jou|via (?:de |deze )?chat|verder|blijven|gewoon))* (?=$|,)`,
    `\\b(?:hoeft|hoef) (?:me |mij |\\w+ ){0,3}?niet (?:\\w+ )?(?:door te (?:verbinden|schakelen|sturen)|te bellen|terug te bellen)\\b`,
    `^ (?:(?:nee|graag|svp|alstublieft|,) )*(?:niet bellen|geen telefoontjes?|geen telefoon|zonder (?:mens|medewerker|iemand))\\b`,
  ],
  negates: [
    `(?<!\\b(?:waarom|kunt u|kun je|als|werkt|begrijp|snap|helpt|lukt|weet) (?:\\w+ ){0,4})\\b(?:niet|geen|zonder|nooit|niemand|in plaats van) ${GAP}$`,
    `\\b(?:weiger|voorkom|stop|vermijd|geen zin) (?:(?!wil |graag )\\w+ ){0,6}?$`,
  ],
  recounts: [
    `(?<!\\bik )\\b(?:zeiden|zei|gezegd|vertelden|vertelde|adviseerden|adviseerde) (?:\\w+ ){0,5}$`,
    `\\b(?:gisteren|vorige week|eerder|al) (?:\\w+ ){0,3}$`,
  ],
  conditions: '\\b(?:als|anders|indien|mocht)\\b',
  accepts: [
    `^ (?:(?:ok|oké|goed|prima|bedankt|dank u|dank je|,) )*(?:ja|graag|zeker|natuurlijk|alstublieft|alsjeblieft|doe maar|dat zou (?:heel |erg )?(?:fijn|mooi|goed|prettig|top|geweldig) zijn|is goed|prima|oké|ok|okay|toe maar|verbind (?:me|mij)(?: maar| door| nu)*|akkoord)(?: (?:graag|bedankt|dank u|alstublieft|alsjeblieft|,|doe maar|dat zou (?:fijn|mooi|goed) zijn))* $`,
  ],
  shorthand: {
    ff: 'even',
    aub: 'alstublieft',
    svp: 'alstublieft',
    mss: 'misschien',
    iem: 'iemand',
    mdw: 'medewerker',
  },
  declines: [
    '^ (?:nee|liever niet|nee bedankt)\\b',
    `^ (?:(?:ach|oh|bedankt|dank je|,) )*(?:nu (?:even )?niet|nog niet|later|dat hoeft niet|hoeft niet|niet nodig|laat maar|doe maar niet|het gaat wel|is niet nodig|geen behoefte)\\b`,
  ],
  offers: [
    `\\b(?:wilt u|wil je|zal ik|kan ik|ik kan|mag ik|als u (?:wilt|liever))\\b.{0,80}(?:medewerker|mens|collega|persoon|specialist|team|iemand).{0,60}(?:verbind|doorverbind|spreken|doorzet|overdra|praten)`,
    `\\b(?:wilt u|wil je|zal ik|kan ik|ik kan)\\b.{0,60}(?:doorverbind|verbind|spreken|praten).{0,60}(?:medewerker|mens|collega|persoon|specialist|team)`,
    `\\b(?:wilt u|wil je) dat (?:er )?(?:iemand|een collega|een medewerker|een adviseur|een specialist) (?:\\w+ ){0,2}?(?:belt|terugbelt|overneemt|contact|meekijkt)\\b`,
    `\\b(?:ik kan|kan ik|zal ik|mag ik) (?:u |je |dit )(?:\\w+ )?(?:overdragen|doorverbinden|doorzetten) (?:aan|met|naar) (?:een|mijn|onze) (?:adviseur|collega|medewerker|specialist|mens|persoon|afdeling)`,
  ],
  promises: [
    `\\b(?:laat|vraag|zal) (?:ik )?(?:\\w+ ){0,3}?(?:collega|medewerker|monteur|specialist|iemand) (?:\\w+ ){0,4}?(?:bellen|terugbellen|terug te bellen|te bellen|contact)\\b`,
    `\\b(?:collega|medewerker|specialist|monteur|iemand|ons team|het team) (?:\\w+ ){0,4}?(?:zal|gaat|neemt|belt) (?:\\w+ ){0,5}?(?:bellen|contact|terug\\w*|opnemen|mailen)\\b`,
    `\\bu wordt (?:\\w+ ){0,4}?(?:gebeld|teruggebeld|benaderd)\\b`,
    `\\b(?:\\w*afdeling|collega's?|medewerkers?|adviseurs?|specialist(?:en)?|monteur|technici|techniek|ons team|het team|iemand) (?:\\w+ ){0,2}?(?:belt u|belt je|neemt (?:\\w+ ){0,4}?contact|reageert|mailt u|laat (?:het )?u|zal u|komt (?:\\w+ ){0,3}?bij u terug)\\b(?<!\\b(?:bezorger|koerier|chauffeur).*)`,
    `\\b(?:doorgezet|doorgestuurd|doorgegeven|overgedragen) (?:[\\w,]+ ){0,4}?(?:zij|ze|die|men) (?:\\w+ ){0,2}?(?:laten|nemen|bellen|laat|neemt|belt|reageren|komen)\\b`,
    `\\bu hoort (?:\\w+ ){0,6}?van (?:onze|ons|de|een) (?:\\w*afdeling|team|collega|medewerker|adviseur|specialist)`,
    `\\b(?:wij|we) (?:nemen (?:\\w+ ){0,3}?contact (?:met u )?op|bellen u|komen bij u terug)\\b`,
  ],
  missing: [
    `\\b(?:dat )?weet ik (?:helaas )?niet\\b`,
    `\\bik weet (?:het|dat) (?:helaas )?niet\\b`,
    `\\b(?:ik heb|heb ik) (?:\\w+ )?(?:geen) (?:\\w+ )?(?:informatie|toegang|gegevens|antwoord)\\b`,
    `\\bik ben (?:er )?niet (?:helemaal )?zeker\\b`,
    `\\bkan ik (?:helaas )?niet (?:beantwoorden|zien|inzien|vinden)\\b`,
    `\\bniet (?:goed )?begrepen\\b`,
    `\\b(?:heb|hebben) (?:ik|wij|we) (?:\\w+ )?geen (?:\\w+ )?(?:informatie|gegevens)\\b`,
    `\\bis (?:mij|me) (?:helaas )?niet bekend\\b`,
    `\\b(?:heb|hebben|kan|kon) (?:ik |wij )?(?:daar|hier|er)? ?(?:helaas )?(?:niets|niks|geen \\w+) over (?:\\w+ )?(?:vinden|gevonden)\\b`,
    `\\b(?:daar|hier)\\w* heb ik (?:helaas )?geen (?:\\w+ )?(?:informatie|toegang|gegevens)\\b`,
  ],
  goesOn: [
    `\\b(?:laat me|ik probeer|ik controleer|ik ga (?:kijken|proberen)|graag (?:bevestigen|doorgeven))\\b`,
  ],
  offTopic: [
    `\\b(?:negeer|vergeet)(?: al| alle)? (?:je|jouw|uw|de|bovenstaande|vorige)(?: \\w+){0,2} (?:instructies|regels|opdrachten)\\b`,
    `\\b(?:systeemprompt|system prompt)\\b`,
    `\\b(?:doe alsof|stel je voor dat) (?:je|jij|u)\\b`,
    `\\b(?:schrijf|vertel|maak|verzin) (?:me |mij |eens )?(?:een|nog een) (?:\\w+ ){0,2}(?:gedicht|mop|grap|opstel|verhaal|verhaaltje|lied|liedje|raadsel|liefdesbrief)\\b`,
    `\\b(?:maak|los|help me met) (?:mijn|de) (?:\\w+ )?(?:huiswerk|examen|tentamen)\\b`,
    `\\bwie (?:heeft|wint|won|is) (?:de verkiezingen|het wk|de wedstrijd|de president|de minister president|de paus)\\b`,
    `\\bwat is (?:de zin van het leven|de hoofdstad van)\\b`,
    `\\b(?:recept voor|horoscoop|lottocijfers)\\b`,
  ],
  marks: {
    profanity: [`\\b(?:kut|klote|godverdomme|verdomme|shit|fuck\\w*)\\b`],
    again_and_again: [
      `\\b(?:tweede|derde|vierde|vijfde|zoveelste) keer\\b`,
      `\\b(?:alweer|steeds weer|hoe vaak|al (?:\\w+ )?(?:gezegd|uitgelegd|verteld)|meerdere keren|al (?:\\w+ ){0,3}?(?:twee|drie|vier|vijf|tien|honderd|duizend|\\d+) keer(?! (?:\\w+ ){0,3}?(?:besteld|gekocht|geboekt))|(?:twee|drie|vier|vijf|tien|\\d+) keer (?:gezegd|gevraagd|gebeld|gemaild|uitgelegd|verteld|gedaan)|nog steeds (?:niet|geen|niks)|al (?:weken|maanden|dagen|uren))\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:ben|is|voor|als|van|bij) (?:een )?)advocaat|juridische stappen|rechtszaak|aanklagen|(?:stap|ga|gaan|stappen) (?:\\w+ ){0,2}?naar de rechter|naar de rechter (?:stap|ga)\\w*|consumentenbond|aangifte|geschillencommissie)\\b`,
    ],
    churn_threat: [
      `\\b(?:opzeggen|zeg (?:ik )?(?:mijn|het) (?:\\w+ )?op|nooit meer|concurrent|(?:stap|stappen) (?:\\w+ ){0,2}?over (?:naar|op)|overstappen (?:naar|op) een ander\\w*|account (?:sluiten|verwijderen)|slechte recensie|klant kwijt)\\b`,
    ],
    accusation: [
      `\\b(?:is dit een grap|een schande|ne(?:emt|men|em) (?:u|jullie|je) (?:me|mij|ons) in de maling|(?:dit|dat) is (?:diefstal|oplichting|afzetterij)|ik ben het (?:\\w+ )?zat|(?:ben|word) er (?:\\w+ )?(?:klaar mee|gek van)|(?:slechtste|slechte|waardeloze|belabberde|belachelijke|vreselijke) (?:klantenservice|service|ondersteuning)|er genoeg van|genoeg van (?:jullie|dit|deze)|tijdverspilling|niemand (?:antwoordt|reageert|helpt|luistert)|te gek voor woorden|schandalig|luister(?:t|en) (?:jullie|u) (?:wel|niet)|lezen jullie)\\b`,
    ],
    sarcasm: [
      `\\b(?:bedankt|dank je|dank u|dankjewel) (?:wel )?voor (?:niets|niks|de verspilde tijd|het verspillen)\\b`,
      `\\b(?:fijn|lekker|leuk|mooi|geweldig|super|top|prachtig|heerlijk)(?: dan| hoor| weer)?(?: ,)? (?:alweer|weer (?:een|geen|niks|niets|niet|hetzelfde)|nog een formulier|nu (?:[\\w']+ ){0,5}?(?:niet|niks|kapot|kwijt|geen))\\b`,
      `\\b(?:goed|knap|mooi|netjes) (?:gedaan|werk) hoor\\b|\\b(?:gefeliciteerd(?: ,)? (?:jullie|u)|wat een verrassing|mooie service is dat|lekkere service)\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:mijn advocaat|(?<!\\b(?:ben|is|voor|als|van|bij) )een advocaat|juridische stappen|rechtszaak|aanklagen|voor de rechter|juridisch advies|(?:stap|stappen|ga|gaan) (?:\\w+ ){0,2}?naar de rechter|naar de rechter (?:stap|ga)\\w*|dagvaard\\w*|klaag (?:u|jullie) aan|ingebrekestelling)\\b`,
    ],
    medical: [
      `\\b(?:dosering|overdosis|bijwerking\\w*|allergische reactie|pijn op (?:de|mijn) borst|(?:moeite met|problemen met) ademen|ademhalingsproblemen|krijg geen lucht|(?:slikken|innemen|gebruiken|geven|nemen)? ?(?:met|naast|bij) (?:bloedverdunners|antibiotica|ibuprofen|paracetamol|aspirine|andere medicijnen)|(?<!\\b(?:automaat|machine|apparaat|hond|kat|stofzuiger) [^\\n]*)(?:ingeslikt|doorgeslikt)|(?:uitslag|blaren|brandwond\\w*|duizelig|misselijk|zwelling)(?: \\w+){0,4}? (?:van|na|sinds|door|op) (?:de|het|mijn|die|deze|jullie)|(?:zwanger\\w*|borstvoeding) (?:\\w+ |, ){0,6}?(?:gebruiken|slikken|nemen|veilig|gevaarlijk|schadelijk)|(?:gebruiken|slikken|nemen) (?:\\w+ ){0,4}?(?:zwanger\\w*|borstvoeding)|welke dosis)\\b`,
    ],
    self_harm: [
      `\\b(?:zelfmoord|suïcid\\w*|mezelf (?:iets aandoen|doden|pijn doen)|wil (?:niet meer leven|dood)|(?:eind|einde) aan mijn leven|leven niet meer zitten|maak er (?:zelf )?een eind(?:e)? aan(?= $| ,)|(?:spring|hang) mezelf|leven heeft geen zin|geen zin meer in het leven|beter af zonder mij|al mijn pillen (?:geslikt|ingenomen))\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|veiligheidscode|beveiligingscode|mijn pin ?code) (?:is )?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:avg|gegevensbescherming|(?:mijn|al mijn) (?:persoons)?gegevens (?:\\w+ )?verwijderen|verwijdering van (?:al )?mijn (?:persoons)?gegevens|recht op vergetelheid|(?:verwijder|wis)\\w* (?:al |alle )?(?:mijn|onze) (?:persoons)?gegevens|(?:mijn|onze) (?:persoons)?gegevens (?:\\w+ ){0,4}?(?:gelekt|verkocht|gedeeld|doorgegeven)|wie heeft toegang tot mijn gegevens|inzageverzoek|kopie van (?:al )?mijn gegevens|trek mijn toestemming in|welke gegevens (?:hebben|hebt|heb|bewaren|bewaart) (?:jullie|u|je))\\b`,
    ],
  },
};
