import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** All styles are one file and scripts need no other first: what Vite would run around each dynamic import finds nothing to do. */
const importPlainly: Plugin = {
  name: 'baton:import-plainly',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/brief/',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  plugins: [importPlainly, react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
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
