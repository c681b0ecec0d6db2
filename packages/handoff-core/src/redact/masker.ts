import type { Find, MaskKind } from './detector.ts';
import { DROPPED, closeHoles } from './drop-values.ts';
import { isFieldValue } from './find-names.ts';
import { findPersonal } from './find-personal.ts';
import type { Search } from './find-personal.ts';
import { isThingKey, kindOfKey } from './key-kinds.ts';
import { standIn } from './stand-in.ts';
import type { Treatments } from './tier-table.ts';

const MAX_DEPTH = 24;
const MOST_ROUNDS = 6;
/** The name of a thing is no longer. */
const THING_LENGTH = 80;

/** Masks texts for one viewer and counts what it hid. */
export interface Masker {
  /** A text; `…` when all of it was dropped. */
  text(text: string): string;
  /** A whole value whose kind is known; empty when it was dropped. */
  value(kind: MaskKind, value: string): string;
  /** The value of a field of this name; undefined when it was dropped. */
  field(key: string, value: unknown): unknown;
  /** Any JSON value, field names and JSON inside strings considered; dropped fields and items vanish. */
  deep(value: unknown): unknown;
  /** A piece of one of the sources, masked as it would be there. */
  quoted(text: string, sources: readonly (string | null | undefined)[]): string;
  /** Different values hidden so far, by kind. */
  counts(): Record<string, number>;
}

/** What is left of a text of which all was dropped: it must not look as if nothing had been said. */
const NOTHING_LEFT = '…';

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

  const apply = (text: string, finds: readonly Find[]): string => {
    let out = '';
    let at = 0;
    for (const find of finds) {
      const shown = hide(find.kind, text.slice(find.start, find.end));
      out += text.slice(at, find.start) + (shown === '' ? DROPPED : shown);
      at = find.end;
    }
    return at === 0 ? text : closeHoles(out + text.slice(at));
  };

  /** Read again as it will be shown: what stands beside a mark may be a name only now. Then a second pass changes nothing. */
  const masked = (value: string): string => {
    if (value === '') return value;
    let before = value;
    let shown = apply(before, findsOf(before));
    for (let round = 0; shown !== before && round < MOST_ROUNDS; round += 1) {
      before = shown;
      shown = apply(before, findPersonal(before, search));
    }
    return shown;
  };

  const withoutNames = (value: string): string | undefined =>
    apply(value, findPersonal(value, { ...search, names: false })) ||
    (value === '' ? '' : undefined);

  /** A short value of a field is judged by its field's name, which was looked at before. */
  const inField = (value: string): string | undefined =>
    isFieldValue(value) ? withoutNames(value) : masked(value) || (value === '' ? '' : undefined);

  /** `json` and `orderId` name fields; what has blanks in it may be a person. */
  const keyOf = (key: string): string | undefined =>
    /\s/.test(key) ? masked(key) || undefined : inField(key);

  const hiddenNumber = (value: number, shown: string): unknown => {
    if (shown === String(value)) return value;
    return shown === '' ? undefined : shown;
  };

  const field = (key: string, value: unknown, depth = 1): unknown => {
    const kind = kindOfKey(key);
    if (kind && typeof value === 'string' && value !== '') return hide(kind, value) || undefined;
    if (kind && typeof value === 'number') return hiddenNumber(value, hide(kind, String(value)));
    // What a secret field holds is secret whatever its form.
    if ((kind === 'secret' || kind === 'api_key') && value !== null && typeof value === 'object')
      return standIn(kind, '', treatments[kind]) || undefined;
    if (typeof value === 'string' && isThingKey(key) && value.length <= THING_LENGTH)
      return withoutNames(value);
    return deep(value, depth);
  };

  const deepText = (value: string, depth: number): string | undefined => {
    const parsed = depth < MAX_DEPTH ? parseJson(value) : undefined;
    if (parsed === undefined) return depth > 0 ? inField(value) : text(value);
    const before = JSON.stringify(parsed);
    const after = JSON.stringify(deep(parsed, depth + 1));
    return before === after ? value : after;
  };

  const deep = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') return deepText(value, depth);
    if (typeof value === 'number') return hiddenNumber(value, masked(String(value)));
    if (value === null || typeof value !== 'object') return value;
    if (depth >= MAX_DEPTH) return '[…]';
    if (Array.isArray(value))
      return value.map((item) => deep(item, depth + 1)).filter((item) => item !== undefined);
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [keyOf(key), field(key, item, depth + 1)] as const)
        .filter(([key, item]) => item !== undefined && key !== undefined),
    );
  };

  const text = (value: string): string => (value === '' ? value : masked(value) || NOTHING_LEFT);

  const quoted: Masker['quoted'] = (piece, sources) => {
    for (const source of sources) {
      const start = source?.indexOf(piece) ?? -1;
      if (source && start >= 0) {
        const shown = apply(piece, within(findsOf(source), start, start + piece.length));
        return shown === '' && piece !== '' ? NOTHING_LEFT : shown;
      }
    }
    return text(piece);
  };

  return {
    text,
    value: hide,
    field: (key, value) => field(key, value),
    deep: (value) => deep(value) ?? null,
    quoted,
    counts: () => Object.fromEntries([...hidden].map(([kind, values]) => [kind, values.size])),
  };
};
