import type { Route } from '../wire/call.ts';

export const organizationRoutes: readonly Route[] = [];
