import type { Checkpoint } from '@baton/handoff-core';
import { isRecord } from '../chat-log/is-record.ts';
import { fileBytes, inflated } from '../chat-log/open-bytes.ts';
import { splitLines } from '../chat-log/split-lines.ts';
import { CliError } from '../cli-error.ts';
import { readCheckpoint } from './read-shapes.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * The latest checkpoint of an earlier export, or the one a file consists of. Reads no further than the checkpoints go.
 * @throws CliError when there is none
 */
export const readPrevious = async (file: string): Promise<Checkpoint> => {
  let latest: Checkpoint | null = null;
  for await (const { text } of splitLines(inflated(fileBytes(file, () => undefined)))) {
    const value = text === null ? null : parse(text);
    const found = readCheckpoint(value);
    if (found && (!latest || found.size > latest.size)) latest = found;
    if (isRecord(value) && value['type'] === 'conversation') break;
  }
  if (latest) return latest;
  throw new CliError(
    'usage',
    'the earlier file holds no checkpoint',
    'Give an earlier export, or a checkpoint saved from GET /v1/ledger/checkpoint.',
  );
};
