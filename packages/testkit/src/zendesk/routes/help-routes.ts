import type { Route } from '../wire/call.ts';

export const helpRoutes: readonly Route[] = [];
