/** Words that turn a sentence around, in the languages of the lexicon; a longer word that holds one does not count. */
const NEGATION =
  /(?<![\p{L}'’])(?:not|no|never|none|nothing|nobody|without|cannot|neither|nor|hardly|\p{L}+n['’]t|nicht|kein\p{L}{0,2}|nie|niemals|nichts|niemand|ohne|ni|nunca|jamás|nada|tampoco|ningun[oa]?|ningún|sin|pas|jamais|rien|aucune?|sans|non|né|mai|niente|nessun[oa]?|senza|não|nem|nenhuma?|jamais|sem|niet|geen|nooit|niets|zonder)(?![\p{L}'’])/iu;
/** Japanese turns a clause around at its end, with the verb. */
const ENDS_NEGATED = /ません|ない|なかった|なく|なけれ|ずに/u;
const CLAUSE = /[,;:–—.!?…\n、，；。！？]/u;

/** A clause is not longer; what goes on without a mark is pasted text. */
const LONGEST = 400;

/** Where the clause ends that holds this place. */
export const clauseEnd = (text: string, at: number): number => {
  let end = at;
  const last = Math.min(text.length, at + LONGEST);
  while (end < last && !CLAUSE.test(text.charAt(end))) end += 1;
  return end;
};

/** Whether cutting a text here drops a negation of the clause that is cut: what is left would say the opposite. */
export const losesNegation = (text: string, cut: number): boolean => {
  if (cut > 0 && CLAUSE.test(text.charAt(cut - 1))) return false;
  const rest = text.slice(cut, clauseEnd(text, cut));
  return NEGATION.test(rest) || ENDS_NEGATED.test(rest);
};
