import { defineConfig } from 'vitest/config';

// What Freshworks' command line reads when it packs: coverage of app/utils, in coverage/unit.
export default defineConfig({
  test: {
    environment: 'jsdom',
    testTimeout: 60_000,
    include: ['tests/**/*.test.js'],
    coverage: {
      provider: 'v8',
      include: ['app/utils/**/*.js'],
      reporter: ['json', 'text'],
      reportsDirectory: 'coverage/unit',
      thresholds: { statements: 80, branches: 80, functions: 80, lines: 80 },
    },
  },
});
