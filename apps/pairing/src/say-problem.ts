import { ProblemError } from '@baton/handoff-client';

/** What a helpdesk's page says of problems, beside what every page does. */
export interface ProblemWords {
  /** By code: what is wrong, and what to do. */
  codes: Readonly<Record<string, string>>;
  /** What is meant by the last part of a pointer, where its name is not the word for it. */
  fields?: Readonly<Record<string, string>>;
  /** For what is no answer of Baton; null where it is nothing special. */
  other?: (error: unknown) => string | null;
}

const COMMON: Readonly<Record<string, string>> = {
  unreachable: 'Baton does not answer. Is it running?',
  'key-missing': 'Baton does not know this key.',
  'key-unknown': 'Baton does not know this key.',
  forbidden: 'This key is no admin key.',
};

/** What went wrong, in words for an admin. */
export const sayProblem = (
  error: unknown,
  { codes, fields = {}, other = () => null }: ProblemWords,
): string => {
  if (!(error instanceof ProblemError))
    return other(error) ?? 'Something went wrong in this page. Load it again.';
  const said = codes[error.code] ?? COMMON[error.code] ?? `Baton refused it (${error.code}).`;
  const faults = error.errors.map(({ pointer, detail }) => {
    const place = pointer.split('/').slice(2);
    const name = fields[place.at(-1) ?? ''] ?? place.join(' ');
    return `${name === '' ? 'They' : name} ${detail}.`;
  });
  return [said, ...faults].join(' ');
};
