import type { Route } from '../wire/call.ts';

export const triggerRoutes: readonly Route[] = [];
