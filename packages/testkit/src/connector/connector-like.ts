/**
 * A connector as the service asks it, in the words of its own port; written out here because the service's tests use this
 * package. A test of the service holds both to be the same.
 */
export interface ConnectorLike {
  readonly name: string;
  fetchContext?(request: {
    tenant: string;
    ticket: { helpdesk: string; id: string };
    customer: { id?: string | undefined; email?: string | undefined } | null;
    signal: AbortSignal;
  }): Promise<{
    facts: readonly { key: string; value: string | number | boolean }[];
    tickets:
      | readonly {
          id: string;
          subject: string | null;
          state: string;
          url: string | null;
          updatedAt: string | null;
        }[]
      | null;
  }>;
  searchHelp?(request: {
    tenant: string;
    query: string;
    language: string | null;
    limit: number;
    signal: AbortSignal;
  }): Promise<readonly HelpText[]>;
}

/** A macro or an article. */
export interface HelpText {
  kind: 'macro' | 'article';
  id: string;
  title: string;
  text: string;
  url: string | null;
}
