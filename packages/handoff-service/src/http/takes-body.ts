import { OPERATIONS } from './openapi.ts';

const BODIED = new Set(
  OPERATIONS.filter(({ body }) => body !== undefined).map(
    ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  ),
);

/** Whether a route wants a body; `route` as it was registered, with `:id`. */
export const takesBody = (method: string, route: string | undefined): boolean =>
  BODIED.has(`${method} ${route}`);
