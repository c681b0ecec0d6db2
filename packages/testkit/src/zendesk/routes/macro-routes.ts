import type { Route } from '../wire/call.ts';

export const macroRoutes: readonly Route[] = [];
