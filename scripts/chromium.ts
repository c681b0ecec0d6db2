import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to start a headless Chromium: pass both to playwright's `launch`. */
export type ChromiumLaunch = {
  readonly executablePath: string;
  readonly args: readonly string[];
};

/** What the resolver asks of the machine; tests replace it. */
export type ChromiumMachine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly isRoot: boolean;
  exists(file: string): boolean;
  /** Where playwright keeps the browser it manages, present or not. */
  managedPath(): string | undefined;
  /** Unpacks the Chromium that comes with the dependencies and returns its path. */
  unpack(): Promise<string>;
};

const SYSTEM_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** A browser under test talks to this machine only; anything else is "not found". */
export const LOOPBACK_ONLY =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Finds a Chromium for tests without downloading anything: `CHROMIUM_PATH`, then the one playwright
 * manages, then the system's, then the one in the lockfile (Linux x64).
 *
 * @throws Error with what to do, when there is none.
 */
export async function resolveChromium(
  machine: ChromiumMachine = thisMachine(),
): Promise<ChromiumLaunch> {
  // Chromium refuses to start its own sandbox as root; elsewhere the launcher may ask for it.
  const args = machine.isRoot ? [LOOPBACK_ONLY, '--no-sandbox'] : [LOOPBACK_ONLY];
  const named = machine.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!machine.exists(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return { executablePath: named, args };
  }
  const present = [machine.managedPath(), ...(SYSTEM_PATHS[machine.platform] ?? [])].find(
    (file) => file !== undefined && machine.exists(file),
  );
  if (present !== undefined) return { executablePath: present, args };
  if (machine.platform === 'linux' && machine.arch === 'x64') {
    return { executablePath: await machine.unpack(), args };
  }
  throw new Error(
    'No Chromium found. Install Chrome, or run `npx playwright-core install chromium`, or set CHROMIUM_PATH.',
  );
}

function thisMachine(): ChromiumMachine {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    managedPath: playwrightManagedPath,
    unpack: unpackBundledChromium,
  };
}

function playwrightManagedPath(): string | undefined {
  const require = createRequire(import.meta.url);
  const { chromium } = require('playwright-core') as {
    chromium: { executablePath(): string };
  };
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // playwright knows no build for this platform
  }
}

/** The bundle unpacks into the temporary directory and reuses whatever lies there, so it gets its own. */
async function unpackBundledChromium(): Promise<string> {
  const cache = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url));
  const home = path.join(cache, bundledVersion());
  const executable = path.join(home, 'chromium');
  if (!existsSync(executable)) {
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(path.join(cache, 'unpacking-'));
    const { default: bundle, inflate } = await import('@sparticuz/chromium');
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = draft;
    try {
      await bundle.executablePath();
      await inflate(path.join(bundledFolder(), 'bin', 'al2023.tar.br'));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    // Two test runs may unpack at once; the first rename wins and the other copy is dropped.
    await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
  }
  lendMissingSystemFiles(home, executable);
  return executable;
}

/** A slim container lacks fonts and the NSS libraries; the bundle brings both. */
function lendMissingSystemFiles(home: string, executable: string): void {
  if (!existsSync('/etc/fonts/fonts.conf')) {
    process.env['FONTCONFIG_PATH'] ??= path.join(home, 'fonts');
  }
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (libraries.status !== 0 || libraries.stdout.includes('not found')) {
    const lent = path.join(home, 'al2023', 'lib');
    const current = process.env['LD_LIBRARY_PATH'];
    process.env['LD_LIBRARY_PATH'] = current === undefined ? lent : `${lent}:${current}`;
  }
}

function bundledFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return path.dirname(path.dirname(entry));
}

function bundledVersion(): string {
  const require = createRequire(import.meta.url);
  const manifest = require(path.join(bundledFolder(), 'package.json')) as { version: string };
  return manifest.version;
}
