/** What is filled in at Freshworks and in Freshdesk, as the server says it. */
export interface Sheet {
  host: string | null;
  webhook: { url: string; header: string; content: string };
  freddy: readonly { tag: string; when: string }[];
}

/** The sheet was not given. */
export class NoSheet extends Error {}

/** The sheet of an account. @throws NoSheet */
export const fetchSheet = async (domain: string): Promise<Sheet> => {
  const query = new URLSearchParams({ domain });
  const answer = await fetch(`/freshdesk/pair/sheet?${query.toString()}`, { cache: 'no-store' });
  if (!answer.ok) throw new NoSheet();
  return (await answer.json()) as Sheet;
};
