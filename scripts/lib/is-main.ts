import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * True when the module with this `import.meta.url` is what node was started with.
 * (`import.meta.main` says the same, but is missing before Node.js 24.2 and would pass in silence.)
 */
export function isMain(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
