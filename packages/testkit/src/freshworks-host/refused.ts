/** What a promise of the client is rejected with. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}

/** Makes one. */
export const refused = (status: number, message: string): Refused => new Refused(status, message);
