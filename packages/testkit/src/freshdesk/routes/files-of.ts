import type { FileRow } from '../state/rows.ts';
import type { Call } from '../wire/call.ts';
import { wrong } from '../wire/refusal.ts';

/** Files that came with a request, kept. `beside`: bytes that the ticket has already. @throws Refusal 400 when they are too much */
export const filesOf = ({ account, uploads }: Call, beside = 0): readonly FileRow[] => {
  const bytes = uploads.reduce((sum, each) => sum + each.bytes.length, beside);
  const most = account.assumptions.mostFileBytes;
  if (uploads.length > 0 && bytes > most)
    throw wrong(
      'attachments',
      `The total attachment size is ${bytes}, it should be less than ${most}`,
    );
  return uploads
    .filter(({ field }) => field === 'attachments[]')
    .map(({ name, type, bytes: held }) => ({
      id: account.nextId(),
      name,
      type,
      bytes: held,
      createdAt: account.now(),
    }));
};
