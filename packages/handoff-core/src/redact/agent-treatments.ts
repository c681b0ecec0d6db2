import type { MaskKind } from '../schema/privacy.ts';
import { treatmentsFor } from './tier-table.ts';
import type { Treatments } from './tier-table.ts';

/** What an answer of the AI may not give away either, so that it need not hold it. */
const NEVER: readonly MaskKind[] = ['card', 'iban', 'ssn', 'national_id', 'secret', 'api_key'];

/** As the agent sees it, which led the conversation itself: all but that. */
export const AGENT_TREATMENTS: Treatments = {
  ...treatmentsFor('full'),
  ...(Object.fromEntries(NEVER.map((kind) => [kind, 'mask'])) as Partial<Treatments>),
};
