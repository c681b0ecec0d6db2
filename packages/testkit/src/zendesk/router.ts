import { noEndpoint } from './wire/refusal.ts';
import type { Route } from './wire/call.ts';
import { agentRoutes } from './routes/agent-routes.ts';
import { appRoutes } from './routes/app-routes.ts';
import { batchRoutes } from './routes/batch-routes.ts';
import { commentRoutes } from './routes/comment-routes.ts';
import { fieldRoutes } from './routes/field-routes.ts';
import { groupRoutes } from './routes/group-routes.ts';
import { helpRoutes } from './routes/help-routes.ts';
import { macroRoutes } from './routes/macro-routes.ts';
import { organizationRoutes } from './routes/organization-routes.ts';
import { routingRoutes } from './routes/routing-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { ticketRoutes } from './routes/ticket-routes.ts';
import { tagRoutes } from './routes/tag-routes.ts';
import { triggerRoutes } from './routes/trigger-routes.ts';
import { uploadRoutes } from './routes/upload-routes.ts';
import { userRoutes } from './routes/user-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';

const routes: readonly Route[] = [
  ...batchRoutes,
  ...ticketRoutes,
  ...tagRoutes,
  ...commentRoutes,
  ...uploadRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...fieldRoutes,
  ...routingRoutes,
  ...agentRoutes,
  ...webhookRoutes,
  ...triggerRoutes,
  ...macroRoutes,
  ...helpRoutes,
  ...organizationRoutes,
  ...searchRoutes,
  ...appRoutes,
];

const table = routes.map((route) => ({
  route,
  names: [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
  pattern: new RegExp(
    `^${route.path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '([^/]+)')}$`,
  ),
}));

/** A part of a path as it was meant. @throws Refusal 404 */
const readPart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw noEndpoint();
  }
};

/** Which route answers a path; names may end in `.json`. @throws Refusal 404 */
export const findRoute = (
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } => {
  const plain = path.replace(/\.json$/, '');
  for (const { route, names, pattern } of table) {
    const match = route.method === method ? pattern.exec(plain) : null;
    if (!match) continue;
    const values = match.slice(1).map(readPart);
    return { route, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
  }
  throw noEndpoint();
};
