import { z } from 'zod';
import { cleanText } from './text.ts';

/** Something a tenant wants hidden beside what redaction finds by itself, for example a membership number. */
export const PrivacyPattern = z.strictObject({
  id: z.string().regex(/^[\w-]{1,60}$/),
  /** Regular expression of the RE2 kind, for example `MEM-[0-9]{6}`. */
  pattern: cleanText(100, 1),
  /** Which kind it is treated as; `custom` is hidden from everyone but the full tier. */
  kind: z
    .enum([
      'custom',
      'name',
      'address',
      'email',
      'phone',
      'card',
      'iban',
      'ssn',
      'national_id',
      'birth_date',
      'health',
      'secret',
      'api_key',
    ])
    .default('custom'),
});
export type PrivacyPattern = z.output<typeof PrivacyPattern>;
