import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';

/** The valid ones: one that is not does not cost the others. */
export const kept = <T>(item: z.ZodType<T>) =>
  z.array(z.unknown()).transform((values) =>
    values.flatMap((value) => {
      const read = item.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );

/** Checks an answer. What can't be read of a write leaves open whether it was done. */
export const parsed = <T>(schema: z.ZodType<T>, json: unknown, write = false): T => {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new ConnectorError('unavailable', { sent: write });
};
