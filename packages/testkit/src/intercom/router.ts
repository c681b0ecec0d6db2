import { attributeRoutes } from './routes/attribute-routes.ts';
import { connectorRoutes } from './routes/connector-routes.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { helpRoutes } from './routes/help-routes.ts';
import { partRoutes } from './routes/part-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { tagRoutes } from './routes/tag-routes.ts';
import { notFound } from './wire/refusal.ts';
import type { Route } from './wire/call.ts';
import { isSince } from './wire/version.ts';
import type { Version } from './wire/version.ts';

const routes: readonly Route[] = [
  ...attributeRoutes,
  ...searchRoutes,
  ...conversationRoutes,
  ...partRoutes,
  ...tagRoutes,
  ...peopleRoutes,
  ...connectorRoutes,
  ...helpRoutes,
];

const table = routes
  .map((route) => ({
    route,
    names: [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
    pattern: new RegExp(`^${route.path.replaceAll(/:\w+/g, '([^/]+)')}$`),
  }))
  // What is written out comes before what is named.
  .toSorted((one, other) => one.names.length - other.names.length);

/** A part of a path as it was meant. @throws Refusal 404 */
const readPart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound();
  }
};

/** Which route of a version answers a path. @throws Refusal 404 */
export const findRoute = (
  method: string,
  path: string,
  version: Version,
): { route: Route; params: Record<string, string> } => {
  for (const { route, names, pattern } of table) {
    if (route.method !== method || !isSince(version, route.since ?? '2.14')) continue;
    const match = pattern.exec(path);
    if (!match) continue;
    const values = match.slice(1).map(readPart);
    return { route, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
  }
  throw notFound('The requested resource was not found');
};
