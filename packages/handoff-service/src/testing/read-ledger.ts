import type { TestService } from './test-service.ts';

/** An entry with what it says, as an export with content tells it. */
export interface LedgerEntry {
  seq: number;
  kind: string;
  at: string;
  body: Record<string, unknown>;
}

/** The lines of an export with content, of one conversation or of all. */
export const exportLines = async (
  { service, keys }: Pick<TestService, 'service' | 'keys'>,
  conversation?: string,
): Promise<string[]> => {
  const of = conversation === undefined ? '' : `&conversation=${conversation}`;
  const { body } = await service.app.inject({
    method: 'GET',
    url: `/v1/ledger/export?content=true${of}`,
    headers: { authorization: `Bearer ${keys.adminA}` },
  });
  return body.trimEnd().split('\n');
};

/** The entries of a conversation as an auditor gets them. */
export const readLedger = async (
  test: Pick<TestService, 'service' | 'keys'>,
  conversation: string,
): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  for (const line of await exportLines(test, conversation)) {
    const each = JSON.parse(line) as LedgerEntry & { type: string };
    if (each.type === 'entry')
      entries.push({ seq: each.seq, kind: each.kind, at: each.at, body: {} });
    const last = entries.at(-1);
    if (each.type === 'content' && last) last.body = each.body;
  }
  return entries;
};
