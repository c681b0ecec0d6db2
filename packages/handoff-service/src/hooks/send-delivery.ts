import { callEndpoint } from '../endpoints/call-endpoint.ts';
import { signedHeaders } from '../signing/sign.ts';
import { CLOUD_EVENT_TYPE } from './cloud-event.ts';

/** Most a delivery may take, from connecting to the status of the answer. */
const TIMEOUT_MS = 15_000;

/** What became of one call. */
export interface Sent {
  ok: boolean;
  httpStatus: number | null;
  /** Why no status came, for example `timeout` or `ECONNREFUSED`. */
  code: string | null;
  ms: number;
}

/** Sends a body once, signed for now; only 2xx counts, and no redirect is followed. Never rejects. */
export const sendSigned = async (
  { url, secrets }: { url: string; secrets: readonly string[] },
  { id, body, at }: { id: string; body: string; at: Date },
  { timeoutMs = TIMEOUT_MS, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<Sent> => {
  const begun = performance.now();
  const timestamp = Math.floor(at.getTime() / 1_000);
  const outcome = await callEndpoint({
    url,
    timeoutMs,
    body,
    statusOnly: true,
    ...(signal && { signal }),
    headers: {
      ...signedHeaders(secrets, { id, timestamp, body }),
      'content-type': CLOUD_EVENT_TYPE,
    },
  });
  const ms = Math.round(performance.now() - begun);
  if (!outcome.answered) return { ok: false, httpStatus: null, code: outcome.code, ms };
  const { status } = outcome;
  return { ok: status >= 200 && status < 300, httpStatus: status, code: null, ms };
};
