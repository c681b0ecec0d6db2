import { BOUNDS } from './fact-types.ts';

interface Budget {
  values: number;
}

const bound = (value: unknown, depth: number, budget: Budget): unknown => {
  budget.values -= 1;
  if (typeof value === 'string') return value.slice(0, BOUNDS.free);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= BOUNDS.depth || budget.values <= 0) return null;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value.slice(0, BOUNDS.items)) {
      if (budget.values <= 0) break;
      items.push(bound(item, depth + 1, budget));
    }
    return items;
  }
  // Without a prototype no key of free JSON means anything but itself.
  const made = Object.create(null) as Record<string, unknown>;
  let keys = 0;
  for (const [key, item] of Object.entries(value)) {
    if (keys >= BOUNDS.items || budget.values <= 0) break;
    keys += 1;
    if (item !== undefined) made[key] = bound(item, depth + 1, budget);
  }
  return made;
};

/** A copy of free JSON that is never larger than the cost check reckons with; what is over is cut off. */
export const boundJson = (value: unknown): unknown => bound(value, 0, { values: BOUNDS.values });
