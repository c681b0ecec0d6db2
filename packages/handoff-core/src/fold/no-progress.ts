import { sketch } from './sketch.ts';

/** "Still not working" and its like, by language; over folded sentences: lower case, no accents. */
const PATTERNS: readonly string[] = [
  // English
  "still (?:not|no|nothing|doesn't|does not|don't|isn't|is not|can't|cannot|won't|hasn't|haven't|didn't|broken|the same|failing|fails|stuck|down)",
  "(?:doesn't|does not|didn't|did not|isn't|is not|not|won't) (?:really )?(?:work|works|working|worked|help|helps|helped|helping)",
  'same (?:problem|issue|error|result|thing|message)|no (?:change|luck|difference|improvement)',
  'nothing (?:has )?(?:changed|changes|happens|happened|works|worked)|already (?:tried|did) (?:that|it|this)|tried that',
  // German
  '(?:immer noch|noch immer|weiterhin) (?:nicht|nichts|kein\\w*|das gleiche|dasselbe|de[rn] gleichen?|derselbe|defekt|kaputt)',
  '(?:funktioniert|geht|klappt|hilft|ging|half) (?:\\w+ ){0,3}nicht|nichts? (?:geholfen|funktioniert|geklappt|gebracht|geandert)',
  '(?:gleiche[rs]?|selbe[rs]?|dasselbe|derselbe|dieselbe) (?:problem|fehler\\w*|meldung|ergebnis)|(?:schon|bereits) (?:probiert|versucht|gemacht)',
  // French
  '(?:toujours|encore) (?:pas|rien|aucune?|la meme|le meme)|(?:marche|fonctionne|change|aide) (?:toujours |encore |vraiment )?(?:pas|rien)',
  "meme (?:probleme|erreur|message|chose)|rien (?:n'a change|ne change|n'y fait|change|donne|resolu)|toujours (?:pareil|idem|bloque)|deja (?:essaye|fait)",
  // Spanish
  '(?:sigue|siguen|continua) (?:sin|igual|fallando|el mismo|la misma|dando)|(?:todavia|aun) no|tampoco|nada (?:ha )?cambia(?:do)?|no (?:ha )?cambi(?:ado|a|o) nada',
  'no (?:me |ha )?(?:funciona|funciono|funcionado|sirve|sirvio|servido|ayuda|ayudo|ayudado)|mism[oa] (?:problema|error|mensaje|resultado|cosa)|ya (?:lo )?(?:probe|intente|hice)',
  // Portuguese
  'ainda (?:nao|sem|igual|o mesmo|a mesma)|continua (?:sem|igual|o mesmo|a mesma|dando)|nao (?:me )?(?:funciona|funcionou|adiantou|ajudou|resolveu|mudou)',
  'tambem nao|na mesma|nada mudou|mesm[oa] (?:problema|erro|mensagem|coisa)|ja (?:tentei|fiz)',
  // Italian
  '(?:ancora|sempre) (?:non|niente|nulla|lo stesso|la stessa)|non (?:ha |mi )?(?:funziona|funzionato|aiuta|aiutato|cambia|cambiato|serve|servito)',
  'come prima|non e cambiato|nulla e cambiato|niente da fare|nemmeno (?:cosi|questo)|neanche (?:cosi|questo)|stess[oa] (?:problema|errore|messaggio|cosa)|gia (?:provato|fatto)',
  // Dutch
  '(?:nog steeds|nog altijd) (?:niet|niets|geen|hetzelfde|dezelfde|kapot)|(?:werkt|helpt|lukt) (?:\\w+ ){0,2}niet|niets (?:veranderd|geholpen|gedaan)|(?:niet|niks) geholpen|geen (?:effect|verschil|verbetering)',
  '(?:zelfde|dezelfde|hetzelfde) (?:probleem|fout\\w*|melding)|(?:al|reeds) (?:geprobeerd|gedaan)',
];
const NO_PROGRESS = new RegExp(`\\b(?:${PATTERNS.join('|')})\\b`, 'u');

/** A longer turn says something of its own, and is compared by its words. */
const STEMS = 8;

/** What all short turns of this kind have in common, whatever their words. */
const FINGERPRINT = sketch(['no-progress-1', 'no-progress-2', 'no-progress-3', 'no-progress-4']);

/**
 * Fingerprint of a short turn that says nothing but that nothing got better; null for any other. They count as the same
 * request, because "still not working", "same error" and "that didn't help" share no words.
 */
export const noProgress = (lines: string, stems: readonly string[]): string | null =>
  stems.length <= STEMS && NO_PROGRESS.test(lines) ? FINGERPRINT : null;
