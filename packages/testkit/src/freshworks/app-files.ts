import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Where apps load Crayons from: any version of it. */
const CRAYONS_CDN =
  /https:\/\/cdn\.jsdelivr\.net\/npm\/@freshworks\/crayons@[\w.-]+\/dist\/crayons\//g;

/** The folder of Crayons as it was installed from the registry. */
const crayonsFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@freshworks/crayons/package.json')),
    'dist/crayons',
  );

const notThere = (): Response => new Response('Not found', { status: 404 });

const serveFile = async (
  folder: string,
  path: string,
  change: (text: string) => string = (text) => text,
): Promise<Response> => {
  const file = normalize(join(folder, path));
  if (!file.startsWith(`${folder}${sep}`)) return notThere();
  const type = TYPES[extname(file)];
  if (type === undefined) return notThere();
  try {
    const text = await readFile(file, 'utf8');
    return new Response(change(text), {
      headers: { 'content-type': type, 'cache-control': 'no-cache' },
    });
  } catch {
    return notThere();
  }
};

/** What is under app/ for one session: the client is put where the page asks for it, and Crayons comes from this machine. */
export const serveAppFile = (folder: string, path: string, session: string): Promise<Response> =>
  serveFile(join(folder, 'app'), path, (text) =>
    path.endsWith('.html')
      ? text
          .replaceAll('{{{appclient}}}', `/__platform/appclient/${session}.js`)
          .replaceAll(CRAYONS_CDN, '/__platform/crayons/')
      : text,
  );

/** A file of Crayons. */
export const serveCrayons = (path: string): Promise<Response> => serveFile(crayonsFolder(), path);
