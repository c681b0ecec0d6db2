import { invalid } from '../wire/refusal.ts';

/** What a field holds. `texts`: several, any of which counts. */
export type Kind = 'text' | 'texts' | 'number' | 'time' | 'flag';

const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  text: ['=', '!=', 'IN', 'NIN', '~', '!~', '^', '$'],
  texts: ['=', '!=', 'IN', 'NIN'],
  number: ['=', '!=', 'IN', 'NIN', '>', '<'],
  time: ['=', '>', '<'],
  flag: ['=', '!='],
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const numberOf = (value: unknown): number => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw invalid('value must be a number', 'value');
};

const compared = (operator: string, wanted: number) => {
  // Both take in what is the same.
  if (operator === '>') return (held: number) => held >= wanted;
  if (operator === '<') return (held: number) => held <= wanted;
  return (held: number) => (held === wanted) === (operator === '=');
};

const flagOf = (value: unknown): boolean => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid('value must be a boolean', 'value');
};

const textTest = (operator: string, wanted: string) => (held: string) => {
  const [one, other] = [held.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case '~':
      return one.includes(other);
    case '!~':
      return !one.includes(other);
    case '^':
      return one.startsWith(other);
    case '$':
      return one.endsWith(other);
    default:
      return (held === wanted) === (operator === '=');
  }
};

/** Whether what a field holds is what is wanted. @throws Refusal 400 for an operator or a value that can't be */
export const holds = (
  kind: Kind,
  operator: unknown,
  value: unknown,
): ((held: unknown) => boolean) => {
  if (typeof operator !== 'string' || !OPERATORS[kind].includes(operator))
    throw invalid(`${String(operator)} is not a valid operator for this field`, 'operator');
  if (operator === 'IN' || operator === 'NIN') {
    if (!Array.isArray(value)) throw invalid('value must be an array', 'value');
    const wanted = new Set(value.map(String));
    return (held) =>
      (Array.isArray(held) ? held : [held]).some((each) => wanted.has(String(each))) ===
      (operator === 'IN');
  }
  if (Array.isArray(value) || (typeof value === 'object' && value !== null))
    throw invalid('value is not valid', 'value');
  // An unset field is found by nobody who names a value.
  if (value === null) return (held) => (held === null) === (operator === '=');
  if (kind === 'flag') {
    const wanted = flagOf(value);
    return (held) => (held === wanted) === (operator === '=');
  }
  if (kind === 'time' || kind === 'number') {
    const test = compared(operator, numberOf(value));
    return (held) => (held === null ? operator === '!=' : test(Number(held)));
  }
  if (kind === 'texts')
    return (held) => Array.isArray(held) && held.includes(textOf(value)) === (operator === '=');
  const test = textTest(operator, textOf(value));
  return (held) => (held === null ? operator.startsWith('!') : test(textOf(held)));
};
