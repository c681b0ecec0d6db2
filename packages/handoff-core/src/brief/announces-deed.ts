/** Nothing a customer waits for: courtesy, states of mind, what is not going to happen. */
const COURTESY: Readonly<Record<string, RegExp>> = {
  en: /^(?:not|never|be (?:happy|glad|able|sure|here|sorry)|have to|need to|ask you|wait|assume|say|miss|try)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:nicht|nie|niemals|gerne? da|warten|bitten)(?!\p{L})/iu,
  es: /^(?:no|esperar|estar|tratar|intentar)/iu,
  fr: /^(?:ne|n['’]|serai|attendr|essaier|essayer)/iu,
  it: /^(?:non|aspetter|cercher|sar)/iu,
  nl: /(?<!\p{L})(?:niet|nooit|wachten|proberen)(?!\p{L})/iu,
  pt: /^(?:não|esperar|tentar|estar)/iu,
};

const START = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const deed = (source: string): RegExp => new RegExp(`${START}(?:${source})`, 'iu');

/** In German the present tense announces a deed as well. */
const GERMAN_VERBS =
  'schicken?|senden?|erstatten?|überweisen?|stornieren?|veranlassen?|buchen?|sperren?|ersetzen?|tauschen?|bestellen?|melden?|kümmern?';

/** What a speaker will do, or the other will get: up to and without the verb, which the rest begins with. */
const DEEDS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    deed(
      `(?:i|we)(?:['’]ll| will|['’]m going to|['’]re going to| am going to| are going to)${END}\\s+(?:also |now |then |gladly )?`,
    ),
    deed(
      `you(?:['’]ll| will) (?=(?:get|receive|have|be (?:refunded|credited|reimbursed|paid))${END})`,
    ),
  ],
  de: [
    deed(`(?:ich|wir) (?:werden?|(?=(?:${GERMAN_VERBS})${END}))`),
    deed(`(?:werden? (?:ich|wir)${END}|(?=(?:${GERMAN_VERBS}) (?:ich|wir)${END}))`),
    deed(
      `(?:sie|du) (?:(?=(?:erhalten|bekommen|erhältst|bekommst)${END})|(?:werden|wirst) (?=.{0,80}(?:erhalten|bekommen)${END}))`,
    ),
  ],
  es: [
    deed(`(?=\\p{L}{2,20}(?:aré|eré|iré|dré|aremos|eremos|iremos|dremos)${END})`),
    deed(`(?:voy|vamos) a (?=\\p{L})`),
    deed(`(?=(?:recibirá|recibirás|tendrá|tendrás)${END})`),
  ],
  fr: [
    deed(
      `(?:(?:je|nous) |j['’])(?:(?:vous|te|lui|leur|le|la|les) |l['’]){0,2}(?=\\p{L}{1,20}(?:rai|rons)${END})`,
    ),
    deed(`(?:je vais|nous allons) (?=\\p{L})`),
    deed(`(?:vous|tu) (?=(?:recevrez|aurez|recevras|auras|serez rembours)\\p{L}*)`),
  ],
  it: [
    deed(`(?=\\p{L}{2,20}(?:erò|arò|irò|drò|eremo|iremo|aremo)${END})`),
    deed(`(?=(?:riceverà|riceverai|avrà|avrai)${END})`),
  ],
  nl: [
    deed(`(?:ik|wij|we) (?:zal|zullen|ga|gaan)${END}\\s+`),
    deed(
      `(?:ik|wij|we) (?=(?:stuur|sturen|boek|boeken|annuleer|annuleren|regel|regelen|stort|storten)${END})`,
    ),
    deed(`(?:u|je) (?=(?:ontvangt|krijgt)${END})`),
  ],
  pt: [
    deed(`(?=\\p{L}{2,20}(?:arei|erei|irei|remos)${END})`),
    deed(`(?:vou|vamos) (?=\\p{L}{2,20}[aei]r${END})`),
    deed(`(?=(?:receberá|receberás|terá|terás)${END})`),
  ],
};

const LANGUAGES = Object.keys(DEEDS);

const announcesIn = (sentence: string, language: string): boolean =>
  (DEEDS[language] ?? []).some((pattern) => {
    const found = pattern.exec(sentence);
    if (!found) return false;
    const rest = sentence.slice(found.index + found[0].length).trimStart();
    return rest !== '' && !COURTESY[language]?.test(rest);
  });

/**
 * Whether a speaker announces a deed of their own, or what the other will get by it. For people: a model that announces
 * something has often done it by then.
 * @param language BCP 47; null where it is not known: any of those that are read
 */
export const announcesDeed = (sentence: string, language: string | null): boolean =>
  language === null
    ? LANGUAGES.some((each) => announcesIn(sentence, each))
    : announcesIn(sentence, language.slice(0, 2).toLowerCase());
