/** A helpdesk that is simulated, for tests and the playground; it can be slow, broken or hostile. */
export { simulatedConnector } from './simulated-connector.ts';
export type { ConnectorMood, SimulatedConnectorOptions } from './simulated-connector.ts';
/** What every connector must do, as checks to be run as tests. */
export { connectorContract } from './connector-contract.ts';
export type { ConnectorSample, ContractCheck } from './connector-contract.ts';
export type { ConnectorLike, HelpText } from './connector-like.ts';
/** Macros and articles of a shop that does not exist, by language. */
export { helpTexts } from './help-texts.ts';
