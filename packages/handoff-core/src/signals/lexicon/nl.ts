import type { LexiconData } from './lexicon.ts';

const PERSON =
  '(?:(?:een|de|het|jullie|uw|andere|ander|echte|echt|menselijke|levend) )*(?:mens|persoon|medewerker|medewerkster|agent|collega|adviseur|vertegenwoordiger|supervisor|manager|leidinggevende|iemand(?: anders)?|klantenservice|specialist)';
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
    '\\b(?:mens|persoon|medewerk|agent|collega|adviseur|vertegenwoordig|supervisor|manager|leidinggevende|iemand|niemand|klantenservice|specialist|doorverbind|doorverbonden|verbind|escal|robot|bot|doorgeschakeld|gebeld|benaderd|monteur|team)',
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
    `\\bis er ${GAP}(?:iemand|een medewerker|een mens)\\b`,
    `\\bkan ${GAP}(?:iemand|een medewerker) (?:mij|me) (?:\\w+ )?(?:bellen|helpen|terugbellen)\\b`,
  ],
  bareAsks: [
    `^ (?:(?:hallo|hoi|graag|een|met|ik|wil|echt|echte|,|alsjeblieft) )*(?:mens|medewerker|persoon|agent|klantenservice|leidinggevende|collega)(?: (?:graag|nu|alsjeblieft|alstublieft|aub|spreken|,))* $`,
  ],
  softAsks: [
    `\\bescal(?:eren|eer|atie)\\b`,
    `(?<!\\b(?:mijn|my|onze|ben|a|the) )\\b(?:leidinggevende|supervisor)\\b`,
    `\\biemand anders (?:\\w+ ){0,3}?(?:helpen|kijken|bekijken)\\b`,
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
    `^ (?:(?:ok|oké|goed|prima|bedankt|dank u|dank je|,) )*(?:ja|graag|zeker|natuurlijk|alstublieft|alsjeblieft|doe maar|dat zou (?:fijn|mooi|goed) zijn|is goed|akkoord)(?: (?:graag|bedankt|dank u|alstublieft|alsjeblieft|,|doe maar|dat zou (?:fijn|mooi|goed) zijn))* $`,
  ],
  declines: ['^ (?:nee|liever niet|nee bedankt)\\b'],
  offers: [
    `\\b(?:wilt u|wil je|zal ik|kan ik|ik kan|mag ik|als u (?:wilt|liever))\\b.{0,80}(?:medewerker|mens|collega|persoon|specialist|team|iemand).{0,60}(?:verbind|doorverbind|spreken|doorzet|overdra|praten)`,
    `\\b(?:wilt u|wil je|zal ik|kan ik|ik kan)\\b.{0,60}(?:doorverbind|verbind|spreken|praten).{0,60}(?:medewerker|mens|collega|persoon|specialist|team)`,
  ],
  promises: [
    `\\b(?:laat|vraag|zal) (?:ik )?(?:\\w+ ){0,3}?(?:collega|medewerker|monteur|specialist|iemand) (?:\\w+ ){0,4}?(?:bellen|terugbellen|terug te bellen|te bellen|contact)\\b`,
    `\\b(?:collega|medewerker|specialist|monteur|iemand|ons team|het team) (?:\\w+ ){0,4}?(?:zal|gaat|neemt|belt) (?:\\w+ ){0,5}?(?:bellen|contact|terug\\w*|opnemen|mailen)\\b`,
    `\\bu wordt (?:\\w+ ){0,4}?(?:gebeld|teruggebeld|benaderd)\\b`,
  ],
  missing: [
    `\\b(?:dat )?weet ik (?:helaas )?niet\\b`,
    `\\bik weet (?:het|dat) (?:helaas )?niet\\b`,
    `\\b(?:ik heb|heb ik) (?:\\w+ )?(?:geen) (?:\\w+ )?(?:informatie|toegang|gegevens|antwoord)\\b`,
    `\\bik ben (?:er )?niet (?:helemaal )?zeker\\b`,
    `\\bkan ik (?:helaas )?niet (?:beantwoorden|zien|inzien|vinden)\\b`,
    `\\bniet (?:goed )?begrepen\\b`,
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
      `\\b(?:alweer|steeds weer|hoe vaak|al (?:\\w+ )?(?:gezegd|uitgelegd|verteld)|meerdere keren|nog steeds (?:niet|geen|niks)|al (?:weken|maanden|dagen|uren))\\b`,
    ],
    legal_threat: [
      `\\b(?:advocaat|juridische stappen|rechtszaak|aanklagen|(?:stap|ga|gaan|stappen) (?:\\w+ ){0,2}?naar de rechter|naar de rechter (?:stap|ga)\\w*|consumentenbond|aangifte|geschillencommissie)\\b`,
    ],
    churn_threat: [
      `\\b(?:opzeggen|zeg (?:ik )?(?:mijn|het) (?:\\w+ )?op|nooit meer|concurrent|account (?:sluiten|verwijderen)|slechte recensie|klant kwijt)\\b`,
    ],
    accusation: [
      `\\b(?:is dit een grap|een schande|neemt u mij in de maling|ik ben het zat|er genoeg van|genoeg van (?:jullie|dit|deze)|tijdverspilling|niemand (?:antwoordt|reageert|helpt|luistert)|te gek voor woorden|schandalig|luister(?:t|en) (?:jullie|u) (?:wel|niet)|lezen jullie)\\b`,
    ],
    sarcasm: [
      `\\b(?:bedankt|dank je|dank u|dankjewel) (?:wel )?voor (?:niets|niks|de verspilde tijd|het verspillen)\\b`,
      `\\b(?:fijn|lekker|leuk|mooi|geweldig|super|top|prachtig|heerlijk)(?: dan| hoor| weer)?(?: ,)? (?:alweer|weer (?:een|geen|niks|niets|niet|hetzelfde)|nog een formulier|nu (?:[\\w']+ ){0,5}?(?:niet|niks|kapot|kwijt|geen))\\b`,
      `\\b(?:goed|knap|mooi|netjes) (?:gedaan|werk) hoor\\b|\\b(?:gefeliciteerd(?: ,)? (?:jullie|u)|wat een verrassing|mooie service is dat|lekkere service)\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:(?:mijn|een) advocaat|juridische stappen|rechtszaak|aanklagen|voor de rechter|juridisch advies)\\b`,
    ],
    medical: [`\\b(?:dosering|overdosis|bijwerking\\w*|allergische reactie|pijn op de borst)\\b`],
    self_harm: [
      `\\b(?:zelfmoord|suïcid\\w*|mezelf (?:iets aandoen|doden|pijn doen)|wil (?:niet meer leven|dood))\\b`,
    ],
    payment_data: [`\\b(?:cvv|cvc) (?:is )?\\d{3,4}\\b`],
    data_protection: [
      `\\b(?:avg|gegevensbescherming|(?:mijn|al mijn) (?:persoons)?gegevens (?:\\w+ )?verwijderen|recht op vergetelheid)\\b`,
    ],
  },
};
