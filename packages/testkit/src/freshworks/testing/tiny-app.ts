import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HEADERS = { 'X-Key': '<%= iparam.key %>' };

/** Files of a small app that uses everything the platform has. */
export const TINY_APP: Readonly<Record<string, unknown>> = {
  'manifest.json': {
    'platform-version': '3.0',
    modules: {
      common: {
        requests: { look: {}, lookStrictly: {}, write: {}, hear: {} },
        functions: { add: {} },
        events: { onAppInstall: { handler: 'install' } },
      },
      support_ticket: {
        location: { ticket_sidebar: { url: 'index.html', icon: 'icon.svg' } },
        events: { onTicketUpdate: { handler: 'updated' } },
      },
    },
  },
  'config/iparams.json': {
    host: { display_name: 'Host', type: 'text' },
    key: { display_name: 'Key', type: 'text', secure: true },
  },
  'config/requests.json': {
    look: {
      schema: {
        method: 'GET',
        host: '<%= iparam.host %>',
        path: '/tickets/<%= context.id %>',
        headers: { ...HEADERS, Authorization: 'Bearer <%= access_token %>' },
        query: { rev: '<%= context.rev %>' },
      },
      options: { oauth: 'own' },
    },
    lookStrictly: {
      schema: {
        method: 'GET',
        host: '<%= iparam.host %>',
        path: '/tickets/<%= context.id %>',
        headers: HEADERS,
      },
    },
    write: {
      schema: { method: 'POST', host: '<%= iparam.host %>', path: '/notes', headers: HEADERS },
      options: { maxAttempts: 3, retryDelay: 500 },
    },
    hear: {
      schema: {
        method: 'POST',
        host: '<%= iparam.host %>',
        path: '/heard',
        headers: { ...HEADERS, 'X-By': '<%= context.by %>' },
      },
    },
  },
  'config/oauth_config.json': {
    integrations: {
      own: {
        client_id: '<%= oauth_iparams.id %>',
        client_secret: '<%= oauth_iparams.secret %>',
        authorize_url: 'https://{{ oauth_iparams.domain }}/oauth/authorize',
        token_url: 'https://{{ oauth_iparams.domain }}/oauth/token',
        options: { scope: 'panel' },
        token_type: 'agent',
      },
    },
  },
  'app/index.html': '<!doctype html><script src="{{{appclient}}}"></script>',
  'app/app.js': 'const one = 1;',
  'server/server.js': `exports = {
    install: async function (args) {
      if (args.iparams.key === 'wrong') renderData({ message: 'The key is wrong.' });
      else if (args.iparams.key === 'wordy') renderData({ message: 'x'.repeat(61) });
      else renderData();
    },
    updated: async function (payload) {
      await $request.invokeTemplate('hear', {
        context: { by: String(payload.data.actor.id) },
        body: JSON.stringify({ event: payload.event }),
      });
    },
    add: async function (args) {
      renderData(null, { sum: args.a + args.b, sees: typeof process + typeof setTimeout });
    },
  };`,
};

/** Writes an app into a folder of its own; `using` removes it. */
export const plantApp = (files: Readonly<Record<string, unknown>> = TINY_APP) => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-app-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return {
    folder,
    [Symbol.dispose]: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
