import { bootConfigOf } from '../boot-config.ts';

/**
 * Loads this page again behind the scenes and reads the session it would have begun with. Works where the
 * page is open to a plain GET; elsewhere the answer is no page of ours, and so null.
 */
export async function reloadBoot(url: string): Promise<string | null> {
  const response = await fetch(url, { cache: 'no-store', headers: { accept: 'text/html' } });
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return bootConfigOf(page).session;
}
