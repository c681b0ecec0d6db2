/** An action endpoint as a tenant would write one, on a port of this machine, that can also behave badly. */
export { startActionEndpoint } from './action-endpoint.ts';
export type { ActionEndpoint, Behaviour, SeenCall } from './action-endpoint.ts';
