import { percent } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { Log } from './data.ts';
import type { Span } from './span.ts';

const MOST_HIDDEN = 0.005;
const SECTION = 'Over-redaction: what of the logs must stay readable';

/** What a field of a tool call holds that must not be hidden. */
const GROUPS: Readonly<Record<string, string>> = {
  order_id: 'order ids',
  orders: 'order ids',
  item_id: 'item and product ids',
  item_ids: 'item and product ids',
  new_item_ids: 'item and product ids',
  product_id: 'item and product ids',
  reservation_id: 'reservation ids',
  reservations: 'reservation ids',
  user_id: 'user ids',
  customer_id: 'user ids',
  payment_id: 'other ids',
  payment_method_id: 'other ids',
  flight_number: 'other ids',
  line_id: 'other ids',
  line_ids: 'other ids',
  plan_id: 'other ids',
  device_id: 'other ids',
  bill_ids: 'other ids',
  bill_id: 'other ids',
  tracking_id: 'other ids',
  amount: 'amounts',
  price: 'amounts',
  date: 'dates and times',
  created_at: 'dates and times',
  contract_end_date: 'dates and times',
  due_date: 'dates and times',
  issue_date: 'dates and times',
  scheduled_departure_time_est: 'dates and times',
  scheduled_arrival_time_est: 'dates and times',
};

const collect = (value: unknown, key: string, into: Map<string, string>): void => {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, key, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) collect(item, name, into);
  } else if (typeof value === 'string' || typeof value === 'number') {
    const group = GROUPS[key];
    // One or two digits stand everywhere and mean anything.
    if (group && String(value).length >= 3) into.set(String(value), group);
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
const CHUNK = 400;

/** Every place of a known value in a text, with its group. */
const placesOf = (text: string, values: ReadonlyMap<string, string>): Span[] => {
  const all = [...values.keys()].toSorted((a, b) => b.length - a.length);
  const places: Span[] = [];
  for (let at = 0; at < all.length; at += CHUNK) {
    const part = all
      .slice(at, at + CHUNK)
      .map(escaped)
      .join('|');
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}_.])(?:${part})(?![\p{L}\p{N}_]|\.\d)`,
      'gu',
    );
    for (const { index, 0: value } of text.matchAll(pattern))
      places.push({ kind: values.get(value) ?? '', start: index, end: index + value.length });
  }
  return places;
};

/** All texts of a log: what was said, arguments and results of tools. */
export const textsOf = ({ messages }: Log): string[] =>
  messages.flatMap(({ content, tool_calls: calls }) => [
    ...(content === null || content === '' ? [] : [content]),
    ...(calls ?? []).map((call) => call.function.arguments),
  ]);

/** The share of ids, amounts and dates, taken from tool calls by the names of their fields, that a search would hide. */
export const overRedactionRows = (
  logs: readonly Log[],
  find: (text: string) => readonly Span[],
  others: readonly { name: string; find: (text: string) => readonly Span[] }[],
): Row[] => {
  const systems = [{ name: 'Baton', find }, ...others].map((system) => ({
    ...system,
    counts: new Map<string, { all: number; hidden: number }>(),
  }));
  for (const log of logs) {
    const values = new Map<string, string>();
    for (const { role, content, tool_calls: calls } of log.messages) {
      if (role === 'tool') collect(parsed(content ?? ''), '', values);
      for (const call of calls ?? []) collect(parsed(call.function.arguments), '', values);
    }
    for (const text of textsOf(log)) {
      const places = placesOf(text, values);
      for (const { find: search, counts } of systems) {
        const spans = search(text);
        let at = 0;
        const sorted = spans.toSorted((a, b) => a.start - b.start);
        for (const place of places.toSorted((a, b) => a.start - b.start)) {
          while (at < sorted.length && (sorted[at]?.end ?? 0) <= place.start) at += 1;
          const hit = (sorted[at]?.start ?? Infinity) < place.end;
          const count = counts.get(place.kind) ?? { all: 0, hidden: 0 };
          count.all += 1;
          if (hit) count.hidden += 1;
          counts.set(place.kind, count);
        }
      }
    }
  }
  return systems.flatMap(({ name, counts }) => {
    const groups = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const total = { all: 0, hidden: 0 };
    for (const [, { all, hidden }] of groups) {
      total.all += all;
      total.hidden += hidden;
    }
    const ours = name === 'Baton';
    const row = (
      what: string,
      { all, hidden }: { all: number; hidden: number },
      aimed: boolean,
    ): Row => ({
      section: SECTION,
      system: `${name}: ${what}`,
      figures: [percent('hidden', hidden, all)],
      target: aimed ? `at most ${MOST_HIDDEN * 100} %` : null,
      ok: aimed ? hidden <= MOST_HIDDEN * all : null,
    });
    return ours
      ? [...groups.map(([what, count]) => row(what, count, true)), row('all', total, true)]
      : [row('all', total, false)];
  });
};
