/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);

interface Exact {
  rawJSON: (text: string) => unknown;
  parse: (
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ) => unknown;
}

const exact = JSON as unknown as Exact;

/** JSON in which ids, kept as bigints, are numbers with all of their digits. */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'bigint' ? exact.rawJSON(String(each)) : each,
  );

/** Reads JSON; whole numbers of more digits than a number holds are bigints. @throws SyntaxError */
export const readJson = (text: string): unknown =>
  exact.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d{1,40}$/.test(source ?? '')
      ? BigInt(source ?? '0')
      : value,
  );
