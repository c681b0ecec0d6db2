import { CliError } from '../cli-error.ts';
import type { Connection } from '../connection.ts';
import { outputFile } from '../output/output-file.ts';
import { requireService } from '../service/require-service.ts';

/** Of which conversation, and where to. */
export interface TrustReportRequest {
  connection: Connection;
  conversation: string;
  /** Absolute path; a name that ends in `.html` makes a page, any other JSON with the proof. */
  out: string;
  locale: string | undefined;
  timeZone: string | undefined;
}

const refusedBy = async (answer: Response): Promise<CliError> => {
  const problem = (await answer.json().catch(() => ({}))) as { type?: string; detail?: string };
  const code = problem.type?.split(':').at(-1) ?? `HTTP ${answer.status}`;
  return new CliError(
    code === 'forbidden' || code === 'key-unknown' ? 'service-refused-key' : 'service-refused',
    `the service refused the trust report: ${code}`,
    problem.detail ?? 'Look at its log.',
  );
};

/** Saves a trust report in a file that appears when it is whole; gives the exit code. @throws CliError */
export async function trustReport(
  { connection, conversation, out, locale, timeZone }: TrustReportRequest,
  stdout: NodeJS.WriteStream,
): Promise<number> {
  await requireService(connection);
  const isPage = out.toLowerCase().endsWith('.html');
  const query = new URLSearchParams({
    format: isPage ? 'html' : 'json',
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { timeZone }),
  });
  const path = `/v1/panel/conversations/${encodeURIComponent(conversation)}/trust-report`;
  const answer = await fetch(`${connection.url}${path}?${query.toString()}`, {
    headers: { authorization: `Bearer ${connection.key}` },
    redirect: 'error',
  });
  if (!answer.ok) throw await refusedBy(answer);
  const text = (await answer.text()).replace(/\n$/, '');
  const file = outputFile(out);
  try {
    await file.write(text);
    file.commit();
  } catch (error) {
    file.discard();
    throw error;
  }
  stdout.write(`Saved the trust report of ${conversation} in ${out}\n`);
  if (!isPage) stdout.write(`Verify it with: npm run --silent baton -- verify ${out}\n`);
  return 0;
}
