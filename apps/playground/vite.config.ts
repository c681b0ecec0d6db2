import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: '/playground/',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // The page runs under a policy without inline scripts; every browser that gets here preloads by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      // The ZAF SDK beside the page, under a name the sidebar page can rely on: development has no CDN.
      input: { index: 'index.html', zaf_sdk: 'src/zaf-sdk.ts' },
      output: {
        entryFileNames: ({ name }) =>
          name === 'zaf_sdk' ? 'zaf_sdk.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
