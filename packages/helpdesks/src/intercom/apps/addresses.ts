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
