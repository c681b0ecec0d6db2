import type { Database, Statement } from './database.ts';
import { storeProblem } from './store-problem.ts';

/** Asks the store; its troubles come as problems. @throws Problem `store-unavailable` and others */
export const askStore = async <Row extends object>(
  db: Database,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> => {
  try {
    return await db.run<Row>(statement, values);
  } catch (error) {
    throw storeProblem(error);
  }
};
