import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:man|vrouw|echtgeno(?:ot|te)|partner|moeder|mama|vader|papa|zoon|dochter|kind|baby|broer|zus|opa|oma|oom|tante|ouders?|schoon\\w+)';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|social media|socials|internet|klachtenkompas)';
const INSULT =
  '(?:idio(?:o?ten|ot)|sukkels?|klootza(?:k|kken)|eikels?|debiel\\w*|mongool|mongolen|prutsers?|nietsnut\\w*|lul|lullen|trut\\w*|hufters?|randdebiel\\w*|mislukkelingen?|onbenullen?|tuig|schoften?|kankerlijers?)';

export const nl: FlagWords = {
  legal_threat: {
    says: [
      `\\b(?:hoor\\w*|horen|schakel\\w*|neem|bel|spreek|praat|overleg|ga|stap|contact\\w*) (?:[\\w']+ ){0,4}?(?:mijn|een|onze) (?:advocaat|advocaten|jurist|rechtsbijstand\\w*)\\b|\\b(?:mijn|onze) (?:advocaat|jurist|rechtsbijstand\\w*) (?:zal|gaat|neemt|is bezig|inschakel\\w*)\\b`,
      `\\b(?:juridische|gerechtelijke) (?:stappen|procedure|actie)\\b|\\b(?:naar|voor) de (?:rechter|rechtbank)\\b|\\b(?:klaag|sleep|daag) (?:jullie|u|je|ik) (?:\\w+ ){0,3}?(?:aan|voor)\\b|\\baangifte\\b|\\brechtszaak\\b|\\bin gebreke\\b|\\bkort geding\\b`,
      `\\b(?:klacht|meld\\w*|melding|stap|ga|inschakel\\w*|schakel|bel|dien) (?:[\\w']+ ){0,5}?(?:consumentenbond|acm|consuwijzer|geschillencommissie|ombudsman|kifid|autoriteit \\w+|juridisch loket)\\b`,
    ],
    unless: [`\\bben (?:zelf )?(?:een )?(?:advocaat|jurist)\\b`, `\\b(?:aanbevolen|aangeraden)\\b`],
  },
  churn: {
    says: [
      `\\b(?:stap\\w*|ga|overstap\\w*|switch|vertrek|over) (?:[\\w']+ ){0,4}?(?:naar|bij) (?:de (?:concurrent\\w*|concurrentie)|een (?:ander|andere) (?:\\w+ )?(?:aanbieder|provider|bedrijf|bank|winkel|leverancier|verzekeraar|partij)|een concurrent)\\b`,
      `\\b(?:nooit meer|nooit weer) (?:\\w+ ){0,3}?(?:bij (?:jullie|u)|bestel\\w*|koop|kopen|boek\\w*)\\b|\\b(?:bestel|koop|boek) (?:\\w+ ){0,3}?nooit (?:meer|weer)\\b|\\blaatste (?:keer|bestelling)(?: dat)? (?:[\\w']+ ){0,4}?(?:bij (?:jullie|u)|hier|bestel\\w*|klant)\\b`,
      `\\b(?:ik|wij) (?:zeg|zeggen) (?:[\\w']+ ){0,3}?(?:contract|abonnement|lidmaatschap|rekening) (?:\\w+ )?op\\b|\\b(?:wil|ga|willen|gaan) (?:[\\w']+ ){0,3}?(?:contract|abonnement|lidmaatschap|account|rekening) (?:\\w+ )?(?:opzeggen|beëindigen|sluiten|verwijderen|stopzetten)\\b`,
      `\\b(?:klant) (?:\\w+ )?(?:kwijt|verloren|geweest)\\b|\\bverliezen (?:jullie )?een (?:\\w+ )?klant\\b|\\bgeen klant meer\\b`,
    ],
    unless: [`\\b(?:net|pas|zojuist) (?:\\w+ ){0,5}?(?:naar jullie|bij jullie|overgestapt)\\b`],
  },
  vulnerable: {
    says: [
      `\\b(?:mijn|onze) (?:\\w+ )?${SOMEBODY} (?:\\w+ ){0,4}?(?:overleden|gestorven|dood)\\b|\\b(?:overlijden|dood|begrafenis|uitvaart|crematie) van (?:mijn|onze) (?:\\w+ )?${SOMEBODY}\\b|\\boverlijdensakte\\b|\\bben (?:\\w+ )?(?:weduwe|weduwnaar)\\b|\\bin de rouw\\b`,
      `\\b(?:ik|heb|heeft|heb ik|lijd aan|${SOMEBODY}) (?:[\\w']+ ){0,3}?(?:kanker|chemo\\w*|bestraling\\w*|dementie|alzheimer|parkinson|depressie|depressief|beroerte|herseninfarct|hartaanval|hartinfarct|epilepsie|dialyse|leukemie|tumor|burn ?out)\\b|\\b(?:ernstig|heel|erg|zwaar|chronisch|terminaal|ongeneeslijk) ziek\\b|\\b(?:lig|ligt|opgenomen) (?:\\w+ ){0,2}?in het ziekenhuis\\b`,
      `\\bben (?:7[5-9]|8\\d|9\\d)(?: jaar)?(?: oud)?(?: ,| en| $|$)|\\bop mijn leeftijd\\b|\\bben (?:\\w+ )?(?:bejaard|een oude (?:man|vrouw)|gepensioneerd)\\b|\\bhoogbejaard\\w*`,
      `\\b(?:(?:baan|werk) (?:kwijt|verloren)|ontslagen|ben (?:\\w+ )?(?:werkloos|failliet|dakloos)|in de (?:schuldsanering|schulden|bijstand)|schuldhulp\\w*|deurwaarder\\w*|voedselbank|uit huis gezet|huisuitzetting)\\b|\\bkan (?:[\\w']+ ){0,4}?(?:rekening\\w*|huur|energie\\w*|boodschappen|schuld\\w*|termijn\\w*|factuur|facturen) (?:\\w+ )?(?:niet|amper|nauwelijks) (?:meer )?(?:betalen|opbrengen)\\b|\\bkan (?:\\w+ )?(?:niet|niet meer|amper) (?:[\\w']+ ){0,2}?(?:rekening\\w*|huur) betalen\\b`,
      `\\bben (?:\\w+ )?(?:blind|slechtziend|doof|slechthorend|gehandicapt|invalide|verlamd|bedlegerig|mindervalide)\\b|\\b(?:zit|ben) (?:\\w+ )?in een rolstoel\\b|\\brolstoelgebruiker\\b|\\bhuiselijk geweld\\b|\\bonder bewind\\w*|\\bmantelzorger\\b`,
    ],
    unless: [
      `\\b(?:telefoon|mobiel|accu|batterij|laptop|computer|auto|router|tablet|scherm) (?:\\w+ ){0,4}?(?:overleden|dood|gestorven)\\b`,
      `\\bbetalen .*\\b(?:online|site|website|pagina|app|paypal|link|knop)\\b|\\b(?:online|site|website|app|ideal|link)\\b.* betalen\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:zet|schrijf|plaats|geef|laat|krijg\\w*|achter\\w*) (?:[\\w']+ ){0,4}?(?:slechte|negatieve|vernietigende|1 ster|een ster|nul sterren) (?:\\w+ )?(?:recensies?|reviews?|beoordeling\\w*)\\b|\\b(?:slechte|negatieve) (?:recensie|review|beoordeling) (?:schrijven|plaatsen|achterlaten|zetten|geven|op)\\b`,
      `\\b(?:zet|ga|post|deel|plaats|gooi|publiceer|komt) (?:[\\w']+ ){0,5}?(?:op|via) (?:alle )?${PUBLIC}\\b(?: (?:zetten|posten|delen|plaatsen|gooien))?|\\b(?:op|via) ${PUBLIC} (?:zetten|posten|delen|plaatsen|gooien)\\b`,
      `\\b(?:heb|ga|bel|stap|informeer|contact\\w*|tip|schrijf|benader|licht) (?:[\\w']+ ){0,4}?(?:de krant|de pers|journalist\\w*|de media|radar|kassa|de televisie|een krant)\\b`,
      `\\b(?:iedereen|de hele wereld) (?:moet|zal|mag|gaat) (?:\\w+ )?(?:weten|horen)\\b|\\bopenbaar maken\\b|\\bwaarschuw (?:iedereen|anderen)\\b`,
    ],
    unless: [`\\b(?:verlanglijst|advertentie)\\b`],
  },
  safety: {
    says: [
      `\\b(?:vloog|vliegt|gevlogen|staat|stond) in brand\\b|\\bin brand (?:gevlogen|gegaan)\\b|\\bvlam gevat\\b|\\b(?:ontploft|ontplofte|geëxplodeerd|explodeerde|gesmolten|smolt|vonken|rookte|rook uit|doorgebrand)\\b|\\b(?:gaslucht|brandlucht|gaslek|ruikt naar (?:gas|rook|brand))\\b|\\b(?:elektrische schok|schok (?:gekregen|van)|geëlektrocuteerd|onder stroom)\\b`,
      `\\b(?:zich|me|mij|mijn|haar|zijn) (?:\\w+ ){0,3}?(?:gesneden|verbrand|verwond|gebroken|bezeerd|gewond|sneed|verbrandde|brak|opengehaald)\\b|\\bgewond (?:geraakt|door)\\b|\\b(?:spoedeisende hulp|eerste hulp|(?:naar|in) het ziekenhuis (?:gebracht|beland|moeten|gemoeten))\\b|\\ballergische reactie\\b|\\bvoedselvergiftiging\\b|\\b(?:gestikt|verslikt)\\b|\\b(?:ingestort|zakte door|bezweek)\\b|\\bremmen (?:\\w+ )?(?:weigerden|het niet|deden)\\b`,
      `\\b(?:is|zijn|was) (?:\\w+ )?(?:gevaarlijk|levensgevaarlijk|onveilig|een gevaar)\\b`,
    ],
    unless: [`\\b(?:vuur en vlam|hebben jullie|zit er een)\\b`],
  },
  abuse: {
    says: [
      `\\b(?:jullie|je|jij|u) (?:zijn|bent|bent allemaal|zijn allemaal)? ?(?:[\\w']+ ){0,4}?${INSULT}\\b|\\b(?:stel|stelletje|bende|zooitje) ${INSULT}\\b|\\b(?:stomme|achterlijke|vuile|vieze|domme) (?:${INSULT}|koe|trut|lul)\\b`,
      `\\b(?:hou|houd|houdt) (?:je|uw|jullie) (?:bek|kop|mond|smoel|klep)\\b|\\b(?:rot|flikker|donder|sodemieter|krijg) (?:toch )?(?:op|de \\w+|kanker|tering)\\b|\\bval dood\\b|\\bloop naar de (?:hel|maan)\\b|\\bfuck (?:you|jullie|je|off)\\b`,
      `\\bweet (?:je |jullie )?waar (?:jullie|je|u|jij) (?:\\w+ )?(?:zit\\w*|woon\\w*|wonen|werk\\w*)\\b|\\b(?:in elkaar (?:slaan|te slaan|geslagen)|maak (?:je|jullie) (?:af|kapot)|sla (?:je|jullie)|vermoord (?:je|jullie)|op je bek slaan)\\b|\\b(?:jullie|je) (?:zullen|zult|gaat|gaan) (?:\\w+ ){0,2}?(?:spijt|boeten|bezuren)\\b`,
    ],
    unless: [`\\bik (?:ben |was )?(?:\\w+ ){0,2}?${INSULT}\\b`],
  },
};
