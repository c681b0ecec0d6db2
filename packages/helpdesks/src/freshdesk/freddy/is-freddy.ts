import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import type { Desk } from '../connector/desk.ts';
import { AgentAnswer, ContactAnswer } from '../connector/parse.ts';

const KEPT_MS = 60 * 60_000;
/** All of the name: people are called Freddy, too. */
const CALLED =
  /^\s*(?:freddy(?: ai)?(?: email)?(?: ai)? (?:agent|assistant)|(?:email )?ai agent|(?:virtual )?ai assistant)\s*$/i;

/** JSON of somebody; null where nobody has the id, `hidden` where the key may not know. */
const who = async (
  { get }: Desk,
  path: readonly [string, string],
  signal: AbortSignal,
): Promise<unknown> => {
  try {
    return await get({ path, signal });
  } catch (error) {
    if (!(error instanceof FreshdeskRefusal)) throw error;
    return error.code === 'not-found' ? null : 'hidden';
  }
};

/**
 * Whether an id is the account's own AI agent. Freshdesk has no list of them: one bears the vendor's name, or is no agent and either no contact or one that
 * an admin named. Agents who left are contacts. Asked once an hour for each id, and never where Baton does not listen to it.
 */
const isFreddy = (desk: Desk, id: string, signal: AbortSignal): Promise<boolean> => {
  const { account, remembered } = desk;
  if (!account.freddy || id === account.agent) return Promise.resolve(false);
  const ask = async (): Promise<boolean> => {
    const agent = await who(desk, ['agents', id], signal);
    if (agent !== null) return CALLED.test(AgentAnswer.safeParse(agent).data?.contact?.name ?? '');
    if (account.aiAgents?.includes(id) === true) return true;
    const contact = await who(desk, ['contacts', id], signal);
    return contact === null || CALLED.test(ContactAnswer.safeParse(contact).data?.name ?? '');
  };
  return remembered.get(`freddy ${id}`, ask, KEPT_MS);
};

/** Which of those who say something as agents is the account's own AI. */
export const freddysAmong = async (
  desk: Desk,
  ids: readonly (string | null)[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const id of new Set(ids))
    if (id !== null && (await isFreddy(desk, id, signal))) found.add(id);
  return found;
};

/** Which of them is an AI: the account's own, and agents that an admin said an AI answers as. */
export const aisAmong = async (
  desk: Desk,
  ids: readonly (string | null)[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> => {
  const named = ids.filter((id) => id !== null && desk.account.aiAgents?.includes(id) === true);
  const others = ids.filter((id) => !named.includes(id));
  return new Set([
    ...named.filter((id) => id !== null),
    ...(await freddysAmong(desk, others, signal)),
  ]);
};
