import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Forms come when somebody opens one: reading a brief never waits for them. */
const FORMS = 'forms';

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
        .filter((file) => file.type === 'chunk' && !file.isEntry && file.name !== FORMS)
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

export default defineConfig({
  root: import.meta.dirname,
  base: '/zendesk/',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  plugins: [react(), preloadEverything],
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
