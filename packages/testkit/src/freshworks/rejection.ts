/** What the platform answers in place of an app's request: a status of its own and words of its own. */
export class Rejection extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Rejection';
    this.status = status;
    this.headers = headers;
  }
}
