import type { Find, MaskKind } from './detector.ts';
import { isFieldValue } from './find-names.ts';
import { findPersonal } from './find-personal.ts';
import type { Search } from './find-personal.ts';
import { kindOfKey } from './key-kinds.ts';
import { standIn } from './stand-in.ts';
import type { Treatments } from './tier-table.ts';

const MAX_DEPTH = 24;
const MOST_ROUNDS = 6;

/** Masks texts for one tier and counts what it hid. */
export interface Masker {
  text(text: string): string;
  /** A whole field whose kind is known. */
  value(kind: MaskKind, value: string): string;
  /** Any JSON value, field names and JSON inside strings considered. */
  deep(value: unknown): unknown;
  /** A piece of one of the sources, masked as it would be there. */
  quoted(text: string, sources: readonly (string | null | undefined)[]): string;
  /** Different values hidden so far, by kind. */
  counts(): Record<string, number>;
}

/** Only whole finds may be cut from a quote: one that it holds in part is hidden as far as it goes. */
const within = (finds: readonly Find[], start: number, end: number): Find[] =>
  finds
    .filter((find) => find.start < end && find.end > start)
    .map((find) => ({
      ...find,
      start: Math.max(find.start, start) - start,
      end: Math.min(find.end, end) - start,
    }));

const parseJson = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Makes a masker for a viewer to whom each kind is treated like this, and for texts that are searched like this. */
export const createMasker = (treatments: Treatments, search: Search): Masker => {
  const hidden = new Map<MaskKind, Set<string>>();
  const cache = new Map<string, Find[]>();

  const hide = (kind: MaskKind, value: string): string => {
    const treatment = treatments[kind];
    if (treatment === 'show') return value;
    const values = hidden.get(kind) ?? new Set();
    values.add(value.toLowerCase().replaceAll(/[\s().-]/g, ''));
    hidden.set(kind, values);
    return standIn(kind, value, treatment);
  };

  const findsOf = (text: string): Find[] => {
    const cached = cache.get(text);
    if (cached) return cached;
    const finds = findPersonal(text, search);
    cache.set(text, finds);
    return finds;
  };

  /** A short value of a field is judged by its field's name, which was looked at before. */
  const inField = (value: string): string =>
    isFieldValue(value)
      ? apply(value, findPersonal(value, { ...search, names: false }))
      : text(value);

  const apply = (text: string, finds: readonly Find[]): string => {
    let out = '';
    let at = 0;
    for (const find of finds) {
      out += text.slice(at, find.start) + hide(find.kind, text.slice(find.start, find.end));
      at = find.end;
    }
    return out + text.slice(at);
  };

  /** Read again as it will be shown: what stands beside a mark may be a name only now. Then a second pass changes nothing. */
  const text = (value: string): string => {
    if (value === '') return value;
    let before = value;
    let shown = apply(before, findsOf(before));
    for (let round = 0; shown !== before && round < MOST_ROUNDS; round += 1) {
      before = shown;
      shown = apply(before, findPersonal(before, search));
    }
    return shown;
  };

  const field = (key: string, value: unknown, depth: number): unknown => {
    const kind = kindOfKey(key);
    if (kind && typeof value === 'string' && value !== '') return hide(kind, value);
    if (kind && typeof value === 'number') {
      const shown = hide(kind, String(value));
      return shown === String(value) ? value : shown;
    }
    // What a secret field holds is secret whatever its form.
    if ((kind === 'secret' || kind === 'api_key') && value !== null && typeof value === 'object')
      return `[${kind}]`;
    return deep(value, depth);
  };

  const deep = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') {
      const parsed = depth < MAX_DEPTH ? parseJson(value) : undefined;
      if (parsed === undefined) return depth > 0 ? inField(value) : text(value);
      const before = JSON.stringify(parsed);
      const after = JSON.stringify(deep(parsed, depth + 1));
      return before === after ? value : after;
    }
    if (value === null || typeof value !== 'object') {
      if (typeof value !== 'number') return value;
      const shown = text(String(value));
      return shown === String(value) ? value : shown;
    }
    if (depth >= MAX_DEPTH) return '[…]';
    if (Array.isArray(value)) return value.map((item) => deep(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [text(key), field(key, item, depth + 1)]),
    );
  };

  const quoted: Masker['quoted'] = (piece, sources) => {
    for (const source of sources) {
      const start = source?.indexOf(piece) ?? -1;
      if (source && start >= 0)
        return apply(piece, within(findsOf(source), start, start + piece.length));
    }
    return text(piece);
  };

  return {
    text,
    value: hide,
    deep: (value) => deep(value),
    quoted,
    counts: () => Object.fromEntries([...hidden].map(([kind, values]) => [kind, values.size])),
  };
};
