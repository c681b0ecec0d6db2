/**
 * A redirect URI with what it is told; null is left out. `iss` says who tells it (RFC 9207): a client that speaks with several
 * can't be made to mix them up. What the address carries already stays as it is.
 */
export const redirectTo = (
  redirectUri: string,
  issuer: string,
  said: Readonly<Record<string, string | null>>,
): string => {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...said, iss: issuer }))
    if (value !== null) url.searchParams.append(name, value);
  return url.toString();
};
