import { ERASED } from '@baton/handoff-core';

/** What stays of an entry, by kind and name: what kind of thing it was and who did it. migrations/0007 holds it to this. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  event: [
    'v',
    'id',
    'type',
    'by',
    'at',
    'confidence',
    'sentiment',
    'language',
    'draft',
    'action',
    'name',
    'kind',
    'status',
    'durationMs',
    'parent',
    'agent',
    'ticket',
  ],
  handoff: ['handoffId', 'commands', 'from', 'to', 'by'],
  view: ['viewer', 'tier', 'version', 'what'],
  reveal: ['id', 'viewer', 'tier', 'kinds', 'until'],
  edit: ['version', 'by', 'afterTurn'],
  rating: ['by', 'stars', 'missing'],
  survey: ['by', 'handoffId', 'score'],
  run: ['id', 'action', 'command', 'endpoint', 'by', 'status', 'httpStatus'],
};

type Body = Readonly<Record<string, unknown>>;

/** What stands where free text stood. */
const GONE: Readonly<Record<string, (body: Body) => Body>> = {
  event: (body) => ('text' in body ? { text: ERASED } : {}),
  handoff: (body) => ({
    note: body['note'] === null || body['note'] === undefined ? null : ERASED,
  }),
  view: () => ({}),
  reveal: () => ({ reason: ERASED }),
  edit: () => ({ headline: null, nextStep: null, note: null }),
  rating: () => ({ comment: null }),
  survey: () => ({ comment: null }),
  run: () => ({ note: null }),
};

/** An entry's body without what was said in it. Of kinds nobody listed, and of what is no JSON, nothing stays. */
export const blankBody = (kind: string, event: string | null, body: string | null): string => {
  const kept = KEPT[kind];
  if (kept === undefined || body === null) return nothing(kind, event);
  const all = JSON.parse(body) as Body;
  const rest = Object.fromEntries(kept.flatMap((name) => (name in all ? [[name, all[name]]] : [])));
  return JSON.stringify({ ...rest, ...GONE[kind]?.(all) });
};

const nothing = (kind: string, event: string | null): string =>
  JSON.stringify({
    ...(event !== null && { id: event }),
    ...(kind in KEPT ? GONE[kind]?.({}) : { erased: true }),
  });
