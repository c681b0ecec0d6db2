import type { Pairings } from './pairing.ts';

/** Credentials by name that are put beside others, or taken away where they are null. */
export type BesideSecrets = Readonly<Record<string, string | null>>;

/**
 * Puts credentials beside those of a pairing that renew themselves: whoever reads them and writes them back meanwhile would
 * write back tokens that are used up, so this takes its turn with renewals. The version stays. @throws Problem `busy`
 */
export const putBeside = async (
  pairings: Pick<Pairings, 'renew'>,
  { tenant, helpdesk }: { tenant: string; helpdesk: string },
  beside: BesideSecrets,
): Promise<void> => {
  const wanted = Object.entries(beside);
  await pairings.renew(
    tenant,
    helpdesk,
    (secrets) => wanted.every(([name, value]) => (secrets[name] ?? null) === value),
    async ({ secrets }) =>
      Object.fromEntries(
        Object.entries({ ...secrets, ...beside }).filter(
          (entry): entry is [string, string] => entry[1] !== null,
        ),
      ),
  );
};
