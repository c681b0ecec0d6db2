/** How one language says until when; alternatives of regular expressions, matched without regard to case. */
export interface DeadlinePhrases {
  /** Before a duration. */
  within: string;
  /** Between two numbers. */
  to: string;
  /** Numbers in words from 1 on; nothing where a word is missing. */
  numbers: readonly string[];
  /** A number nobody can count on. */
  vague: string;
  minutes: string;
  hours: string;
  days: string;
  /** Working days, as one word or several, in front of or behind the number as the language has it. */
  businessDays: string;
  weeks: string;
  /** Before a day that is still in time. */
  by: string;
  /** Before a day on which it happens; travel dates are said like that too, so it counts for contacts only. */
  on: string;
  /** From Sunday on. */
  weekdays: readonly string[];
  /** From January on. */
  months: readonly string[];
  today: string;
  tomorrow: string;
  /** Behind a duration: it begins with something that is yet to come, so nobody knows when. */
  after: string;
  /** Something is going to happen. */
  will: string;
  /** The sentence only says what would happen. */
  unless: string;
}

const en: DeadlinePhrases = {
  within:
    'within(?: the next)?|in the next|over the next|in|takes?(?: up to)?|take up to|up to|allow',
  to: 'to|or',
  numbers: [
    '(?:one|an)',
    ...'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|'),
  ],
  vague: 'a few|a couple of|several|some',
  minutes: 'minutes?',
  hours: 'hours?|hrs?',
  days: 'days?',
  businessDays: '(?:business|working)[ -]days?',
  weeks: 'weeks?',
  by: 'by|until|no later than',
  on: 'on|this',
  weekdays: 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'.split('|'),
  months:
    'january|february|march|april|may|june|july|august|september|october|november|december'.split(
      '|',
    ),
  today: 'by (?:the )?end of (?:the )?(?:day|today)|(?:later |by )today|tonight',
  tomorrow: '(?:by )?tomorrow',
  after: 'of|after|from|once|when|upon|following|before',
  will: "will|shall|going to|should|expect|takes?|allow|(?:i|we|you|he|she|they|it)['’]ll",
  unless: 'if|unless|should you|would|could|whether|once',
};

const de: DeadlinePhrases = {
  within:
    'innerhalb(?: von| der nächsten)?|in den nächsten|binnen|in(?: etwa)?|dauert(?: etwa| bis zu)?|bis zu',
  to: 'bis|oder',
  numbers: 'ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf'.split('|'),
  vague: 'ein paar|einige[nr]?|wenige[nr]?|mehrere[nr]?',
  minutes: 'minuten?',
  hours: 'stunden?',
  days: 'tage[ns]?|tag',
  businessDays: '(?:werk|arbeits)tag(?:e[ns]?)?',
  weeks: 'wochen?',
  by: 'bis(?: zum| spätestens)?|spätestens(?: am)?',
  on: 'am|diesen',
  weekdays: 'sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag'.split('|'),
  months:
    'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember'.split('|'),
  today: 'noch heute|bis heute abend|im laufe des tages|heute noch',
  tomorrow: '(?:bis )?(?<!guten )morgen(?: früh)?',
  after: 'nach|ab|sobald|seit|von|vor',
  will: 'wird|werden|erhalten|bekommen|melde[nt]?|rufen|ruft|kommt|erfolgt|dauert|sollten?|ist',
  unless: 'wenn|falls|sofern|würden?|könnten?|sobald|ob',
};

const es: DeadlinePhrases = {
  within:
    'en(?: un plazo de| los próximos| las próximas)?|dentro de|en un máximo de|tarda(?:rá)?(?: hasta)?|hasta',
  to: 'a|o',
  numbers: 'un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce'.split('|'),
  vague: 'unos|unas|algunos|algunas|pocos|pocas|varios|varias',
  minutes: 'minutos?',
  hours: 'horas?',
  days: 'días?',
  businessDays: 'días? (?:hábil(?:es)?|laborables?)',
  weeks: 'semanas?',
  by: 'para el|a más tardar el|hasta el',
  on: 'el|este',
  weekdays: 'domingo|lunes|martes|miércoles|jueves|viernes|sábado'.split('|'),
  months:
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'.split(
      '|',
    ),
  today: 'hoy mismo|a lo largo del día|antes de que acabe el día',
  tomorrow: '(?<!la )mañana(?! por)|mañana por la (?:mañana|tarde)',
  after: 'después|tras|desde|una vez|cuando|de la|antes',
  will: '\\p{L}{2,}(?:rá|rán|remos|ré)|va(?:n|mos)? a|debería|tarda',
  unless: 'si|podría|salvo',
};

const fr: DeadlinePhrases = {
  within:
    "dans(?: un délai de| les prochains| les prochaines| les)?|sous|d['’]ici|en|prend(?: jusqu['’]à)?|jusqu['’]à",
  to: 'à|ou',
  numbers: 'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze'.split('|'),
  vague: 'quelques|plusieurs',
  minutes: 'minutes?',
  hours: 'heures?|h',
  days: 'jours?',
  businessDays: 'jours? (?:ouvrés?|ouvrables?)',
  weeks: 'semaines?',
  by: "d['’]ici|au plus tard(?: le)?|jusqu['’](?:à|au)",
  on: 'le|ce',
  weekdays: 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi'.split('|'),
  months:
    'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split(
      '|',
    ),
  today: "dans la journée|aujourd['’]hui même|d['’]ici ce soir",
  tomorrow: "(?:d['’]ici )?demain",
  after: 'après|dès|suivant|à partir|à compter|avant',
  will: '\\p{L}{2,}(?:ra|ront|rons|rez|rai)|va|vont|allons|devrait|prend',
  unless: "si|s['’]il|pourrait|sauf",
};

const it: DeadlinePhrases = {
  within:
    'entro(?: i prossimi| le prossime)?|nei prossimi|nelle prossime|in|tra|fra|richiede(?: fino a)?|fino a',
  to: 'a|o',
  numbers: 'un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici'.split('|'),
  vague: 'alcuni|alcune|pochi|poche|qualche',
  minutes: 'minut[oi]',
  hours: 'or[ae]',
  days: 'giorn[oi]',
  businessDays: 'giorn[oi] (?:lavorativ[oi]|feriali?)',
  weeks: 'settiman[ae]',
  by: 'entro(?: il)?|al più tardi(?: il)?',
  on: 'il|questo',
  weekdays: 'domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato'.split('|'),
  months:
    'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'.split(
      '|',
    ),
  today: 'entro oggi|in giornata|oggi stesso|entro stasera',
  tomorrow: '(?:entro )?domani',
  after: 'dopo|da quando|dal|dalla|una volta|prima',
  will: '\\p{L}{2,}(?:rà|ranno|remo|rò)|dovrebbe|richiede',
  unless: 'se|potrebbe|salvo',
};

const pt: DeadlinePhrases = {
  within: 'em(?: até)?|dentro de|no prazo de|nos próximos|nas próximas|leva(?: até)?|até',
  to: 'a|ou',
  numbers: 'uma?|dois|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze'.split('|'),
  vague: 'alguns|algumas|poucos|poucas|vários|várias',
  minutes: 'minutos?',
  hours: 'horas?',
  days: 'dias?',
  businessDays: 'dias? úte?is|dia útil',
  weeks: 'semanas?',
  by: 'até(?: o)?|no máximo até',
  on: 'na|no|em',
  weekdays: 'domingo|segunda|terça|quarta|quinta|sexta|sábado'.split('|'),
  months:
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'.split(
      '|',
    ),
  today: 'ainda hoje|até o fim do dia|hoje mesmo',
  tomorrow: '(?:até )?amanhã',
  after: 'após|depois|a partir|assim que|antes',
  will: '\\p{L}{2,}(?:rá|rão|remos|rei)|vai|vão|vamos|deve|leva',
  unless: 'se|poderia|caso',
};

const nl: DeadlinePhrases = {
  within: 'binnen(?: de komende)?|in de komende|over|duurt(?: tot)?|tot',
  to: 'tot|à|of',
  numbers: 'één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'.split('|'),
  vague: 'een paar|enkele|een aantal',
  minutes: 'minuten|minuut',
  hours: 'uur|uren',
  days: 'dag(?:en)?',
  businessDays: 'werkdag(?:en)?',
  weeks: 'we(?:ek|ken)',
  by: 'uiterlijk(?: op)?',
  on: 'op|aanstaande',
  weekdays: 'zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag'.split('|'),
  months:
    'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split(
      '|',
    ),
  today: 'vandaag nog|nog vandaag|in de loop van de dag',
  tomorrow: '(?:uiterlijk )?(?<!goede)morgen',
  after: 'na|nadat|zodra|vanaf|voor',
  will: 'zal|zullen|wordt|worden|ontvangt|krijgt|belt|bellen|komt|duurt|neemt|nemen',
  unless: 'als|indien|zou|zouden|tenzij',
};

/** By two-letter code. */
export const DEADLINE_PHRASES: Readonly<Record<string, DeadlinePhrases>> = {
  en,
  de,
  es,
  fr,
  pt,
  it,
  nl,
};
