/** What names an error in logs and job rows: a code or a class, never its text, which may quote what a customer wrote. */
export const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
};
