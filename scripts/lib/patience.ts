import { vi } from 'vitest';

/** As long as `expect.poll` waits; one second, its usual patience, is too short where cores are shared. */
const PATIENCE_MS = 30_000;

const { waitFor } = vi;

/** Waits as long as every other wait of a test, unless a test says how long. */
vi.waitFor = (call, options) =>
  waitFor(call, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options });
