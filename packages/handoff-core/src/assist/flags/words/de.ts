import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:mann|ehemann|frau|ehefrau|partner(?:in)?|mutter|mama|vater|papa|sohn|tochter|kind|baby|bruder|schwester|oma|opa|gro(?:ß|ss)(?:mutter|vater)|onkel|tante|eltern|lebensgefährt\\w+)';
const BODY =
  '(?:hand|finger|daumen|arm|handgelenk|bein|fuß|fuss|zeh\\w*|knöchel|knie|gesicht|auge\\w*|lippe\\w*|mund|zahn|zähne|kopf|rücken|haut|rippe\\w*|nase|schulter)';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|social media|sozialen (?:medien|netzwerken)|netz|internet)';
const INSULT =
  '(?:idiot\\w*|vollidiot\\w*|depp\\w*|trottel\\w*|arsch\\w*|arschl\\w+|wichser\\w*|penner\\w*|versager\\w*|dummkopf|dummköpfe|schwachkopf\\w*|hurensohn|hurensöhne|drecks?(?:pack|sau\\w*|laden)|pack|schwein\\w*|vollpfosten|nichtsnutz\\w*|blöde kuh|dumme kuh|mistkerl\\w*)';

export const de: FlagWords = {
  legal_threat: {
    says: [
      `\\bh[öo]r\\w* (?:sie |ihr |du )?(?:\\w+ )?von (?:meine[mr]|unsere[mr]|eine[mr]) (?:\\w+ )?(?:anwalt|anwältin|rechtsanwalt|rechtsanwältin|rechtsschutz\\w*)\\b`,
      `\\b(?:anwalt|anwältin|rechtsanwalt|anwälte|rechtsbeistand) (?:\\w+ ){0,3}?(?:einschalt\\w*|eingeschaltet|beauftrag\\w*|übergeb\\w*|nehmen|kontaktier\\w*|informier\\w*|wird sich|wird (?:sie|euch))\\b`,
      `\\b(?:gehe|übergebe|wende|schalte|beauftrage|nehme|konsultiere) (?:\\w+ ){0,5}?(?:anwalt|anwältin|rechtsanwalt)\\b|\\bzum anwalt\\b|\\b(?:meinem|unserem) anwalt übergeb\\w*`,
      `\\b(?:rechtliche|juristische|gerichtliche) schritte\\b|\\brechtlich (?:gegen sie |dagegen )?vorgehen\\b|\\brechtsweg\\b|\\bverklag\\w*\\b|\\bklage (?:ein|erheb)\\w*|\\b(?:anzeige|strafanzeige) (?:erstatt\\w*|gegen|stell\\w*)|\\b(?:erstatte|stelle) (?:\\w+ )?(?:straf)?anzeige\\b|\\bzeige sie an\\b`,
      `\\b(?:sehen|treffen) (?:wir )?uns vor gericht\\b|\\bvor gericht (?:sehen|ziehen|bringen|gehen|zerren)\\b|\\b(?:ziehe|gehe|bringe) (?:\\w+ ){0,3}?vor gericht\\b`,
      `\\b(?:verbraucherzentrale|verbraucherschutz|schlichtungsstelle|bundesnetzagentur|ombudsstelle|ombudsmann|bafin|aufsichtsbehörde|gewerbeaufsicht) (?:\\w+ ){0,3}?(?:ein|einschalt\\w*|eingeschaltet|meld\\w*|gemeldet|informier\\w*|wend\\w*|beschwer\\w*|kontaktier\\w*|weiterleit\\w*)\\b|\\b(?:schalte|melde|informiere|wende|beschwere|gehe|kontaktiere) (?:\\w+ ){0,6}?(?:verbraucherzentrale|verbraucherschutz|schlichtungsstelle|bundesnetzagentur|ombudsstelle|ombudsmann|bafin|aufsichtsbehörde)\\b`,
    ],
    unless: [`\\bbin (?:selbst )?(?:ein |eine )?(?:rechts)?anw(?:alt|ältin)\\b`, `\\bempfohlen\\b`],
  },
  churn: {
    says: [
      `\\b(?:wechs\\w+|gehe|geh|gehen|bin|lande) (?:\\w+ ){0,5}?(?:zur konkurrenz|zu (?:einem|einer|anderem?|anderen) (?:\\w+ )?(?:anbieter\\w*|firma|händler|bank|versicherung|shop|unternehmen|mitbewerber))\\b|\\b(?:anbieter|bank|versicherung) (?:zu )?wechseln\\b`,
      `\\bnie (?:wieder|mehr) (?:\\w+ ){0,3}?(?:bestell\\w*|kauf\\w*|buch\\w*|bei (?:ihnen|euch)|etwas bei)|\\b(?:bestelle|kaufe|buche) (?:\\w+ ){0,4}?nie (?:wieder|mehr)\\b|\\bnie wieder (?:bei )?(?:ihnen|euch|dieser laden|diese firma)\\b|\\bletzte (?:bestellung|mal|kauf|buchung)(?: ,)? (?:\\w+ ){0,3}?(?:bei (?:ihnen|euch)|hier)\\b|\\bdas letzte mal (?:\\w+ ){0,4}?(?:bestellt|gekauft|gebucht|kunde)`,
      `\\b(?:ich|wir) kündige?n?\\b|\\b(?:möchte|will|werde|wollen|werden) (?:\\w+ ){0,5}?(?:vertrag|abo|abonnement|mitgliedschaft|konto|kundenkonto) (?:\\w+ ){0,3}?(?:kündigen|beenden|löschen|schließen|auflösen)\\b|\\bhiermit kündige\\b`,
      `\\b(?:kund(?:e|en|in)) (?:\\w+ ){0,2}?(?:verloren|verlieren|los|gewesen)\\b|\\b(?:verlieren|verloren) (?:\\w+ ){0,4}?(?:kund(?:en|in)|mich als)\\b|\\bkaufe (?:\\w+ ){0,3}?(?:woanders|anderswo)\\b|\\b(?:nicht mehr|bald kein) (?:ihr )?kunde\\b`,
    ],
    unless: [
      `\\b(?:gerade|neu|eben|frisch) (?:\\w+ ){0,5}?(?:zu ihnen|zu euch)\\b`,
      `\\b(?:termin|tisch|zimmer)\\b`,
    ],
  },
  vulnerable: {
    says: [
      `\\b(?:mein\\w*|unser\\w*) (?:\\w+ )?${SOMEBODY} (?:[\\w.]+ ){0,5}?(?:verstorben|gestorben|tot|verunglückt|beerdigt)\\b|\\b(?:tod|beerdigung|beisetzung) (?:mein|unser)\\w* (?:\\w+ )?${SOMEBODY}\\w*|\\btrauerfall\\b|\\bsterbeurkunde\\b|\\bverwitwet\\b|\\bbin (?:jetzt )?witwer?\\b`,
      `\\b(?:ich|${SOMEBODY}) (?:\\w+ ){0,4}?(?:krebs|chemotherapie|chemo|bestrahlung|demenz|dement|alzheimer|parkinson|multiple sklerose|depression\\w*|depressiv|schlaganfall|herzinfarkt|epilepsie|dialyse|leukämie|tumor|burnout|intensivstation)\\b|\\b(?:schwer|unheilbar|chronisch|ernsthaft|lebensbedrohlich|psychisch) (?:krank|erkrankt)\\w*|\\b(?:bin|liege|ist|liegt) (?:\\w+ ){0,3}?im krankenhaus\\b`,
      `\\b(?:ich bin|bin ich) (?:\\w+ )?(?:7[5-9]|8\\d|9\\d)(?: jahre)?(?: alt)?(?: ,| und| $|$)|\\bmit (?:meinen )?(?:7[5-9]|8\\d|9\\d)(?: jahren)?\\b|\\bin meinem alter\\b|\\bich bin (?:\\w+ )?(?:rentner|rentnerin|alte frau|alter mann)\\b`,
      `\\b(?:arbeit|job|arbeitsplatz|stelle) verloren\\b|\\b(?:bin|wurde|werde|jetzt) (?:\\w+ ){0,2}?(?:arbeitslos|obdachlos|insolvent|pleite|zahlungsunfähig)\\b|\\bprivatinsolvenz\\b|\\bschuldnerberatung\\b|\\bgerichtsvollzieher\\w*|\\binkasso\\w* (?:droht|drohen)|\\b(?:hartz|bürgergeld|grundsicherung|sozialhilfe)\\b|\\büberschuldet\\b`,
      `\\b(?:kann|können) (?:\\w+ ){0,6}?(?:rechnung\\w*|rate\\w*|miete|strom\\w*|heizung\\w*|essen|schulden|beitr\\w+) (?:\\w+ ){0,4}?(?:nicht|kaum) (?:\\w+ )?(?:bezahlen|zahlen|leisten|begleichen)\\b|\\b(?:kann|können) (?:\\w+ ){0,4}?(?:nicht|kaum|nicht mehr) (?:\\w+ ){0,3}?(?:leisten|über die runden)\\b`,
      `\\bich bin (?:\\w+ ){0,3}?(?:blind|sehbehindert|gehörlos|taub|schwerhörig|gehbehindert|schwerbehindert|behindert|gelähmt|bettlägerig|pflegebedürftig)\\b|\\b(?:ich sitze|sitze ich|bin|ich) (?:\\w+ ){0,2}?im rollstuhl\\b|\\brollstuhlfahrer(?:in)?\\b|\\bschwerbehindertenausweis\\b|\\bhäusliche\\w* gewalt\\b|\\bpflegegrad\\b`,
    ],
    unless: [
      `\\b(?:handy|akku|laptop|computer|auto|tablet|router|gerät|fernseher|konsole|leitung) (?:\\w+ ){0,4}?(?:gestorben|tot)\\b`,
      `\\bblind (?:vor|bestellt|gekauft|vertraut)\\b`,
      `\\b(?:online|app|webseite|website|seite|paypal|link|fehler\\w*|button)\\b.*\\b(?:bezahlen|zahlen)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:schlechte|negative|vernichtende|miese|ehrliche|ein stern|1 stern|null sterne)\\w* (?:\\w+ )?(?:bewertung\\w*|rezension\\w*|kritik)\\b(?= .*\\b(?:schreib\\w*|geb\\w*|gibt|hinterlass\\w*|veröffentlich\\w*|auf|bei|bekomm\\w*|google|trustpilot))|\\b(?:schreibe|gebe|hinterlasse|verfasse|poste|veröffentliche|bekommen|kriegen|bekommt) (?:\\w+ ){0,5}?(?:schlechte|negative|vernichtende|miese|ein stern|1 stern|null sterne)\\w* (?:\\w+ )?(?:bewertung\\w*|rezension\\w*)|\\b(?:ein|1|null) sterne? (?:bewertung|rezension)`,
      `\\b(?:poste|posten|teile|veröffentliche\\w*|stelle|landet|kommt|schreibe|mache) (?:\\w+ ){0,6}?(?:auf|bei|in den|in die|ins|im|über) (?:alle\\w* )?${PUBLIC}\\b|\\b(?:auf|bei|in den|ins|im) ${PUBLIC} (?:\\w+ ){0,3}?(?:posten|veröffentlichen|öffentlich|stellen|teilen|bekannt|berichten|erzählen|schreiben)\\b`,
      `\\b(?:presse|zeitung|journalist\\w*|fernsehen|redaktion|medien|lokalzeitung|bild zeitung) (?:\\w+ ){0,3}?(?:informier\\w*|kontaktier\\w*|einschalt\\w*|eingeschaltet|wend\\w*|gehen|geschrieben|weitergeb\\w*)\\b|\\b(?:informiere|kontaktiere|wende|gehe|schreibe|schalte|melde) (?:\\w+ ){0,6}?(?:presse|zeitung|journalist\\w*|fernsehen|redaktion|medien)\\b`,
      `\\b(?:mache|machen|gehe) (?:\\w+ ){0,3}?(?:öffentlich|an die öffentlichkeit)\\b|\\balle(?:n)? (?:davor )?(?:warnen|erzählen)\\b|\\bsoll(?:en)? (?:alle|jeder) (?:wissen|erfahren)\\b|\\bwarne (?:alle|andere|jeden)\\b`,
    ],
    unless: [`\\b(?:wunschliste|werbung|anzeige gesehen)\\b`],
  },
  safety: {
    says: [
      `\\bfeuer gefangen\\b|\\bin (?:brand|flammen)\\b|\\b(?:gebrannt|abgebrannt|durchgeschmort|verschmort|geschmolzen|explodiert|in die luft geflogen)\\b|\\b(?:brennt|brannte|qualmt\\w*|raucht(?:e)?|funken\\w*|schmort\\w*|explodierte)\\b(?! .*\\bforum)|\\bstromschlag\\b|\\beinen schlag bekommen\\b|\\b(?:riecht|roch|stinkt|stank) (?:\\w+ ){0,3}?(?:nach (?:gas|rauch|verbrannt\\w*)|verbrannt|verschmort)\\b|\\bgasgeruch\\b|\\bgasleck\\b`,
      `\\b(?:mich|sich|mir|mein\\w* (?:\\w+ )?${SOMEBODY}) (?:\\w+ ){0,8}?(?:verletzt|verbrannt|verbrüht|geschnitten|gebrochen|gequetscht)\\b|\\b${BODY} (?:\\w+ ){0,3}?(?:gebrochen|verbrannt|geschnitten|verletzt|aufgeschnitten|gequetscht|verätzt)\\b`,
      `\\b(?:zusammengebrochen|zusammengekracht|eingestürzt)\\b(?= .*\\b(?:ich|sturz|gestürzt|verletzt|krankenhaus|unter))|\\b(?:ins|im) krankenhaus\\b(?= .*\\b(?:wegen|durch|nach)\\b.*\\b(?:gerät|produkt|stuhl|leiter))|\\b(?:musste|mussten) ins krankenhaus\\b|\\bnotaufnahme\\b|\\ballergische reaktion\\b|\\blebensmittelvergiftung\\b|\\bbremse\\w* (?:\\w+ ){0,3}?(?:versagt\\w*|ausgefallen|funktionier\\w* nicht)|\\b(?:glas|metall|plastik)(?:splitter|teil\\w*|stück\\w*) (?:\\w+ )?(?:im|in) (?:essen|der|dem)\\b|\\bverschluckt\\b`,
      `\\b(?:ist|sind|war) (?:\\w+ ){0,3}?(?:lebensgefährlich|gefährlich|ein sicherheitsrisiko|brandgefährlich)\\b`,
    ],
    unless: [`\\b(?:feuer und flamme|lieferbar|haben sie|hat der|hat die|geld)\\b`],
  },
  abuse: {
    says: [
      `\\b(?:sie|ihr|du|euch|dich|alles|alle) (?:\\w+ ){0,4}?${INSULT}\\b`,
      `\\b(?:blöde|dumme|dämliche|verdammte|scheiß|unfähige|bescheuerte|verfickte)[rsn]? (?:${INSULT}|kuh|sau|ziege|hund\\w*|fotze|schlampe)\\b`,
      `\\b(?:halt|halten|haltet|halts) (?:sie |ihr |einfach |doch |mal )*(?:die |deine |ihre |dein |ihren |das )?(?:klappe|fresse|maul|schnauze|mund)\\b|\\b(?:verpiss|verpisst|verpissen)\\b|\\bfick\\w* (?:dich|euch|sie)\\b|\\bleck\\w* mich\\b|\\bgeh sterben\\b|\\bschert? (?:dich|euch) zum teufel\\b|\\bfahrt? zur hölle\\b`,
      `\\bweiß(?: ,)? wo (?:sie|ihr|du|ihre|deine|eure) (?:\\w+ )?(?:wohn\\w*|arbeit\\w*|sitz\\w*|leb\\w*)\\b|\\b(?:mache|mach) (?:sie|dich|euch) (?:fertig|kalt|platt)\\b|\\b(?:bringe|bring) (?:sie|dich|euch) um\\b|\\bdann knallt\\b|\\bschlage? (?:ihnen|dir|euch|sie|dich)\\b|\\b(?:eins|eine) auf die (?:fresse|schnauze|nase)\\b|\\b(?:werden|wirst|werdet) (?:sie |du |ihr )?(?:\\w+ )?(?:bereuen|büßen)\\b`,
      `\\b(?:sie sind|ihr seid|du bist|seid ihr|sind sie|bist du) (?:(?:alle|doch|so|echt|einfach|wirklich|eigentlich|nur|zu|total|völlig) )*(?:dumm|blöd|dämlich|bescheuert|strohdumm|geisteskrank|behindert|hirnlos)\\b`,
    ],
    unless: [`\\bich (?:bin |war )?(?:\\w+ )?${INSULT}\\b`],
  },
};
