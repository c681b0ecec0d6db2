import type { PageLoad } from '@baton/helpdesks';

/** The one value of a name; undefined where there is none, or several that could be read differently elsewhere. */
const only = (fields: URLSearchParams, name: string): string | undefined => {
  const values = fields.getAll(name);
  return values.length === 1 ? values[0] : undefined;
};

/**
 * What Zendesk posts when it loads a page: a form with a token, at an address with a query. Null where the form is not of
 * one token, or says anything twice.
 * @param address path and query, as the request has it
 */
export const readPageLoad = (address: string, form: string): PageLoad | null => {
  const fields = new URLSearchParams(form);
  const token = only(fields, 'token');
  if (token === undefined || new Set(fields.keys()).size !== fields.size) return null;
  const query = new URLSearchParams(address.split('?', 2)[1] ?? '');
  return { token, query: { origin: only(query, 'origin'), appGuid: only(query, 'app_guid') } };
};
