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
    "my name is|i am called|my (?:e-?mail|email address|card|card number|iban|password|zip|zip code|order|order number|order id|user id|id|phone|phone number|account|account number|reservation|confirmation)(?: \\w+){0,2} (?:is|are)|here (?:is|are|it is)|it's|it is",
    'mein name ist|ich heiße|ich bin|meine (?:e-?mail|bestellnummer|kundennummer|telefonnummer|adresse|plz) (?:ist|lautet)|hier ist|sie lautet',
    'me llamo|mi nombre es|soy|mi (?:correo|número de pedido|pedido|teléfono|cuenta|código postal) es|aquí está|es el',
    "je m'appelle|mon nom est|mi chiamo|meu nome é|mijn naam is",
  ].join('|'),
);

/** A person is asked for; says how, not what, so it is the wish only when nothing else was said. */
export const HUMAN = any(
  [
    'agent|human|real person|a person|representative|supervisor|manager|operator|someone|live chat',
    'mensch\\w*|mitarbeiter\\w*|person|berater\\w*|vorgesetzt\\w+|jemand\\w*',
    'persona|humano|humana|agente|representante|supervisor|operador|alguien|asesor',
    'humain|conseiller|quelqu’un|umano|operatore|atendente|pessoa|medewerker|konsultant\\w*',
  ].join('|'),
);

/** The customer turns to something else. */
export const TOPIC_CHANGE = any(
  [
    'another thing|another question|another issue|one more thing|something else|different question|different issue|new question|separate (?:issue|question)',
    'noch etwas anderes|noch was anderes|andere frage|weitere frage|anderes thema',
    'otra cosa|otra pregunta|otro tema',
    'autre chose|autre question|un’altra cosa|un’altra domanda|outra coisa|outra pergunta|andere vraag|iets anders',
  ].join('|'),
);

/** The customer wants a call. */
export const CALL = any(
  'call me|call back|callback|phone me|ring me|give me a call|by phone|rufen sie|ruf mich|anrufen|rückruf|zurückrufen|telefonisch|llámame|llámeme|llamen|llamada|que me llamen|rappelez|appelez|richiamat\\w+|liga\\w* para mim|bel me',
);
