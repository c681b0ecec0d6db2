import type { Route } from '../wire/call.ts';

export const searchRoutes: readonly Route[] = [];
