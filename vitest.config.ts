import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

import { resolveChromium } from './scripts/chromium.ts';

const rootPath = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// Workspace packages answer with their sources, so no test needs a build first.
const serverConditions = ['baton-source', ...defaultServerConditions];
const clientConditions = ['baton-source', ...defaultClientConditions];

// Node tests must run where no browser exists; the browser projects then fail with playwright's words.
const chromium = await resolveChromium().catch(() => undefined);

/** Prepares the database template once for all node tests, when the service brings such a set-up. */
const storageSetup = 'packages/handoff-service/src/testing/global-setup.ts';
const globalSetup = existsSync(rootPath(storageSetup)) ? [rootPath(storageSetup)] : [];

const patienceSetup = rootPath('scripts/lib/patience.ts');

const exclude = ['**/node_modules/**', '**/dist/**'];

// Two cores and a real PostgreSQL: a slow test is not a broken one.
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // One second, its usual patience, is sometimes too short there.
  expect: { poll: { timeout: 30_000 } },
};

function nodeProject(
  name: string,
  include: string[],
  more: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    ssr: { resolve: { conditions: serverConditions } },
    // Where the set-up of the run is loaded.
    environments: { __vitest__: { resolve: { conditions: serverConditions } } },
    test: {
      name,
      root: rootPath('.'),
      environment: 'node',
      include,
      exclude,
      globalSetup,
      setupFiles: [rootPath('scripts/lib/fixed-seed.ts'), patienceSetup],
      ...patience,
      ...more,
    },
  };
}

function browserProject(folder: string, dependencies: string[]): TestProjectInlineConfiguration {
  return {
    root: rootPath(folder),
    resolve: { conditions: clientConditions },
    // Found while the first test runs, a dependency would reload the page under it: name them here.
    optimizeDeps: { include: dependencies },
    test: {
      name: `browser-${folder.split('/').at(-1) ?? folder}`,
      include: ['src/**/*.browser.test.ts', 'src/**/*.browser.test.tsx'],
      exclude,
      setupFiles: [patienceSetup],
      ...patience,
      // An element is waited for as long as its test may last.
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions:
            chromium === undefined
              ? {}
              : { executablePath: chromium.executablePath, args: [...chromium.args] },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

const REACT = ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom/client'];

const STYLING = [
  '@zendeskgarden/react-buttons',
  '@zendeskgarden/react-theming',
  'styled-components',
];

export default defineConfig({
  test: {
    projects: [
      nodeProject(
        'node',
        [
          'packages/*/src/**/*.test.ts',
          'apps/{server,cli,playground,zendesk,intercom,freshdesk,brief}/src/**/*.test.ts',
          'scripts/**/*.test.ts',
        ],
        { exclude: [...exclude, '**/*.browser.test.ts', '**/*.e2e.test.ts'] },
      ),
      browserProject('packages/handoff-panel-react', [
        ...REACT,
        'axe-core',
        'vitest-browser-react',
        ...STYLING,
      ]),
      browserProject('apps/zendesk', [
        ...REACT,
        'zendesk_app_framework_sdk',
        ...STYLING.map((name) => `@baton/handoff-panel-react > ${name}`),
      ]),
      browserProject('apps/brief', [
        ...REACT,
        'axe-core',
        '@zendeskgarden/react-buttons',
        ...STYLING.map((name) => `@baton/handoff-panel-react > ${name}`),
      ]),
      browserProject('apps/freshdesk', ['axe-core']),
      // Whole pages driven from node with playwright-core, after everything else. Two at a time: each has a server, a
      // database and a browser of its own, and waits for them most of the time.
      nodeProject(
        'e2e',
        ['apps/{playground,server,cli}/src/**/*.e2e.test.ts', 'scripts/*.e2e.test.ts'],
        {
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 90_000 } },
          env: {
            CHROMIUM_PATH: chromium?.executablePath ?? '',
            CHROMIUM_ARGS: JSON.stringify(chromium?.args ?? []),
          },
        },
      ),
    ],
  },
});
