import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** One package or app of this repository. */
export type Member = {
  /** Folder relative to the root, such as `packages/handoff-core`. */
  readonly folder: string;
  readonly name: string;
  /** Workspace packages and npm packages by name, development ones included. */
  readonly dependencies: readonly string[];
  /** Import paths it offers besides its name, such as `./testing`. */
  readonly subpaths: readonly string[];
  /** Sources behind its name and subpaths, relative to the root: the only files that may be barrels. */
  readonly frontDoors: readonly string[];
};

type Manifest = {
  name?: string;
  exports?: Record<string, string | { 'baton-source'?: string }>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** Every folder under `packages/` and `apps/` that has a manifest. */
export function readWorkspace(root: string): Member[] {
  return ['packages', 'apps'].flatMap((parent) => {
    const folder = path.join(root, parent);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .toSorted()
      .flatMap((child) => readMember(root, `${parent}/${child}`));
  });
}

function readMember(root: string, folder: string): Member[] {
  const file = path.join(root, folder, 'package.json');
  if (!existsSync(file)) return [];
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return [
    {
      folder,
      name: manifest.name ?? folder,
      dependencies: Object.keys({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.optionalDependencies,
      }),
      frontDoors: Object.values(manifest.exports ?? {}).flatMap((target) => {
        const source = typeof target === 'string' ? target : target['baton-source'];
        return source === undefined ? [] : [path.posix.join(folder, source)];
      }),
      subpaths: Object.keys(manifest.exports ?? {}).filter((key) => key !== '.'),
    },
  ];
}
