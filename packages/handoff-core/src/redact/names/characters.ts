/** What a UTF-16 code unit is to the reader of names. */
const SPACE = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SIGN = 4;
export const NEWLINE = 5;

/** Classes and lower-case forms of the Basic Multilingual Plane; half of a surrogate pair counts as a sign. */
export interface CharacterTable {
  classes: Uint8Array;
  lower: Uint16Array;
}

let table: CharacterTable | null = null;

const build = (): CharacterTable => {
  const classes = new Uint8Array(65_536).fill(SIGN);
  const lower = new Uint16Array(65_536);
  const letter = /^[\p{L}\p{M}]$/u;
  for (let code = 0; code < 65_536; code += 1) {
    const char = String.fromCharCode(code);
    const small = char.toLowerCase();
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
    if (code >= 0xd800 && code < 0xe000) continue;
    if (code === 10 || code === 13) classes[code] = NEWLINE;
    else if (/^\s$/u.test(char)) classes[code] = SPACE;
    else if (code >= 48 && code <= 57) classes[code] = DIGIT;
    else if (letter.test(char)) classes[code] = small === char ? LOWER : UPPER;
  }
  return { classes, lower };
};

/** The table, built at its first use. */
export const characterTable = (): CharacterTable => {
  table ??= build();
  return table;
};
