import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:mari|époux|épouse|femme|conjoint|conjointe|compagn(?:on|e)|mère|maman|père|papa|fils|fille|bébé|enfant|frère|soeur|grand (?:mère|père)|oncle|tante)';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|réseaux|réseaux sociaux|internet|le net)';
const INSULT =
  '(?:idiote?s?|imbéciles?|crétine?s?|connards?|connasses?|conn?e?s|abrutie?s?|débiles?|enfoirés?|salauds?|salopes?|ordures?|incapables?|incompétente?s?|bons à rien|merdes?|clowns?|bouffons?)';

export const fr: FlagWords = {
  legal_threat: {
    says: [
      `\\b(?:affaire à|nouvelles de|contact\\w*|consult\\w*|pren\\w* (?:un|mon)|appel\\w*|parl\\w* à|saisi\\w*|mandat\\w*|voir avec|passer par) (?:[\\w']+ ){0,2}?(?:mon |un |notre )?(?:avocat\\w*)\\b|\\bmon avocat (?:va|vous|prendra|est en train|a)\\b(?! m')`,
      `\\bport\\w* plainte\\b|\\bdépos\\w* (?:une )?plainte\\b|\\b(?:poursui\\w+|poursuites) (?:[\\w']+ ){0,2}?(?:en justice|judiciaires?)\\b|\\b(?:vous|les) (?:poursui\\w+|assign\\w+|attaquer\\w*)\\b|\\b(?:action|voie|procédure|recours|suites?)s? (?:en justice|judiciaires?|légales?)\\b|\\bmise en demeure\\b`,
      `\\b(?:saisi\\w*|devant|au) (?:le |un )?(?:tribunal|tribunaux|juge|prud'hommes)\\b|\\ben justice\\b`,
      `\\b(?:saisi\\w*|signal\\w*|contact\\w*|alert\\w*|plain\\w*|écri\\w*) (?:[\\w']+ ){0,4}?(?:dgccrf|répression des fraudes|médiateur|que choisir|défenseur des droits|association de consommateurs|signalconso|arcep)\\b`,
    ],
    unless: [`\\bje suis (?:\\w+ )?avocate?\\b`, `\\brecommand\\w*`, `\\bne (?:veux|vais) pas\\b`],
  },
  churn: {
    says: [
      `\\b(?:pass\\w*|part\\w*|vais|aller|change\\w*|file|tourn\\w*) (?:[\\w']+ ){0,3}?(?:à|chez|pour|vers) (?:la concurrence|un (?:autre )?(?:concurrent|opérateur|fournisseur|assureur)|une autre (?:banque|enseigne|compagnie|société|marque|boutique)|un autre \\w+|vos concurrents|le concurrent)\\b|\\bchanger (?:d'opérateur|de fournisseur|de banque|d'assureur|de crèmerie|de prestataire)`,
      `\\b(?:ne|n') ?(?:commande|commanderai|achète|achèterai|achèterons|réserve|réserverai|reviendrai|voyagerai|passerai) (?:\\w+ ){0,2}?(?:plus|jamais)\\b|\\b(?:plus jamais|jamais plus)(?: (?:chez|avec|rien|de commande)| je| ,|$| $)|\\bdernière (?:fois|commande)(?: que)? (?:[\\w']+ ){0,3}?(?:chez|avec|commande|vous|achète)\\b`,
      `\\bje (?:résilie|clôture|ferme|quitte|supprime) (?:mon|mes|votre|le) (?:\\w+ )?(?:contrat|abonnement|compte|forfait|opérateur|service|enseigne)?|\\b(?:veux|souhaite|voudrais|vais) (?:\\w+ )?(?:résilier|clôturer|fermer|supprimer) (?:mon|le) (?:contrat|abonnement|compte|forfait)\\b|\\bje vous quitte\\b`,
      `\\bperd\\w* (?:un|une|votre|fidèle) (?:\\w+ )?cliente?\\b|\\bplus (?:votre )?client\\b`,
    ],
    unless: [`\\bviens de\\b`],
  },
  vulnerable: {
    says: [
      `\\b(?:mon|ma|notre) (?:\\w+ )?${SOMEBODY} (?:[\\w']+ ){0,3}?(?:décédée?|mort|morte|disparue?)\\b|\\b(?:décès|mort|obsèques|enterrement|perte) de (?:mon|ma|notre) (?:\\w+ )?${SOMEBODY}\\b|\\bacte de décès\\b|\\bje suis (?:veuf|veuve|en deuil)\\b`,
      `\\b(?:j'ai|atteinte? d\\w*|souffre\\w* d\\w*|on m'a diagnostiqué|suis|${SOMEBODY} a|${SOMEBODY} est) (?:[\\w']+ ){0,3}?(?:cancer|chimio\\w*|démence|alzheimer|parkinson|sclérose|dépression|dépressive?|épilepsie|dialyse|leucémie|tumeur|avc|infarctus)\\b|\\bd'un cancer\\b|\\b(?:gravement|très|sérieusement) malade\\b|\\b(?:suis|est) (?:\\w+ )?(?:hospitalisée?|à l'hôpital|en réanimation)\\b|\\bsous chimio\\w*`,
      `\\bj'ai (?:7[5-9]|8\\d|9\\d) ans\\b|\\bje suis (?:une )?(?:personne âgée|âgée?|retraitée? de)\\b|\\bà mon âge\\b`,
      `\\b(?:perdu mon (?:emploi|travail|boulot)|je suis (?:au chômage|sans emploi|surendettée?|à la rue|sans abri)|licenciée?|surendettement|huissiers?|expulsion|au rsa|resto du coeur|banque alimentaire)\\b|\\b(?:ne peux|n'arrive|ne pouvons|peux) (?:plus |pas |plus pas )?(?:à )?(?:\\w+ )?(?:payer|régler|assumer) (?:[\\w']+ ){0,2}?(?:facture|loyer|électricité|courses|crédit|dettes?|échéances?|mensualités?)\\b`,
      `\\bje suis (?:\\w+ )?(?:aveugle|malvoyante?|non voyante?|sourde?|malentendante?|handicapée?|paralysée?|tétraplégique|invalide)\\b|\\b(?:je suis|me déplace) (?:\\w+ )?en fauteuil(?: roulant)?\\b|\\ben situation de handicap\\b|\\bviolences? conjugales?\\b|\\bsous (?:tutelle|curatelle)\\b`,
    ],
    unless: [
      `\\b(?:téléphone|batterie|ordinateur|portable|voiture|écran|box|télé) (?:[\\w']+ ){0,3}?(?:mort|morte)\\b`,
      `\\bpayer .*\\b(?:en ligne|site|page|appli\\w*|paypal|lien|bouton)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:laiss\\w*|mett\\w*|écri\\w*|publi\\w*|post\\w*|donn\\w*|dépos\\w*|met) (?:[\\w']+ ){0,3}?(?:avis|commentaires?|évaluation|note) (?:\\w+ )?(?:négatifs?|négative|une étoile|1 étoile|salé|incendiaire)\\b|\\b(?:mauvais|mauvaise|pire) (?:avis|note|commentaire) (?:sur|partout)\\b`,
      `\\b(?:avis|commentaire|évaluation) (?:très|plus que|bien) négati(?:f|ve)\\b`,
      `\\b(?:publi\\w*|post\\w*|partag\\w*|diffus\\w*|mett\\w*|met|dénonc\\w*|racont\\w*) (?:[\\w']+ ){0,4}?(?:sur|partout sur) (?:tous )?(?:les |mes )?${PUBLIC}\\b`,
      `\\b(?:préven\\w*|prévien\\w*|contact\\w*|alert\\w*|inform\\w*|appel\\w*|écri\\w*|parl\\w*) (?:[\\w']+ ){0,3}?(?:la presse|les médias|un journal\\w*|les journaux|des journalistes|la télé\\w*|la radio|60 millions)\\b`,
      `\\b(?:tout le monde|le monde entier) (?:va|doit|saura)\\b|\\bbad buzz\\b|\\brendre (?:\\w+ )?public\\b`,
    ],
    unless: [`\\b(?:liste (?:d'envies|de souhaits)|publicité)\\b`],
  },
  safety: {
    says: [
      `\\b(?:pris feu|prend feu|en flammes|en feu|explosé|a (?:brûlé|fondu)|dégage de la fumée|fait des étincelles|fuite de gaz|(?:odeur|sent) (?:le |de |du )?(?:gaz|brûlé))\\b|\\b(?:décharge|choc) électrique\\b|\\bélectrocut\\w+\\b|\\bpris le jus\\b`,
      `\\b(?:s'est|me suis|m'a|l'a|se sont) (?:\\w+ )?(?:blessée?s?|coupée?s?|brûlée?s?|cassée?s?|ébouillantée?) (?:[\\w']+ ){0,4}?(?:avec|sur|en|par|à|le|la|au|à cause)\\b|\\b(?:fini|transportée?|allée?|emmenée?) (?:aux urgences|à l'hôpital)\\b|\\bréaction allergique\\b|\\bintoxication\\b|\\bs'est (?:effondrée?|écroulée?|étouffée?)\\b|\\bfreins? (?:[\\w']+ ){0,2}?(?:lâché|fonctionnent pas)\\b|\\bmorceaux? de (?:verre|métal|plastique) dans\\b`,
      `\\b(?:c'est|est|sont|était) (?:\\w+ )?(?:dangereu(?:x|se)s?|un danger)\\b`,
    ],
    unless: [`\\bcoupée? les cheveux\\b`, `\\bavez vous\\b`],
  },
  abuse: {
    says: [
      `\\b(?:vous êtes|t'es|tu es|vous n'êtes que) (?:[\\w']+ ){0,4}?${INSULT}\\b|\\b(?:bande|espèces?|tas|ramassis) (?:de |d')${INSULT}\\b|\\b(?:sales?|pauvres?) (?:${INSULT}|type)\\b`,
      `\\b(?:ta gueule|vos gueules|ferme la|fermez la|la ferme|va te faire|allez vous faire|je t'emmerde|je vous emmerde|allez au diable|crève\\w*|nique ta)\\b`,
      `\\bje sais où (?:vous|tu) (?:travaill|habit|êtes|es|viv)\\w*|\\b(?:vous|te|lui|leur) (?:casser|péter|défoncer|tuer|buter|frapper)\\b|\\bvous allez (?:le )?(?:regretter|payer cher)\\b|\\btu vas (?:le )?(?:regretter|payer cher)\\b`,
    ],
    unless: [`\\bje suis (?:\\w+ ){0,2}?${INSULT}\\b`],
  },
};
