import type { Route } from '../wire/call.ts';

export const routingRoutes: readonly Route[] = [];
