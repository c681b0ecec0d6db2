import type { Pool } from 'pg';

/** Ends every session of these viewers, of all tenants: whoever gave them out may have trusted more than is trusted now. */
export const endSessionsOf = async (owner: Pool, viewers: readonly string[]): Promise<void> => {
  await owner.query(
    'update panel_sessions set ended_at = clock_timestamp() where viewer = any ($1) and ended_at is null',
    [viewers],
  );
};
