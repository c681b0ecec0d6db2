/** An error as an app around the panel throws it: the last part of a problem type, and whether it may be sent again. */
export const refused = (code: string, retryable = false): Error =>
  Object.assign(new Error(code), { code, retryable });
