/** A signed statement: at this time, a report on this conversation was made with this content. */
export interface ReportSeal {
  tenant: string;
  conversationId: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** SHA-256 of `sealedText`, hex. */
  digest: string;
}

/** The text a report's digest is made of: the report as `JSON.stringify` writes it, then its proof line by line. */
export const sealedText = (report: unknown, lines: readonly string[]): string =>
  [JSON.stringify(report), ...lines, ''].join('\n');

/** The text that is signed: a line each. */
export const sealText = ({ tenant, conversationId, at, digest }: ReportSeal): string =>
  `baton-trust-report/1\n${tenant}\n${conversationId}\n${at}\n${digest}\n`;
