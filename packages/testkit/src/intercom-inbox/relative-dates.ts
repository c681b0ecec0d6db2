const NUMBER = String.raw`(?:\d+|an?|one|einer?|einem|une?|una?|uma?)`;

/** Times that are true only when they are written, in the languages that the app speaks. */
const RELATIVE = [
  new RegExp(String.raw`\b${NUMBER}\s+(?:sec|min|hour|hr|day|week|month|year)\w*\s+ago\b`, 'i'),
  /\b(?:just now|a moment ago|yesterday at|today at)\b/i,
  /\bvor\s+(?:\d+|einer|einem)\s+(?:sek|min|stund|tag|woche|monat|jahr)/i,
  /\bil y a\s+(?:\d+|une?)\s/i,
  /\bhace\s+(?:\d+|una?)\s+(?:seg|min|hora|día|semana|mes|año)/i,
  /\bhá\s+(?:\d+|uma?)\s+(?:seg|min|hora|dia|semana|mês|ano)/i,
  /\d+\s*(?:秒|分|時間|日|週間|か月|年)前/,
];

/** Whether a text tells a time by how long ago it was. */
export const isRelative = (text: string): boolean => RELATIVE.some((each) => each.test(text));
