/** The service answered and said no. `code` is the last part of its problem type. */
export class ServiceRefusal extends Error {
  readonly status: number;
  readonly code: string;
  /** One line for each fault: code and where. Never text of the conversation. */
  readonly faults: string[];

  constructor(status: number, code: string, faults: string[]) {
    super(`the service refused it: ${code} (${status})`);
    this.name = 'ServiceRefusal';
    this.status = status;
    this.code = code;
    this.faults = faults;
  }
}

/** No answer, or only "not now", after every attempt. */
export class ServiceUnreachable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`no answer from the service: ${reason}`, options);
    this.name = 'ServiceUnreachable';
  }
}
