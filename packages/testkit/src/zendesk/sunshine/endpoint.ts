import type { Answer } from '../wire/call.ts';
import type { Json } from '../wire/values.ts';

/** A request that was let in: ids of its path, in order. */
export interface Asked {
  ids: readonly string[];
  body: Json;
  query: URLSearchParams;
}

/** What answers a method and a path below the app. */
export interface Endpoint {
  method: string;
  path: RegExp;
  answer: (asked: Asked) => Answer;
}
