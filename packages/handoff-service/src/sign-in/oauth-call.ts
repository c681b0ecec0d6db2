/** What came in at `/oauth/token` or `/oauth/revoke`. */
export interface OAuthCall {
  /** The `Authorization` header. */
  authorization: string | null;
  /** The body, as it came: a form. */
  body: string;
}

/** What is answered, as JSON that nobody keeps. */
export interface OAuthAnswer {
  status: number;
  body: Readonly<Record<string, string | number>>;
  headers: Readonly<Record<string, string>>;
}

/** Codes of RFC 6749, 5.2, what is said with them (never what was sent), and the status. */
const FAULTS = {
  invalid_request: [400, 'A parameter is missing, is wrong, or is there more than once.'],
  invalid_client: [401, 'There is no such client, or its secret is another one.'],
  invalid_grant: [400, 'The code or token is over, was used, or belongs to somebody else.'],
  unauthorized_client: [400, 'The client may not do this.'],
  unsupported_grant_type: [400, 'Use authorization_code or refresh_token.'],
  unsupported_token_type: [400, 'Only access and refresh tokens can be revoked.'],
  invalid_scope: [400, 'There is no scope but panel, and none can be added.'],
  temporarily_unavailable: [503, 'Nothing was used up. Try again in a moment.'],
} as const;

export type OAuthFault = keyof typeof FAULTS;

export const isOAuthFault = (text: string): text is OAuthFault => Object.hasOwn(FAULTS, text);

/** Refuses a call; every one of them may be sent again after it is mended. */
export const refuseCall = (error: OAuthFault): OAuthAnswer => {
  const [status, description] = FAULTS[error];
  return {
    status,
    body: { error, error_description: description },
    headers: {
      ...(status === 401 && { 'www-authenticate': 'Basic realm="baton", charset="UTF-8"' }),
      ...(status === 503 && { 'retry-after': '5' }),
    },
  };
};

/** Letters and signs of RFC 6749, appendix A; whatever else is sent is nobody's name. */
export const isClientId = (text: string): boolean => /^[\u0020-\u007e]{1,300}$/.test(text);

/** A form, and who sends it. */
export interface ReadCall {
  form: Readonly<Record<string, string>>;
  clientId: string;
  secret: string;
}

const BASIC = /^basic +([\w+/]+={0,2})$/i;

/** RFC 6749, 2.3.1: both parts are encoded as in a form before they are joined. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

const basicOf = (header: string): [id: string, secret: string] | null => {
  const found = BASIC.exec(header.trim())?.[1];
  if (found === undefined) return null;
  const text = Buffer.from(found, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const id = decoded(text.slice(0, Math.max(colon, 0)));
  const secret = decoded(text.slice(colon + 1));
  return colon < 0 || id === null || secret === null ? null : [id, secret];
};

/** Reads a call: parameters once each, the client in the header or in the form and not in both. */
export const readCall = ({ authorization, body }: OAuthCall): ReadCall | OAuthFault => {
  const entries = [...new URLSearchParams(body)];
  const form = Object.fromEntries(entries.filter(([, value]) => value !== ''));
  if (new Set(entries.map(([name]) => name)).size < entries.length) return 'invalid_request';
  const { client_id: id, client_secret: secret, ...rest } = form;
  if (authorization === null)
    return id && secret ? { form: rest, clientId: id, secret } : 'invalid_client';
  if (secret !== undefined) return 'invalid_request';
  const basic = basicOf(authorization);
  if (!basic) return 'invalid_client';
  if (id !== undefined && id !== basic[0]) return 'invalid_request';
  return { form: rest, clientId: basic[0], secret: basic[1] };
};
