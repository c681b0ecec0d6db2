import type { Rule } from '../rule.ts';
import { ZIP_FAULTS } from '../zip/zip-fault.ts';
import type { ZipFaultName } from '../zip/zip-fault.ts';

/** The archive itself: sound, and safe to unpack. */
export const archiveRules: readonly Rule[] = (Object.keys(ZIP_FAULTS) as ZipFaultName[]).map(
  (name) => ({
    id: name,
    level: 'error',
    check: ({ zipFaults }) =>
      zipFaults
        .filter((fault) => fault.name === name)
        .map(({ path }) => ({ file: path, message: ZIP_FAULTS[name] })),
  }),
);
