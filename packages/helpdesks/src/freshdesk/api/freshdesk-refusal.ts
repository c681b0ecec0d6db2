import { ConnectorError } from '@baton/handoff-service';
import { z } from 'zod';

const Errors = z.object({ errors: z.array(z.unknown()) });
const Named = z.object({ field: z.string().max(200) });

/** Freshdesk refused a request for good: nothing of it was done. */
export class FreshdeskRefusal extends ConnectorError {
  readonly status: number;
  /** Names of the parts that it calls invalid, as it names them; empty where it names none. */
  readonly invalid: readonly string[];

  constructor(code: ConnectorError['code'], status: number, invalid: readonly string[] = []) {
    super(code, { sent: false });
    this.status = status;
    this.invalid = invalid;
  }
}

/** Which parts an answer calls invalid. */
export const invalidIn = (json: unknown): readonly string[] =>
  (Errors.safeParse(json).data?.errors ?? []).flatMap((each) => {
    const named = Named.safeParse(each).data?.field.replace(/^custom_fields\./, '');
    return named === undefined ? [] : [named];
  });
