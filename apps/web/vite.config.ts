import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractPages } from './build/contract-pages.js';
import { knownDocuments } from './build/known-documents.js';

const api = `http://localhost:${process.env['API_PORT'] ?? '4000'}`;

export default defineConfig({
  plugins: [react(), knownDocuments(new URL('src', import.meta.url).pathname), contractPages()],
  // The service navigation of govuk-frontend carries a media query for old browsers that the minifier
  // cannot read; recovery drops that one rule.
  css: {
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['../../node_modules'] } },
  },
  build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 700 },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/uploads': api,
      '/exports': api,
      '/auth': api,
    },
  },
});
