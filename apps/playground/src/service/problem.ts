/** Something the page could not do, in words for the person in front of it. */
export class PageProblem extends Error {
  /** Last part of the problem type, or `unreachable`, `no-key`. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly advice: string;

  constructor(code: string, status: number, title: string, advice: string) {
    super(title);
    this.code = code;
    this.status = status;
    this.title = title;
    this.advice = advice;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a refused answer: its own title and advice when it is problem+json, else the status. */
export const problemFrom = async (response: Response): Promise<PageProblem> => {
  const body: unknown = await response.json().catch(() => null);
  const { type, title, detail, errors } = (body ?? {}) as Record<string, unknown>;
  const faults = Array.isArray(errors)
    ? errors.map((fault: { pointer?: unknown; detail?: unknown }) =>
        [text(fault.pointer), text(fault.detail)].filter(Boolean).join(': '),
      )
    : [];
  return new PageProblem(
    text(type).replace('urn:baton:problem:', '') || `http-${response.status}`,
    response.status,
    text(title) || `The service answered ${response.status}`,
    [text(detail), ...faults].filter(Boolean).join(' ') || 'Try again; the service log says more.',
  );
};
