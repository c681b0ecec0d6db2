import type { LexiconData } from './lexicon.ts';

const PERSON =
  "(?:(?:une?|le|la|les|l'|un|votre|vos|autre|vrai|vraie|véritable|de) )*(?:(?:l'|d'|qu')?(?:personne|humain|humaine|agent|conseiller|conseillère|représentant|opérateur|superviseur|responsable|manager|supérieur|quelqu'un|employé|technicien|être humain|collègue|spécialiste|chef|patron|expert|interlocuteur)(?: (?:réelle?|humaine?|d'autre))?|service client)";
const GAP = "(?:[\\w']+ ){0,5}?";

/** French. */
export const fr: LexiconData = {
  language: 'fr',
  stopWords: `à ai au aussi aux avec avez bonjour bonsoir ça car ce cela ces cette c'est dans de des du elle en est et été être fait il ils
    j'ai je j'aimerais la le les leur lui ma mais me merci mes moi mon n'ai n'est ne nos notre nous on ou où par pas peut peux plus pour
    pourquoi pouvez qu'il que quand quel quelle qui s'il sa se ses si son sont sur ta te toujours tout très tu un une vais veux vos votre vous y comment`,
  negators: "pas ne jamais rien aucun aucune sans n'est n'ai",
  intensifiers:
    'très trop vraiment totalement complètement absolument tellement extrêmement super si',
  sentiment: {
    '-4': 'arnaque* escroc* merde* putain furieu* scandaleu* dégueulasse* voleurs',
    '-3': `horrible* terrible* inacceptable* honte honteu* ridicule* nul nulle nuls pire déteste incompétent* lamentable* déplorable* catastroph* inadmissible* foutage mensonge* menteur* cauchemar idiot* stupide* absurde* minable*`,
    '-2': `déçu* décev* frustr* énerv* agac* fâch* mécontent* mauvais* plainte* réclamation* triste* cassé* marre ras-le-bol ignor* injuste* pénible*`,
    '-1': 'erreur* malheureusement difficile* lent* confus* faux dommage attends',
    '-0.5': 'problème* retard* perdu* manque* encore toujours inquiet* désolé*',
    '1': 'merci bien clair utile* aide aidé comprends compris espère accord gentil*',
    '2': 'bon bonne super content* heureu* satisfait* parfait* ravi* résolu* génial* formidable*',
    '3': 'excellent* fantastique* merveilleu* magnifique* meilleur*',
  },
  contradicts: [
    `^ non\\b(?![ ,]*(?:merci|c'est (?:tout|bon)|ca va|rien))`,
    `\\b(?:(?:ce n'est|c'est) pas(?! (?:grave|mal|pressé|urgent|nécessaire|un problème|la peine|si mal|important))|j'ai dit|je voulais dire)\\b`,
  ],
  humanGate:
    "\\b(?:ici|ne me|svp|appel|rappel|joindre|quelqu|reclamation|conteste|reexamin|tiendr|reviend|repondr|sinistre|personne|humain|agent|conseill|represent|operateur|superviseur|responsable|manager|superieur|quelqu'un|employe|technicien|service client|transfer|passez|passer|mettre en|mettez|escalad|robot|bot|parler|collegue|equipe|specialiste|contact|rappel|chef|direction|hierarchie|dossier|decision|appel|renvoy|envoy|remonter|aide|discut)",
  asks: [
    `\\bpourquoi ne (?:me|nous) (?:passez|mettez|transférez|connectez) vous pas\\b`,
    `\\b(?:parler|discuter|échanger|parle|communiquer|joindre|contacter) ${GAP}(?:à|avec|au) ?${PERSON}`,
    `\\b(?:joindre|contacter|avoir) ${PERSON}\\b`,
    `\\b(?:transf[ée]re[rz]?|passez|passer|mettez|mettre|dirige[rz]|redirige[rz]|connecte[rz])(?: moi| me)? (?!(?:[\\w']+ ){0,4}?(?:réservation|numéro|ligne|argent|euros|abonnement|contrat|billet|compte|commande|points|solde|somme|fichier)\\b)${GAP}(?:à|avec|vers|en (?:relation|contact) avec) ${PERSON}`,
    `\\b(?:transférez|passez|mettez|connectez) moi\\b`,
    `\\bme (?:transférer|passer|mettre en relation)\\b`,
    `\\b(?:veux|voudrais|souhaite|préfère|exige|besoin d'|besoin de|aimerais) ${GAP}(?:un (?:vrai )?(?:humain|agent|conseiller|responsable|superviseur|être humain)|une (?:vraie )?(?:personne|humaine))\\b`,
    `\\b(?:être transféré|être mis en relation|être rappelé)\\w* ${GAP}(?:par|à|avec|vers) ?${PERSON}`,
    `\\bpasse[rz]? (?:moi|nous) ${PERSON}`,
    `\\b(?:il me faut|donnez moi|je réclame|je demande) ${PERSON}`,
    `\\b(?:qu'une?|une?|votre) (?:vraie? )?(?:conseillère?|agent|responsable|humain|personne|collègue) (?:\\w+ )?(?:me |m')(?:r?appelle|recontacte|contacte|réponde)\\b`,
    `\\by a t il ${GAP}(?:quelqu'un|une personne|un humain)\\b(?! qui (?:utilise|a |s'|se |m'a|est dans))`,
    `\\b(?:est ce que |est ce qu'|peut |pourrait |peut il |qu')?(?:quelqu'un|un conseiller|une personne|un humain|un technicien|un agent) (?:\\w+ )?(?:peut|pourrait|puisse|pourrait il) (?:\\w+ )?(?:me |m')(?:r?appeler|recontacter|contacter|joindre)\\b`,
    `\\b(?:transférer|transférez|transmettre|transmettez|passer|passez|confier|confiez) (?:(?:la|ma|cette|mon|le|ce) (?:conversation|discussion|chat|dossier|demande|cas) )?(?:à|vers|au) (?:(?:un|une|votre|vos|l'un de vos) )?(?:vrai |vraie )?(?:collègues?|conseillers?|conseillère|humain|agent|responsable|superviseur|spécialiste|personne|technicien|supérieur)`,
    `\\b(?:préfère|préférerais|aimerais mieux|aimerais|voudrais|souhaite) (?:\\w+ ){0,4}?(?:discuter|parler|échanger|traiter|régler|voir)(?: \\w+){0,3}? (?:avec|à) ${PERSON}`,
    `\\b(?:faire|me faire|d'être|être|que je sois) (?:contacter|rappeler|contactée?|rappelée?|appelée?|recontactée?) par (?:${PERSON}|un membre|l'un|votre|vos|le service)`,
    `\\b(?:mettez|mettre) (?:moi|nous|me) en (?:relation|contact) avec\\b`,
    `\\b(?:aide|assistance|intervention|contact) humaine?\\b`,
    `\\b(?:parler|parle) (?:à|a|avec) (?:votre|ton|ta|vos) (?:supérieur|chef|patron|responsable|manager|collègue|équipe)`,
    `\\b(?:(?:il )?y a(?: t il)?|ya) (?:[\\w']+ ){0,3}?(?:quelqu'un|une personne|un humain) (?:de (?:vrai|réel|humain)|réelle?|vrai|vraie|en vrai|humain)\\b`,
    `\\b(?:être|soit|d'être) (?:mise? |mis )?en (?:contact|relation) avec (?:votre|un|une|le|la|l'un|quelqu'un|vos)\\b`,
    `\\b(?:vous pouvez|pouvez vous|pourriez vous|tu peux|vous pourriez|merci de|veuillez) (?:bien |s'il vous plaît |svp )?(?:me |m'|nous )(?:r?appeler|téléphoner|recontacter)\\b(?! (?:quand|si|avant|dès|lorsque|le nom|mon|ma|mes|les))`,
    `^ (?:(?:svp|bonjour|alors|non|,) )*(?:r?appelez|téléphonez|r?appelle|recontactez) (?:moi|nous|à moi)\\b(?! (?:quand|si|avant|dès|lorsque))`,
    `\\b(?:comment|où) (?:[\\w']+ ){0,3}?(?:joindre|contacter|avoir|parler à) (?:au téléphone )?${PERSON}`,
    `\\b(?:échanger|m'entretenir|discuter|parler) (?:[\\w']+ ){0,3}?(?:avec|à) (?:la personne|celui|celle|le service|votre service|vos services|l'équipe)\\b`,
  ],
  bareAsks: [
    `^ (?:(?:bonjour|un|une|le|s'il|vous|plaît|svp|je|veux|voudrais|parler|à|vrai|vraie|,) )*(?:agent|humain|conseiller|conseillère|personne|opérateur|responsable|être humain|représentant|superviseur)(?: (?:svp|s'il|vous|plaît|vite|tout|de|suite|immédiatement|réelle|humain|maintenant|,|merci))* $`,
  ],
  softAsks: [
    `\\bescalad(?:er|e|ez)\\b`,
    `(?<!\\b(?:mon|ma|mes|notre|nos|suis|le|la) )\\b(?:responsable|superviseur|supérieur)\\b`,
    `\\bquelqu'un (?:d'autre )?(?:[\\w']+ ){0,2}?(?:pourrait|peut|puisse) (?:\\w+ )?(?:m'aider|nous aider|aider|regarder)\\b`,
    `\\b(?:demander|demandez|voir avec|vérifier auprès|soumettre|votre|vos) (?:\\w+ ){0,3}?(?<!\\b(?:mon|ma) )(?:chef|responsable|supérieur|manager|direction|superviseur|hiérarchie) (?:[\\w']+ ){0,6}?(?:exception|valid\\w+|approuv\\w+|autoris\\w+|geste|accept\\w+|possible)`,
    `\\b(?:transmettez|transmettre|remonter|remontez|soumettre|soumettez|adressez|envoyez) (?:[\\w']+ ){0,4}?(?:à|au) (?:la |l'|votre )?(?:direction|hiérarchie|équipe|service|niveau|responsable|supérieur|siège)`,
    `\\b(?:réexamin\\w+|revoir|revu|étudié|examiné|vérifié|traité) (?:[\\w']+ ){0,3}?par (?:[\\w']+ ){0,3}?(?:niveau|supérieur|responsable|direction|spécialiste|équipe|service|quelqu'un)`,
    `\\b(?:conteste|contester|faire appel de) (?:[\\w']+ ){0,2}?(?:décision|refus)`,
    `\\b(?:faites|faire|fais) remonter (?:mon|ma|ce|cette|le|la|l')\\b|\\bremont\\w+ (?:[\\w']+ ){0,4}?(?:direction|hiérarchie|haut)\\b`,
    `\\b(?:demande|dossier|décision|cas|refus) (?:[\\w']+ ){0,3}?(?:réexamin\\w+|réétudi\\w+|reconsidér\\w+|revue?|revoie\\w*)\\b`,
    `\\b(?:déposer|faire|porter|adresser|introduire) une réclamation(?: (?:formelle|officielle))?\\b`,
  ],
  refuses: [
    `(?<!pourquoi )\\bne (?:me|nous) (?:passez|passe|transférez|transfère|mettez|connectez|redirigez) (?:surtout )?pas\\b`,
    `(?<!\\b(?:pourquoi|pourriez|pouvez vous|si vous) (?:[\\w']+ ){0,3})\\b(?:ne|n'|pas|sans|éviter|plutôt que|inutile|au lieu de) ?${GAP}(?:transfér\\w*|transfert|passer à|mettre en relation|être mis)\\b`,
    `(?<!\\b(?:pourquoi|pourriez|pouvez vous) (?:[\\w']+ ){0,4})\\b(?:ne|pas|sans) ${GAP}(?:parler|discuter|attendre) ${GAP}(?:à|avec|pour)? ?${PERSON}`,
    `\\b(?:ne veux|ne souhaite|n'ai) pas ${GAP}(?:d'|de |un |une )?(?:humain|agent|conseiller|personne)\\b`,
    `\\bpas besoin (?:d'|de )?${PERSON}`,
    `\\b(?:arrête[rz]?|cessez) de (?:me |m'|nous )?(?:renvoyer|envoyer|passer|transférer|proposer|balader|rediriger|basculer)\\b`,
    `\\b(?:sans|inutile de|pas la peine de|pas besoin de) (?:[\\w']+ ){0,2}?(?:appeler|passer|parler|contacter|téléphoner|transférer) ?(?:[\\w']+ )?(?:à |avec )?(?:personne|quelqu'un|un |une |au |le |me )`,
    `\\b(?:veux|souhaite|désire|préfère) (?:surtout )?(?:pas|ne pas) (?:être )?(?:parler|discuter|mis|mise|transféré)\\w*(?! (?:[\\w']+ ){0,3}(?:robot|bot|machine|ia|ordinateur|automate|chatbot))`,
    `\\bne (?:me |m'|nous )(?:r?appelez|r?appelle|contactez|téléphonez) (?:surtout )?pas\\b`,
    `\\bpas (?:besoin )?(?:d'être |être |qu'on me |de me )?(?:rappel\\w+|appel téléphonique)\\b`,
    `\\b(?:préfère|préférerais|je veux|on peut) (?:rester|continuer|poursuivre|régler ça|voir ça) (?:[\\w']+ ){0,3}?(?:ici|avec (?:vous|toi)(?= $| ,| ici)|sur le chat|par chat)\\b`,
    `\\bne (?:me|nous) (?:passez|passe|transférez|transfère|mettez|connectez|redirigez|renvoyez) (?:[\\w']+ ){0,2}?(?:personne|aucun\\w*|à personne|nulle part)\\b`,
    `\\b(?:inutile|pas la peine|pas nécessaire|pas besoin) (?:de |que vous )(?:me |m')(?:r?appel\\w+|transférer|passer|contacter|recontacter|téléphoner)\\b`,
    `^ (?:(?:svp|non|merci|,) )*(?:pas d'appels?|aucun appel|sans appel|pas de téléphone|sans (?:conseiller|humain|agent))\\b`,
    `\\b(?:répondez|réponds|réglez ça) (?:vous|toi) ?(?:même )?(?:[\\w']+ ){0,2}?sans (?:conseiller|humain|agent|personne)\\b`,
  ],
  negates: [
    `(?<!\\b(?:pourquoi|pourriez|pouvez vous|si vous) (?:[\\w']+ ){0,4})\\b(?:ne|n'\\w+|pas|sans|jamais|inutile|au lieu) (?!(?:pourri|pouvez vous|peut on|puis je))${GAP}$`,
    `\\b(?:refuse|refusons|évite[rz]?|arrête[rz]?|cessez|aucun besoin|aucune envie|hors de question|déteste) (?:[\\w']+ ){0,4}?$`,
  ],
  recounts: [
    `\\b(?:j'ai|ai|as|avons|avez|ont|j'avais|avait|avais|avoir) (?:(?:déjà|hier|enfin|pu|dû) )*$`,
    `\\b(?:m'a|m'ont|m'avait|nous a|a|ont) (?:dit|demandé|conseillé|recommandé|suggéré|proposé) (?:de |que )(?:[\\w']+ ){0,3}$`,
    `\\b(?:dois je|faut il|devrais je|est ce que je dois) (?:[\\w']+ ){0,2}$`,
  ],
  conditions: '\\b(?:si|sinon|autrement|au cas où)\\b',
  accepts: [
    `^ (?:(?:ok|bien|super|parfait|merci|très|,) )*(?:oui|d'accord|volontiers|bien sûr|avec plaisir|s'il vous plaît|svp|ok|ouais|allez y|vas y|pourquoi pas|passez (?:le |la )?moi(?: un conseiller| quelqu'un)?|mettez moi en relation|transférez moi|ça me va|je veux bien|ce serait (?:très )?(?:bien|parfait|super|gentil|sympa|top|génial)|faites)(?: (?:s'il vous plaît|svp|merci|beaucoup|volontiers|bien sûr|avec plaisir|,|d'accord|allez y|je veux bien))* $`,
  ],
  shorthand: {
    jveux: 'je veux',
    jvoudrais: 'je voudrais',
    kelkun: "quelqu'un",
    kelqun: "quelqu'un",
    qqun: "quelqu'un",
    qqn: "quelqu'un",
    quelquun: "quelqu'un",
    conseillé: 'conseiller',
    stp: 'svp',
  },
  declines: [
    '^ (?:non|pas la peine|non merci)\\b',
    `^ (?:pas maintenant|pas tout de suite|plus tard|pas encore|ce n'est pas (?:la peine|nécessaire|utile)|c'est pas (?:la peine|nécessaire|utile)|inutile|pas besoin|ça ira|sans façon|surtout pas|laissez tomber)\\b`,
  ],
  offers: [
    `\\b(?:voulez vous|souhaitez vous|puis je|je peux|je pourrais|aimeriez vous|préférez vous|si vous (?:voulez|souhaitez|préférez))\\b.{0,80}(?:transf|passe|relation|contact|parler|dirige).{0,60}(?:agent|humain|conseill|personne|collègue|responsable|équipe|spécialiste)`,
    `\\b(?:dois je|puis je|voulez vous que je|souhaitez vous que je|je peux|préférez vous que je) (?:vous )?(?:[\\w']+ ){0,2}?(?:passer|passe|appeler|appelle|faire venir|donner) (?:la main |le relais |un relais )?(?:à |par )?(?:une? |votre |notre |l'un de nos )?(?:humain|conseill\\w+|collègue|agent|responsable|personne|technicien|spécialiste)`,
    `\\b(?:voulez vous|souhaitez vous|désirez vous|préférez vous|aimeriez vous) (?:être (?:rappelée?|contactée?|recontactée?) par|qu'une? (?:conseill\\w+|collègue|personne|agent|responsable|technicien\\w*|spécialiste))`,
  ],
  promises: [
    `\\b(?:demande|demander|demanderai) à (?:[\\w']+ ){0,4}?de vous (?:r?appeler|re?contacter|contacter|écrire)\\b`,
    `\\b(?:collègue|conseiller|conseillère|agent|personne|spécialiste|technicien|responsable|quelqu'un|notre équipe|l'équipe) (?:[\\w']+ ){0,4}?(?:va|vont) (?:\\w+ ){0,2}?(?:vous )?(?:appeler|rappeler|contacter|recontacter|écrire)\\b`,
    `(?<!\\b(?:livreur|coursier|transporteur|chauffeur|facteur|hôtel|médecin) (?:\\w+ )?)\\b(?:vous (?:re)?contactera|vous (?:r)?appellera|vous serez (?:rappelé|contacté|recontacté)\\w*)\\b`,
    `\\b(?:conseill\\w+|collègues?|équipes?|service|services|techniciens?|techniciennes?|agents?|experts?|spécialistes?|responsable|gestionnaire|quelqu'un|ils|elle|qui) (?:[\\w']+ ){0,3}?vous (?:[\\w']+ )?(?:rappellera|rappelleront|recontactera|recontacteront|contactera|contacteront|appellera|appelleront|répondra|répondront|téléphonera|tiendra|tiendront|écrira|écriront)\\b(?<!\\b(?:livreur|coursier|transporteur|chauffeur|facteur)s? .*)`,
    `\\b(?:reviendra|reviendront|va revenir|vont revenir|reviendrons|revenons) vers vous\\b`,
    `\\bvous serez (?:[\\w']+ )?(?:re)?(?:contactée?s?|rappelée?s?|appelée?s?) par (?:notre|nos|un|une|l'un|le service)\\b(?! (?:livreur|coursier|transporteur|chauffeur))`,
    `\\b(?:conseill\\w+|collègue|équipe|service|technicien\\w*|agent|expert|spécialiste|responsable|quelqu'un) (?:[\\w']+ ){0,4}?(?:va|vont) vous (?:r?appeler|téléphoner|re?contacter|contacter|répondre|écrire)\\b`,
  ],
  missing: [
    `\\bje ne (?:le )?sais pas\\b`,
    `\\bje n'ai (?:pas|aucune?|malheureusement pas) ${GAP}(?:information|informations|accès|données|réponse|détails)\\b`,
    `\\bje ne suis pas (?:\\w+ )?(?:sûre?|certaine?)\\b`,
    `\\bje ne (?:peux|parviens) pas (?:à )?(?:répondre|voir|accéder|trouver (?:d'information|l'information))\\b`,
    `\\bje n'ai pas (?:bien )?compris\\b`,
    `\\b(?:je )?ne dispose (?:\\w+ )?(?:pas|d'aucune) ${GAP}(?:information|informations|données|réponse|détails)\\b`,
    `\\bje (?:l'ignore|n'en sais rien|ne peux pas vous (?:le )?dire|ne saurais (?:pas )?(?:vous )?(?:le )?dire)\\b`,
    `\\bje n'ai (?:malheureusement )?(?:rien (?:\\w+ )?trouvé|pas trouvé|rien à ce sujet)\\b`,
    `\\bje n'ai (?:malheureusement |hélas )?(?:pas|aucune?) (?:d'|de )?(?:information|informations|accès|réponse|données)`,
  ],
  goesOn: [
    `\\b(?:laissez moi|je vais (?:essayer|vérifier|regarder)|veuillez (?:confirmer|indiquer|choisir))\\b`,
  ],
  offTopic: [
    `\\b(?:ignore[rz]?|oublie[rz]?)(?: toutes)? (?:tes|vos|les)(?: \\w+){0,2} (?:instructions|consignes|règles)\\b`,
    `\\b(?:prompt système|instructions initiales)\\b`,
    `\\b(?:fais|faites) (?:semblant|comme si)\\b|\\bimagine[rz]? que (?:tu es|vous êtes)\\b`,
    `\\b(?:écri[st]|écrivez|raconte[rz]?|compose[rz]?|invente[rz]?)(?: moi)? (?:un|une) (?:\\w+ ){0,2}(?:poème|blague|dissertation|histoire|conte|chanson|devinette|lettre d'amour)\\b`,
    `\\b(?:fais|faites|résous|aide moi avec) (?:mes|mon|les) (?:\\w+ )?(?:devoirs?|examen)\\b`,
    `\\bqui (?:a gagné|va gagner|est) (?:les élections|la coupe du monde|le match|le président|le pape)\\b`,
    `\\bquel(?:le)? est (?:le sens de la vie|la capitale d)`,
    `\\b(?:recette (?:de|du|pour)|horoscope|numéros du loto)\\b`,
  ],
  marks: {
    profanity: [`\\b(?:merde|putain|bordel|connard\\w*|foutre|foutage)\\b`],
    again_and_again: [
      `\\b(?:deuxième|troisième|quatrième|cinquième|énième|3e|2e) fois\\b`,
      `\\b(?:encore une fois|combien de fois|je (?:vous )?(?:l'ai )?(?:ai )?déjà (?:dit|expliqué|écrit)|plusieurs fois|déjà (?!(?:command|achet|réserv|voyag|utilis))(?:[\\w']+ ){0,3}?(?:deux|trois|quatre|cinq|dix|cent|mille|\\d+) fois|(?:dit|expliqué|écrit|appelé|demandé|promis) (?:deux|trois|quatre|cinq|dix|\\d+) fois|toujours (?:pas|rien)|depuis des (?:semaines|mois|jours|heures)|tourne en rond)\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:suis|est|pour|chez|comme|d') ?(?:une? )?)avocate?|poursuites|porter plainte|tribunal|action en justice|justice|dgccrf|médiateur|que choisir|60 millions)\\b`,
    ],
    churn_threat: [
      `\\b(?:résilier|je (?:résilie|change d'opérateur|vais voir ailleurs|(?:passe|pars) (?:chez|à) (?:un|une|la|l') ?(?:autre|concurren\\w+))|clôturer mon compte|fermer mon compte|plus jamais|aller chez (?:un |la )?concurren\\w+|concurrence|mauvais avis|perdu un client)\\b`,
    ],
    accusation: [
      `\\b(?:vous vous (?:moquez|foutez)|c'est (?:une honte|une blague|du vol|(?:du grand |vraiment )?n'importe quoi)|j'en ai (?:marre|assez)|ras le bol|marre de|perte de temps|(?:service|support|suivi) (?:client )?(?:vraiment |complètement )?(?:lamentable|déplorable|nul|catastrophique|minable|pitoyable|honteux|inadmissible)|(?:pire|quel mauvais) service|vous me prenez pour|foutage de gueule|personne ne (?:répond|lit|écoute|m'aide)|vous ne (?:lisez|écoutez) (?:pas|même))\\b`,
    ],
    sarcasm: [
      `\\bmerci (?:beaucoup |bien )?pour (?:rien|le temps perdu|m'avoir fait perdre)\\b`,
      `\\b(?:super|génial|parfait|bravo|formidable|magnifique|merveilleux|chouette)(?: ,)? (?:encore (?:un|une|des|rien|en)|toujours (?:pas|rien)|maintenant (?:[\\w']+ ){0,5}?(?:plus|pas|cassé|perdu)|vous avez (?:encore |réussi à |tout )?(?:perdu|cassé|effacé|oublié))\\b`,
      `\\b(?:quelle surprise|comme par hasard|beau travail(?: ,)? (?:vous|mon|encore)|bel exploit|belle mentalité|ah bravo|chapeau l'artiste|quel (?:talent|exploit)|quelle efficacité|félicitations(?: ,)? vous (?:avez|venez))\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:mon avocate?|(?<!\\b(?:suis|est|pour|chez|comme) )un avocate?|porter plainte|action en justice|poursuivre en justice|tribunal|assign\\w+ en justice|porte(?:rai)? plainte|mise en demeure|conseil juridique)\\b`,
    ],
    medical: [
      `\\b(?:quelle dose|posologie|surdose|effets secondaires|réaction allergique|douleurs? (?:à|dans) la poitrine|mal à respirer|difficultés? (?:à|pour) respirer|n'arrive (?:plus|pas) à respirer|(?<!\\b(?:machine|automate|distributeur|appareil|chien|chat|borne) )\\b(?:a|ai) avalé (?:une?|la|le|les|des) (?:pile\\w*|pièce\\w*|bouton\\w*|aimant\\w*|comprimé\\w*|produit\\w*|morceau\\w*)|(?:prendre|utiliser|donner|manger) (?:[\\w']+ ){0,4}?(?:enceinte|allait\\w*|avec (?:des |de l'|du |mes )?(?:antibiotiques|anticoagulants|ibuprofène|paracétamol|aspirine|alcool|médicaments))|enceinte (?:[\\w']+ |, ){0,5}?(?:prendre|utiliser|dangereux|danger|sans risque)|(?:boutons|plaques|éruption|brûlure|cloques|vertiges|nausées) (?:[\\w']+ ){0,5}?(?:depuis|après|à cause|sur (?:le|la|les|mon|ma|mes))|quelle dose|(?:si|quand|pendant que|comme) j'allaite)\\b`,
    ],
    self_harm: [
      `\\b(?:suicid\\w+|me tuer|mettre fin à mes jours|envie de mourir|veux mourir|(?:veux|envie de) (?:plus |d')?(?:en finir|vivre)(?<=(?:plus (?:envie de )?vivre|en finir))|plus envie de vivre|me faire du mal|me (?:suicider|pendre)|plus (?:de|aucun) sens (?:à|de) (?:la |ma )?(?:vie|vivre)|mieux (?:sans moi|si j'étais mort\\w*)|avalé (?:tous|toute) (?:mes|ma) (?:cachets|comprimés|médicaments|boîte))\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|cryptogramme|code de sécurité|code secret de ma carte) (?:est )?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:rgpd|cnil|protection des données|(?:supprim|effac)\\w+ (?:toutes )?mes données|suppression de (?:toutes )?mes données|droit à l'oubli|(?:supprim|effac)\\w+ (?:toutes )?(?:mes|nos) données|droit d'accès|(?:envoyé|transmis|vendu|communiqué|divulgué|partagé) (?:toutes )?mes (?:données|informations personnelles|coordonnées) à|(?:fuite|violation) de (?:mes )?données|qui a accès à mes données|retire mon consentement|(?:supprimez|effacez) (?:[\\w']+ ){0,3}?toutes (?:les|mes) (?:infos|informations)|quelles données (?:avez vous|vous avez))\\b`,
    ],
  },
};
