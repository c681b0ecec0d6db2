/** A component, item or option as it came: nothing of it is believed. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text member; empty where there is none. */
export const textOf = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
};

/** A list member of objects. */
export const listOf = (raw: Raw, name: string): Raw[] => {
  const value = raw[name];
  return Array.isArray(value) ? value.filter(isRaw) : [];
};

/** What pressing does: sends, opens an address, or nothing. */
export type Press = { does: 'submit' } | { does: 'open'; url: string } | null;

/** Reads the action of a component or item; an address that is none of the web's does nothing. */
export const pressOf = (raw: Raw): Press => {
  const { action } = raw;
  if (!isRaw(action)) return null;
  if (action['type'] === 'submit') return { does: 'submit' };
  const url = URL.parse(textOf(action, 'url'));
  const web = url !== null && ['https:', 'http:'].includes(url.protocol);
  return action['type'] === 'url' && web ? { does: 'open', url: url.href } : null;
};
