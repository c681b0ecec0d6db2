import { ConnectorError } from '@baton/handoff-service';

/** Intercom refused a request for good: nothing of it was done. */
export class IntercomRefusal extends ConnectorError {
  readonly status: number;

  constructor(code: ConnectorError['code'], status: number) {
    super(code, { sent: false });
    this.status = status;
  }
}
