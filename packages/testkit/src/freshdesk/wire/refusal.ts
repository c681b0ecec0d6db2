/** An answer that is no success, in the words of the API. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** One field of a request that is wrong. */
export interface Wrong {
  field: string;
  message: string;
  code:
    | 'missing_field'
    | 'invalid_value'
    | 'datatype_mismatch'
    | 'invalid_field'
    | 'duplicate_value';
}

/** Tells every field that is wrong. */
export const invalid = (...errors: readonly Wrong[]): Refusal =>
  new Refusal(errors.some(({ code }) => code === 'duplicate_value') ? 409 : 400, {
    description: 'Validation failed',
    errors,
  });

export const wrong = (field: string, message: string, code: Wrong['code'] = 'invalid_value') =>
  invalid({ field, message, code });

/** Nothing is there: no word of it. */
export const notFound = (): Refusal => new Refusal(404);

export const unauthorized = (): Refusal =>
  new Refusal(401, {
    code: 'invalid_credentials',
    message: 'You have to be logged in to perform this action.',
  });

export const forbidden = (): Refusal =>
  new Refusal(403, {
    code: 'access_denied',
    message: 'You are not authorized to perform this action.',
  });

/** Something the account's plan has not. */
export const notOnPlan = (status: 403 | 404): Refusal =>
  status === 404
    ? notFound()
    : new Refusal(403, {
        code: 'require_feature',
        message: 'The feature is not supported in your plan. Please upgrade to use it.',
      });

/** The path is one, and takes other methods. */
export const wrongMethod = (method: string, takes: readonly string[]): Refusal =>
  new Refusal(
    405,
    {
      message: `${method} method is not allowed. It should be one of these method(s): ${takes.join(', ')}`,
    },
    { allow: takes.join(', ') },
  );

export const unreadable = (): Refusal =>
  new Refusal(400, {
    code: 'invalid_json',
    message: 'Request body has invalid json format',
  });

export const wrongType = (): Refusal =>
  new Refusal(415, {
    code: 'invalid_content_type',
    message:
      'Content-Type header is set to something else. Please use application/json or multipart/form-data',
  });
