import { createAdminClient } from '../admin-client.ts';
import type { AdminClient } from '../admin-client.ts';

/** A client of an admin whose every request is answered alike, and what it sent: method, address and body in a line each. */
export const adminClientOf = (
  answer: unknown,
  status = 200,
): { client: AdminClient; sent: string[] } => {
  const sent: string[] = [];
  const client = createAdminClient({
    baseUrl: 'http://x',
    token: 'k',
    fetch: async (url, { method, body } = {}) => {
      sent.push(`${method} ${url as string} ${typeof body === 'string' ? body : ''}`.trim());
      return Response.json(answer, { status });
    },
  });
  return { client, sent };
};
