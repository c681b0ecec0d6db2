import { Refusal } from '../wire/refusal.ts';

/** An answer that is no success, in the words of this API. */
export const refused = (status: number, code: string, title: string): Refusal =>
  new Refusal(status, { errors: [{ code, title }] });

export const badRequest = (title: string): Refusal => refused(400, 'bad_request', title);
export const missing = (what: string): Refusal =>
  refused(404, `${what}_not_found`, `${what.replaceAll('_', ' ')} not found`);
