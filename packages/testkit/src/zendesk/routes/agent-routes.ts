import type { Route } from '../wire/call.ts';

export const agentRoutes: readonly Route[] = [];
