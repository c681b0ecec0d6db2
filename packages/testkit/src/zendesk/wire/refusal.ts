/** An answer that is no success, in the words of the API. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super(`${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
  }
}

export const notFound = (): Refusal =>
  new Refusal(404, { error: 'RecordNotFound', description: 'Not found' });

export const noEndpoint = (): Refusal =>
  new Refusal(404, { error: 'InvalidEndpoint', description: 'Not found' });

export const forbidden = (): Refusal =>
  new Refusal(403, {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  });

/** Something the account's plan has not. */
export const notOnPlan = (status: 403 | 404): Refusal =>
  status === 404 ? noEndpoint() : forbidden();

/** A value of the wrong type: refused before any rule of the record is looked at. */
export const invalidAttribute = (name: string, must: string): Refusal =>
  new Refusal(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must ${must}`,
    },
  });

export const missingParameter = (name: string): Refusal =>
  new Refusal(400, {
    error: {
      title: 'Missing required attribute',
      message: `param is missing or the value is empty: ${name}`,
    },
  });

/** A record that breaks its rules in a field, which is told along. */
export const fieldRefused = (description: string, id: number, type: string): Refusal =>
  new Refusal(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: {
      base: [{ description, error: null, ticket_field_id: id, ticket_field_type: type }],
    },
  });

/** A record that breaks its rules. `part` is what of it is wrong, `base` for the whole. */
export const recordInvalid = (part: string, description: string, error?: string): Refusal =>
  new Refusal(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [part]: [{ description, ...(error !== undefined && { error }) }] },
  });
