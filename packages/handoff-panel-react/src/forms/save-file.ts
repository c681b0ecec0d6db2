import type { TrustReportFile } from '@baton/handoff-panel';

/** Long enough for a browser to have begun to write. */
const KEEP_MS = 60_000;

/** Hands a file to the browser to keep. Never opened in place: it would run as a page of ours. */
export function saveFile({ name, type, text }: TrustReportFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
