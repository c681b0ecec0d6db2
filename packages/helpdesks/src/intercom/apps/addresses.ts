/** Addresses of an app at this server, as they stand in the Developer Hub. */
export interface AppAddresses {
  initialize: string;
  submit: string;
  webhooks: string;
  health: string;
}

/** Where people begin to install the listed app. */
export const INSTALL_PATH = '/intercom/install';
/** Where Intercom sends them back to. */
export const CALLBACK_PATH = '/intercom/oauth/callback';
/** Where Intercom tells that a workspace took the listed app away. */
export const UNINSTALL_PATH = '/intercom/uninstall';

const ID = /^[\w-]{1,64}$/;
const IN_ADDRESS = /^https?:\/\/[^/]+\/a\/(?:apps|inbox)\/([\w-]{1,64})(?:[/?#]|$)/;

/** The id of a workspace, given as it is or as an address of Intercom that it stands in; null where there is none. */
export const workspaceIn = (text: string): string | null =>
  ID.test(text) ? text : (IN_ADDRESS.exec(text)?.[1] ?? null);

/**
 * @param baseUrl without a slash at the end
 * @param key of the app: the workspace of a private one, `listed` for that of the server
 */
export const appAddresses = (baseUrl: string, key: string): AppAddresses => {
  const base = `${baseUrl}/intercom/${encodeURIComponent(key)}`;
  return {
    initialize: `${base}/canvas/initialize`,
    submit: `${base}/canvas/submit`,
    webhooks: `${base}/webhooks`,
    health: `${base}/health`,
  };
};
