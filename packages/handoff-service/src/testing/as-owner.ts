import type { QueryResultRow } from 'pg';
import { ownerPool } from '../storage/database.ts';
import type { TestService } from './test-service.ts';

/** Runs a statement with the rights of the schema's owner. */
export const asOwner = async <Row extends QueryResultRow>(
  { connection }: Pick<TestService, 'connection'>,
  sql: string,
): Promise<Row[]> => {
  const owner = ownerPool(connection);
  try {
    return (await owner.query<Row>(sql)).rows;
  } finally {
    await owner.end();
  }
};
