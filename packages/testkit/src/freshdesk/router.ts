import { notFound, wrongMethod } from './wire/refusal.ts';
import type { Route } from './wire/call.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { fieldRoutes } from './routes/field-routes.ts';
import { helpRoutes } from './routes/help-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { ruleRoutes } from './routes/rule-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { skillRoutes } from './routes/skill-routes.ts';
import { ticketRoutes } from './routes/ticket-routes.ts';

const routes: readonly Route[] = [
  ...ticketRoutes,
  ...conversationRoutes,
  ...fieldRoutes,
  ...peopleRoutes,
  ...helpRoutes,
  ...searchRoutes,
  ...skillRoutes,
  ...ruleRoutes,
];

const table = routes.map((route) => ({
  route,
  names: [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
  pattern: new RegExp(`^${route.path.replaceAll(/:\w+/g, '([^/]+)')}$`),
}));

/** Which route answers a path. @throws Refusal 404 where none does, 405 where other methods would be answered */
export const findRoute = (
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } => {
  const there = table.flatMap(({ route, names, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ route, names, match }] : [];
  });
  const found = there.find(({ route }) => route.method === method);
  if (!found && there.length > 0)
    throw wrongMethod(
      method,
      there.map(({ route }) => route.method),
    );
  if (!found) throw notFound();
  const { route, names, match } = found;
  return {
    route,
    params: Object.fromEntries(names.map((name, at) => [name, match[at + 1] ?? ''])),
  };
};
