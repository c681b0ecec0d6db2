import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: '/pair/',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // The page runs under a policy without inline scripts; every browser that gets here preloads by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
