import { randomUUID } from 'node:crypto';

/** An answer that is no success, as a list of errors. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    { field, headers = {} }: { field?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = {
      type: 'error.list',
      request_id: randomUUID(),
      errors: [{ code, message, ...(field !== undefined && { field }) }],
    };
    this.headers = headers;
  }
}

export const notFound = (message = 'Resource Not Found', code = 'not_found'): Refusal =>
  new Refusal(404, code, message);
export const unauthorized = (message = 'Access Token Invalid'): Refusal =>
  new Refusal(401, 'unauthorized', message);
export const invalid = (message: string, field?: string): Refusal =>
  new Refusal(400, 'parameter_invalid', message, field === undefined ? {} : { field });
export const missing = (field: string): Refusal =>
  new Refusal(400, 'parameter_not_found', `${field} is required`, { field });
export const unscoped = (scope: string): Refusal =>
  new Refusal(
    403,
    'forbidden',
    `You do not have the required scope (${scope}) to access this resource`,
  );
