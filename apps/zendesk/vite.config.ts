import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * Forms come when somebody opens one, news of changes and the look at replies when the brief is there, other languages
 * than English for whoever speaks them, asking for leave where it is missing: reading a brief never waits for them.
 */
const LATER = /^(?:forms|live|warn-before-save|ask-leave|words-.*)$/;

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
        .filter((file) => file.type === 'chunk' && !file.isEntry && !LATER.test(file.name))
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
        // What forms share with the brief comes with the brief: a file of its own would weigh more.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'vendor', test: /node_modules/, priority: 2 },
            { name: 'view', test: /handoff-panel-react\/src\/(?!forms\/(?!later))/, priority: 1 },
          ],
        },
      },
    },
  },
});
