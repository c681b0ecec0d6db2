import type { EventInput } from '@baton/handoff-core';

const MAX_EVENTS = 100;
/** Well under what any service takes in one body. */
const MAX_BYTES = 512 * 1024;

/** Request bodies for events in order: at most 100 events and about half a megabyte each. */
export function* batches(events: readonly EventInput[]): Generator<string> {
  let part: string[] = [];
  let bytes = 0;
  for (const event of events) {
    const json = JSON.stringify(event);
    const size = Buffer.byteLength(json) + 1;
    if (part.length === MAX_EVENTS || (part.length > 0 && bytes + size > MAX_BYTES)) {
      yield `{"events":[${part.join(',')}]}`;
      part = [];
      bytes = 0;
    }
    part.push(json);
    bytes += size;
  }
  if (part.length > 0) yield `{"events":[${part.join(',')}]}`;
}
