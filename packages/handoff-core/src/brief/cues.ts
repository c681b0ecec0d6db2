/**
 * Small word lists that tell a request from a greeting. They only rank sentences: a language without a list still gets
 * its first substantial sentence.
 */
const any = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/** The customer wants something. */
export const REQUEST = any(
  [
    "want|need|would like|i'd like|could you|can you|can i|could i|may i|please|help me|help with|looking to|trying to|how do i|how can i|how long|where is|when will|what is|why",
    'möchte|moechte|ich will|will ich|brauche|benötige|bitte|kann ich|können sie|koennen sie|kannst du|könnten sie|helfen|wie kann|wo ist|wo bleibt|wann|warum|wieso',
    'quiero|quisiera|necesito|puede|puedo|podría|podrían|por favor|me gustaría|ayuda|cómo|dónde|cuándo|por qué',
    'je veux|je voudrais|besoin|pouvez-vous|puis-je|pourriez|aidez|comment|quand|pourquoi|où est',
    "vorrei|voglio|ho bisogno|può|posso|potete|potrebbe|aiuto|come|dov'è|quando|perché",
    'quero|queria|preciso|gostaria|pode|poderia|ajuda|como|onde|quando|por que',
    'wil|graag|nodig|kunt u|kun je|kan ik|hoe|waar is|wanneer|waarom',
    'chcę|chciałbym|potrzebuję|proszę|czy możesz|gdzie|kiedy',
  ].join('|'),
);

/** Something went wrong for the customer. */
export const PROBLEM = any(
  [
    "broken|damaged|missing|wrong|not working|doesn't work|does not work|didn't|never|can't|cannot|couldn't|charged|overcharged|twice|late|delayed|lost|stolen|cancel\\w*|return\\w*|refund\\w*|exchange\\w*|chang\\w+|fail\\w*|error|problem|issue|locked out|blocked|leak\\w*|stopped",
    'kaputt|defekt|beschädigt|fehlt|falsch\\w*|funktioniert nicht|geht nicht|nicht angekommen|nie|doppelt|abgebucht|verspätet|verloren|gestohlen|stornier\\w*|kündig\\w*|zurück\\w*|rückerstatt\\w*|erstattung|umtausch\\w*|ändern|fehler|problem|gesperrt|blockiert',
    'roto|rota|dañad\\w+|falta|equivocad\\w+|no funciona|no llegó|no ha llegado|nunca|cobr\\w+|dos veces|tarde|perdid\\w+|robad\\w+|cancelar|devol\\w+|reembols\\w+|cambiar|fallo|error|problema|bloquead\\w+',
    'cassé|abîmé|manque|ne marche pas|ne fonctionne pas|jamais|débité|deux fois|retard|perdu|volé|annuler|rembours\\w+|échang\\w+|problème|erreur',
    'rotto|danneggiat\\w+|manca|sbagliat\\w+|non funziona|mai|due volte|ritardo|annullare|rimbors\\w+|problema|errore',
  ].join('|'),
);

/** Opens or closes politely and says nothing else. */
export const COURTESY = any(
  [
    'hi|hello|hey|good morning|good afternoon|good evening|thanks|thank you|thx|bye|goodbye|ok|okay|great|perfect|sure|yes|no|nope|yep|welcome',
    'hallo|guten tag|guten morgen|guten abend|moin|servus|grüezi|danke|vielen dank|tschüss|ja|nein|gut|alles klar',
    'hola|buenas|buenos días|buenas tardes|buenas noches|gracias|muchas gracias|adiós|sí|vale|bien',
    'bonjour|bonsoir|salut|merci|oui|non|ciao|buongiorno|buonasera|grazie|sì|olá|oi|bom dia|boa tarde|obrigad[oa]|sim|não|goedendag|dank|cześć|dzień dobry|dziękuję|tak|nie',
  ].join('|'),
);

/** The customer gives what they were asked for, or says who they are. */
export const IDENTIFIES = any(
  [
    'my name is|i am called|my (?:e-?mail|email address|card|card number|iban|password|zip|zip code|order|order number|order id|user id|id|phone|phone number|account|account number|reservation|confirmation)(?: \\w+){0,2} (?:is|are)|here (?:is|are|it is)|(?:e-?mail|mail|reach|write to|write) me at|you can reach me',
    'mein name ist|ich heiße|ich bin|meine (?:e-?mail|bestellnummer|kundennummer|telefonnummer|adresse|plz) (?:ist|lautet)|hier ist|sie lautet|(?:schreiben|mailen) sie mir an|(?:sie erreichen|du erreichst|erreichbar bin ich)',
    'me llamo|mi nombre es|soy|mi (?:correo|número de pedido|pedido|teléfono|cuenta|código postal) es|aquí está|es el|(?:escríb\\w+|mánd\\w+) (?:un correo )?a',
    "je m'appelle|mon nom est|mi chiamo|meu nome é|mijn naam is",
  ].join('|'),
);

/** Asks something outright. A question in Spanish says so at its start. */
export const DIRECT_QUESTION = new RegExp(
  `^[\\s"'“«]*(?:¿|(?:(?:and|but|so|also|und|aber|et|mais|e|ma|en|maar)\\s+)?(?:${[
    'can|could|may|will|would|is|are|am|was|were|do|does|did|has|have|should|must|what|when|where|why|how|which|who',
    'kann|können|könnte|könnten|darf|ist|sind|wird|werden|wurde|hat|haben|gibt|muss|soll|bekomme|was|wann|wo|wie|warum|wieso|welche[rsn]?|wer|bis wann',
    'est-ce|peut|puis|pouvez|quand|où|comment|pourquoi|quel(?:le)?s?|qui|combien|avez|y a-t-il',
    "può|posso|quando|dove|come|perché|quale|quali|chi|quanto|c'è|pode|posso|onde|como|por que|qual|quais|quem",
    'kan|kunt|mag|is|zijn|wordt|heeft|heb|wanneer|waar|hoe|waarom|welke|wat|wie',
  ].join('|')})(?![\\p{L}\\p{N}]))`,
  'iu',
);

/** Asks for help without saying with what: the sentence beside it does. */
export const BARE_HELP =
  /^[\s¿"']*(?:(?:can|could|would|will) (?:you|someone|anyone) (?:please )?(?:help|assist)(?: me| us)?|(?:können|könnten|kannst) (?:sie|du) (?:mir|uns)(?: bitte)?(?: (?:dabei|da|damit))? helfen|(?:me )?(?:puede[ns]?|podría[ns]?) ayudar(?:me|nos)?|pouvez-vous m'aider|può aiutarmi|(?:você )?pode me ajudar|kunt u (?:me|mij) helpen)(?: (?:out )?(?:with )?(?:that|this|it|these|those|both|please|con es[ot]o|avec ça))*[\s,]*(?:please|bitte|por favor)?[\s?.!]*$/iu;

/** Says yes or thanks: what is left without these words says whether it says more. */
export const AGREEMENT = new RegExp(
  any(
    [
      "yes|yeah|yep|yup|sure|ok|okay|alright|of course|please|please do|thanks|thank you|so much|very much|great|perfect|good|fine|lovely|nice|wonderful|that would be (?:\\p{L}+ )?(?:lovely|great|good|fine|nice|perfect|helpful|wonderful|amazing|kind|ideal)|that(?:'s| is) (?:fine|great|good|perfect|ok|okay|right|correct)|that works(?: for me)?|sounds (?:good|great|perfect|fine)|go ahead|do (?:it|that)|i agree|got it|oh|and|then",
      'ja|gerne|gern|klar|natürlich|einverstanden|bitte|danke|vielen dank|sehr|super|toll|prima|perfekt|gut|schön|das wäre (?:\\p{L}+ )?(?:gut|nett|super|toll|prima|schön|lieb)|das passt|machen sie das|auf jeden fall|alles klar|und',
      'sí|claro|vale|gracias|muchas|por favor|por supuesto|de acuerdo|adelante|perfecto|bien|genial|sería (?:\\p{L}+ )?(?:genial|bueno|perfecto|estupendo)|hágalo|y',
      "oui|d'accord|volontiers|bien sûr|merci|beaucoup|s'il vous plaît|parfait|ce serait (?:\\p{L}+ )?(?:bien|parfait|super|gentil)|sì|certo|volentieri|grazie|mille|va bene|perfetto|sarebbe (?:perfetto|ottimo|bello)|sim|obrigad[oa]|pode ser|ótimo|seria (?:ótimo|bom|perfeito)|graag|bedankt|dank u|natuurlijk|prima|goed|dat zou (?:\\p{L}+ )?(?:fijn|mooi|goed|top) zijn",
    ].join('|'),
  ).source,
  'giu',
);

/** Winds up: nothing is wanted any more. */
export const CLOSING = any(
  [
    "(?:don't|do not|won't) need (?:anything|any)(?: else| more| further)?|need anything(?: else)?|that(?:'s| is| will be) all|nothing else|no further|all set|thanks for|thank you for|appreciate (?:it|your|the)|have a (?:great|good|nice)",
    "das war(?:'s|s| alles)|sonst nichts|nichts weiter|danke für|vielen dank für|schönen tag",
    'eso es todo|nada más|gracias por|buen día',
    "c'est tout|rien d'autre|merci pour|è tutto|nient'altro|grazie per|é só isso|mais nada|obrigad[oa] por|dat is alles|verder niets|bedankt voor",
  ].join('|'),
);

/** A person is asked for; says how, not what, so it is the wish only when nothing else was said. */
export const HUMAN = any(
  [
    'agent|human|real person|a person|representative|supervisor|manager|operator|someone|live chat',
    'mensch\\w*|mitarbeiter\\w*|person|berater\\w*|vorgesetzt\\w+|jemand\\w*',
    'persona|humano|humana|agente|representante|supervisor|operador|alguien|asesor',
    "humain|conseiller|quelqu'un|umano|operatore|atendente|pessoa|medewerker|konsultant\\w*",
  ].join('|'),
);

/** The customer turns to something else. */
export const TOPIC_CHANGE = any(
  [
    'another thing|another question|another issue|one more thing|something else|different question|different issue|new question|separate (?:issue|question)',
    'noch etwas anderes|noch was anderes|andere frage|weitere frage|anderes thema',
    'otra cosa|otra pregunta|otro tema',
    "autre chose|autre question|un'altra cosa|un'altra domanda|outra coisa|outra pergunta|andere vraag|iets anders",
  ].join('|'),
);

/** The customer wants a call. */
export const CALL = any(
  'call me|call back|callback|phone me|ring me|give me a call|by phone|rufen sie|ruf mich|anrufen|rückruf|zurückrufen|telefonisch|llámame|llámeme|llamen|llamada|que me llamen|rappelez|appelez|richiamat\\w+|liga\\w* para mim|bel me',
);
