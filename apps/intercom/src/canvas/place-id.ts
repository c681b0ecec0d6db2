import { VIEWS } from '../views/scene.ts';
import type { Place, Scene, ViewName } from '../views/scene.ts';

/** What a press can do; anything else is nothing. */
export const VERBS = [
  'accept',
  'decline',
  'resolve',
  'hand_back',
  'approve',
  'edit',
  'reject',
  'retry',
  'reverse',
  'resume',
  'retry_anyway',
  'resume_anyway',
  'rate',
  'save_edit',
  'restore_edit',
  'reveal',
  'hide',
  'add_note',
] as const;
export type Verb = (typeof VERBS)[number];

/** A thing to do; `key` says with what, for example the id of an action. */
export interface Act {
  verb: Verb;
  key: string | null;
}

/** What somebody pressed. */
export type Press = { nav: Place } | { act: Act } | 'refresh';

export const REFRESH = 'refresh';
export const HOME: Place = { view: 'home', page: 0, key: null };

const VERSION = '1';
const LONGEST_KEY = 2_000;
const PAGE = /^\d{1,5}$/u;
/** A nonce as the door makes it; it has been in a browser since. */
const NONCE = /^[\w-]{1,100}$/u;

const isView = (name: string | undefined): name is ViewName => VIEWS.some((view) => view === name);
const isVerb = (name: string | undefined): name is Verb => VERBS.some((verb) => verb === name);

/** A place with its first page and no key where nothing else is said. */
export const placeOf = (view: ViewName, key: string | null = null, page = 0): Place => ({
  view,
  page,
  key,
});

/** `nav:<view>[:<page>[:<key>]]`. */
export const idOf = ({ view, page, key }: Place): string =>
  key === null
    ? page === 0
      ? `nav:${view}`
      : `nav:${view}:${page}`
    : `nav:${view}:${page}:${encodeURIComponent(key.toWellFormed())}`;

/** `act:<verb>[:<key>]`. */
export const actId = (verb: Verb, key: string | null = null): string =>
  key === null ? `act:${verb}` : `act:${verb}:${encodeURIComponent(key.toWellFormed())}`;

const decoded = (part: string | undefined): string | null | undefined => {
  if (part === undefined) return null;
  if (part === '' || part.length > LONGEST_KEY) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

/** What a component id asks for; null for one that Baton never wrote. */
export const readPress = (componentId: string): Press | null => {
  if (componentId === REFRESH) return 'refresh';
  const [kind, name, ...rest] = componentId.split(':');
  if (kind === 'nav' && isView(name) && rest.length <= 2) {
    const [page = '0', last] = rest;
    const key = decoded(last);
    return key === undefined || !PAGE.test(page)
      ? null
      : { nav: { view: name, page: Number(page), key } };
  }
  if (kind === 'act' && isVerb(name) && rest.length <= 1) {
    const key = decoded(rest[0]);
    return key === undefined ? null : { act: { verb: name, key } };
  }
  return null;
};

/** What comes back with the next press: where somebody was, and the nonce of what they saw. Nothing of the conversation. */
export const stored = ({
  place: { view, page, key },
  nonce,
}: Pick<Scene, 'place' | 'nonce'>): Record<string, string> => ({
  v: VERSION,
  view,
  page: String(page),
  ...(key === null ? {} : { key }),
  n: nonce,
});

/** The same read again; null for what Baton never stored, or stored in another version. */
export const readStored = (data: unknown): { place: Place; nonce: string } | null => {
  if (typeof data !== 'object' || data === null) return null;
  const { v, view, page, key, n } = data as Record<string, unknown>;
  if (v !== VERSION || typeof view !== 'string' || !isView(view)) return null;
  if (typeof page !== 'string' || !PAGE.test(page)) return null;
  if (typeof n !== 'string' || !NONCE.test(n)) return null;
  if (key !== undefined && (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY))
    return null;
  return { place: { view, page: Number(page), key: key ?? null }, nonce: n };
};
