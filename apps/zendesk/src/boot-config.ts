/** A page load that the service refused: the page says so, and asks for nothing. */
export interface Refusal {
  code: 'not-paired' | 'signature' | 'no-agent' | 'unreachable';
  /** Under which the service's log has the cause; null when there is none to look up. */
  request: string | null;
}

/** What the service writes into the page. */
export interface BootConfig {
  /** Bearer of this page load; lives in memory only. */
  session: string;
  locale: string;
  /** Where the service answers; empty for the page's own origin. */
  apiBase: string;
  /** Milliseconds between looks for news. */
  pollMs: number;
  /** Null when the page may be used. */
  refused: Refusal | null;
  /** Whether the reply is looked at before it is sent; see docs/decisions/save-warning.md. */
  saveWarning: boolean;
}

const DEFAULTS: BootConfig = {
  session: '',
  locale: 'en',
  apiBase: '',
  pollMs: 4_000,
  refused: null,
  saveWarning: true,
};

/** Reads the page's boot data and takes it out of the document, so that the session is in one place only. */
export function takeBootConfig(document: Document): BootConfig {
  const config = bootConfigOf(document);
  document.getElementById('baton-boot')?.remove();
  return config;
}

/** The boot data of a page of ours; the defaults, without a session, for any other page. */
export function bootConfigOf(document: Document): BootConfig {
  const element = document.getElementById('baton-boot');
  try {
    return { ...DEFAULTS, ...(JSON.parse(element?.textContent ?? '{}') as Partial<BootConfig>) };
  } catch {
    return DEFAULTS;
  }
}
