import { hash } from 'node:crypto';
import { askStore } from '../storage/ask-store.ts';
import { call } from '../storage/call.ts';
import type { Database, Statement } from '../storage/database.ts';

const TAKE: Statement = call('page_load_take', 4);

const hashOf = (text: string): Buffer => hash('sha256', text, 'buffer');

/** Page loads that were believed, of all processes on one database: the same one counts again for the same frame only. */
export class PageLoads {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Whether the signed token of a page load may be believed in this frame, which also remembers it until `expires`; of two
   * frames that come at once with one token, one is. @throws Problem `store-unavailable`
   */
  async take(load: {
    tenant: string;
    token: string;
    frame: string;
    expires: Date;
  }): Promise<boolean> {
    const { tenant, token, frame, expires } = load;
    const [row] = await askStore<{ taken: boolean }>(this.#db, TAKE, [
      tenant,
      hashOf(token),
      hashOf(frame),
      expires.toISOString(),
    ]);
    return row?.taken === true;
  }
}
