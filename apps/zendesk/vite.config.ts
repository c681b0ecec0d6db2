import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * Forms come when somebody opens one, news of changes and the look at replies when the brief is there, other languages
 * than English for whoever speaks them: reading a brief never waits for them.
 */
const LATER = new Set(['forms', 'live', 'warn-before-save', 'words-de', 'words-es']);

/**
 * The boot script asks for the panel before React is there; without these links the browser would learn
 * of React only after the boot script has run.
 */
const preloadEverything: Plugin = {
  name: 'baton:preload-everything',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((file) => file.type === 'chunk' && !file.isEntry && !LATER.has(file.name))
        .map(({ fileName }) => ({
          tag: 'link',
          // Not modulepreload: that compiles, too, and would hold up the boot script by as much.
          attrs: {
            rel: 'preload',
            as: 'script',
            crossorigin: true,
            fetchpriority: 'low',
            href: `/zendesk/${fileName}`,
          },
          injectTo: 'head',
        })),
  },
};

/** All styles are one file and scripts need no other first: what Vite would run around each dynamic import finds nothing to do. */
const importPlainly: Plugin = {
  name: 'baton:import-plainly',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/zendesk/',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  plugins: [importPlainly, react(), preloadEverything],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        manualChunks: (id) => (id.includes('/node_modules/') ? 'vendor' : undefined),
      },
    },
  },
});
