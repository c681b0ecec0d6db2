import { createAdminClient } from '@baton/handoff-client';
import type { AdminClient, PolicyVersion, RuleTrouble } from '@baton/handoff-client';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';
import { visible } from '../output/visible.ts';
import { readPolicyFile } from '../policy-file.ts';
import type { AdminTerminal } from './admin-commands.ts';
import { dryRunLines } from './policy-dry-run.ts';
import { sayWarning, withFaults } from './policy-faults.ts';

/** A policy file: as the user named it, and where it is. */
export interface PolicyFile {
  name: string;
  path: string;
}

const lines = (stream: NodeJS.WriteStream, all: readonly string[]): void => {
  for (const line of all) stream.write(`${line}\n`);
};

const json = (stream: NodeJS.WriteStream, value: unknown): void =>
  lines(stream, [JSON.stringify(value, null, 2)]);

const sayVersion = ({ version, savedAt, savedBy, note }: PolicyVersion): string =>
  version === 0
    ? 'version 0: nothing was saved, the default of the service is in force'
    : `version ${version}, saved ${savedAt ?? ''} by ${savedBy ?? ''}${note === null ? '' : `: ${visible(note)}`}`;

const sayTrouble = ({ id, times, code }: RuleTrouble): string =>
  `rule ${id} could not be evaluated ${counted(times, 'time')}: ${code}`;

const run = async (
  { connection, stderr }: AdminTerminal,
  file: PolicyFile | null,
  ask: (client: AdminClient) => Promise<number>,
): Promise<number> => {
  const { url, key } = connection;
  const client = createAdminClient({ baseUrl: url, token: key });
  return withFaults({ url, file: file?.name ?? 'policy', stderr }, () => ask(client));
};

/** Prints a policy as it was written, or with its defaults; says on standard error which version it is. */
export const showPolicy = (
  terminal: AdminTerminal,
  options: { version: number | undefined; full: boolean },
): Promise<number> =>
  run(terminal, null, async (client) => {
    const found =
      options.version === undefined
        ? await client.fetchPolicy()
        : { ...(await client.fetchPolicyVersion(options.version)), ruleTrouble: [] };
    lines(terminal.stderr, [sayVersion(found), ...found.ruleTrouble.map(sayTrouble)]);
    json(terminal.stdout, options.full ? found.policy : found.input);
    return 0;
  });

/** Says what is wrong with a policy file, or most likely not meant; saves nothing. */
export const checkPolicyFile = (terminal: AdminTerminal, file: PolicyFile): Promise<number> =>
  run(terminal, file, async (client) => {
    const { warnings } = await client.checkPolicy(readPolicyFile(file.path));
    lines(
      terminal.stderr,
      warnings.map((warning) => sayWarning(file.name, warning)),
    );
    lines(terminal.stdout, [`${file.name}: can be saved`]);
    return 0;
  });

/** Saves a policy file on top of a version, the one in force unless told. */
export const savePolicyFile = (
  terminal: AdminTerminal,
  file: PolicyFile,
  options: { note: string | undefined; over: number | undefined },
): Promise<number> =>
  run(terminal, file, async (client) => {
    const policy = readPolicyFile(file.path);
    const version = options.over ?? (await client.fetchPolicy()).version;
    const saved = await client.savePolicy(policy, { version, note: options.note });
    lines(
      terminal.stderr,
      saved.warnings.map((warning) => sayWarning(file.name, warning)),
    );
    lines(terminal.stdout, [`${file.name}: saved as version ${saved.version}, in force now`]);
    return 0;
  });

/** Says what a policy file would have done to the latest conversations; saves nothing. */
export const dryRunPolicyFile = (
  terminal: AdminTerminal,
  file: PolicyFile,
  options: { conversations: number; json: boolean },
): Promise<number> =>
  run(terminal, file, async (client) => {
    const { conversations } = options;
    const found = await client.dryRunPolicy(readPolicyFile(file.path), { conversations });
    if (options.json) json(terminal.stdout, found);
    else lines(terminal.stdout, dryRunLines(found));
    return 0;
  });

/** Prints what was saved, latest first. */
export const policyHistory = (
  terminal: AdminTerminal,
  options: { limit: number },
): Promise<number> =>
  run(terminal, null, async (client) => {
    const { versions, next } = await client.fetchPolicyVersions({ limit: options.limit });
    lines(
      terminal.stdout,
      versions.length === 0
        ? ['nothing was saved: the default of the service is in force']
        : table(
            versions.map(({ version, savedAt, savedBy, note }) => [
              String(version),
              savedAt ?? '',
              savedBy ?? '',
              note ?? '',
            ]),
          ),
    );
    if (next !== null) lines(terminal.stderr, ['older ones: --limit']);
    return 0;
  });
