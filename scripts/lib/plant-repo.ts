import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A throw-away repository in the temporary directory; `using` removes it. */
export type PlantedRepo = Disposable & { readonly root: string };

/** Writes files, by path relative to the new repository, so that a check can be shown a fault. */
export function plantRepo(files: Readonly<Record<string, string>>): PlantedRepo {
  const root = mkdtempSync(path.join(tmpdir(), 'baton-planted-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return {
    root,
    [Symbol.dispose]: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The manifests of a small repository with the real names, to plant sources into. */
export function plantedManifests(): Record<string, string> {
  const manifest = (name: string): string =>
    JSON.stringify({ name, exports: { '.': { 'baton-source': './src/index.ts' } } });
  return {
    'packages/handoff-core/package.json': manifest('@baton/handoff-core'),
    'packages/handoff-panel/package.json': manifest('@baton/handoff-panel'),
    'packages/handoff-panel-react/package.json': manifest('@baton/handoff-panel-react'),
    'packages/testkit/package.json': manifest('@baton/testkit'),
    'apps/zendesk/package.json': manifest('@baton/zendesk'),
    'apps/server/package.json': manifest('@baton/server'),
  };
}
