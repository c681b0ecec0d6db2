import { ProblemError, createAdminClient } from '@baton/handoff-client';
import type { AdminClient } from '@baton/handoff-client';
import { refusal } from '../service/refusal.ts';
import type { Hints } from '../service/refusal.ts';
import type { AdminTerminal } from './admin-commands.ts';

/** Where an answer is printed, and how. */
export type TellTerminal = AdminTerminal & { json: boolean };

/** Asks a service and prints what it says: as JSON, or as lines. Gives the exit code. @throws CliError */
export const teller =
  (refused: { forbidden: string; hints: Hints; placeOf?: (pointer: string) => string }) =>
  async <Answer>(
    { connection: { url, key }, stdout, json }: TellTerminal,
    ask: (client: AdminClient) => Promise<Answer>,
    lines: (answer: Answer) => readonly string[],
    exitCode: (answer: Answer) => number = () => 0,
  ): Promise<number> => {
    try {
      const answer = await ask(createAdminClient({ baseUrl: url, token: key }));
      const said = json ? [JSON.stringify(answer, null, 2)] : lines(answer);
      for (const line of said) stdout.write(`${line}\n`);
      return exitCode(answer);
    } catch (error) {
      throw error instanceof ProblemError ? refusal(error, url, refused, refused.placeOf) : error;
    }
  };

/** A secret is told once. */
export const saySecret = (secret: string | undefined): string[] =>
  secret === undefined ? [] : [`secret: ${secret}`, 'Keep it now: it is told this once.'];
