import type { HelpdeskConnector } from '@baton/handoff-service';
import { baseUrlFault } from '../shared/base-url.ts';
import { genericApi } from './call.ts';
import { connectorOn } from './connector-on.ts';
import type { GenericOptions } from './options.ts';

/**
 * A connector to any helpdesk that speaks the small REST protocol of docs/connectors.md.
 * @throws TypeError when the base address may not be called
 */
export const genericConnector = (options: GenericOptions): HelpdeskConnector => {
  const fault = baseUrlFault(options.url, options.local ?? false);
  if (fault !== null) throw new TypeError(`The address of a helpdesk ${fault}.`);
  return connectorOn(genericApi(options), options);
};
