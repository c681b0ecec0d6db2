import { randomBytes } from 'node:crypto';

import { writePng } from '../../image/write-png.ts';
import { faultsIn } from '../mutation.ts';
import type { Mutation } from '../mutation.ts';

const LOGO = 'assets/logo.png';
const SMALL = 'assets/logo-small.png';
const PAGE = 'assets/page.html';
const SCRIPT = 'assets/app.js';
const DRAWING = 'assets/icon.svg';

const picture = (side: number, opacity: number): Buffer =>
  writePng(Buffer.alloc(side * side * 4, opacity), side);

/** Says of itself that its pixels have no opacity. */
const withoutOpacity = (png: Buffer): Buffer => {
  png.writeUInt8(2, 25);
  return png;
};

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;

/** One more file with one fault. */
const file = (path: string, rule: string, fault: string, contents: string | Buffer): Mutation => ({
  rule,
  fault,
  file: path,
  make: (draft) => draft.write(path, contents),
});

/** What is in the files. */
export const contentMutations: readonly Mutation[] = [
  {
    ...file('assets/large.css', 'package-large', 'three megabytes', randomBytes(3_000_000)),
    file: '',
  },
  file('assets/manual.pdf', 'file-type-banned', 'a manual', 'text'),
  file('assets/old.ZIP', 'file-type-banned', 'a package in the package', 'text'),
  file('assets/manual.xml', 'file-content-banned', 'a manual under another name', '%PDF-1.7'),
  file('assets/data.png', 'file-content-banned', 'an archive under another name', 'PK\u0003\u0004'),
  file(
    'assets/run.css',
    'file-content-banned',
    'a script of a shell under another name',
    '#!/bin/sh\nrm -rf .',
  ),
  file('.DS_Store', 'file-leftover', 'what a Mac leaves', 'x'),
  file('assets/app.js.orig', 'file-leftover', 'a file before a merge', 'x'),
  file('assets/page.php', 'asset-type', 'a page that runs on a server', 'x'),
  file('.env', 'file-leftover', 'settings of whoever packed it', 'A=b'),
  file('notes.txt', 'file-unserved', 'a note at the top', 'x'),
  file('app.css', 'file-legacy', 'styles of the first framework', 'a{}'),
  file('assets/empty.css', 'file-empty', 'a file without contents', ''),
  file(
    PAGE,
    'code-http',
    'an address without encryption',
    '<!doctype html>\n<img src="http://example.com/a.png">',
  ),
  file(SCRIPT, 'code-http', 'a request without encryption', "fetch('http://example.com/a');"),
  file(SCRIPT, 'code-console', 'a note to the console', "console.log('here');"),
  file(SCRIPT, 'code-debugger', 'a stop for a debugger', 'start();\ndebugger;'),
  file(
    PAGE,
    'code-sdk',
    'a copy of the SDK from elsewhere',
    '<!doctype html><script src="https://cdn.example.com/zaf_sdk.min.js"></script>',
  ),
  file(
    PAGE,
    'code-sdk',
    'an older SDK',
    '<!doctype html><script src="https://static.zdassets.com/zendesk_app_framework_sdk/1.0/zaf_sdk.js"></script>',
  ),
  file('assets/zaf_sdk.min.js', 'code-sdk-copied', 'a copy of the SDK', 'start();'),
  file(SCRIPT, 'secret-word', 'a word that is asked about', '// the user types a password here'),
  file(SCRIPT, 'secret', 'a password', "const password = 'correct-horse';"),
  file(SCRIPT, 'secret', 'a token', 'send({ "token": "abcdef123456" });'),
  file(SCRIPT, 'secret', 'a key of an API', "const options = { api_key: 'abcdef123456' };"),
  file(SCRIPT, 'secret', 'a key of Amazon', "const id = 'AKIAABCDEFGHIJKLMNOP';"),
  file('assets/keys.json', 'secret', 'a private key', '["-----BEGIN RSA PRIVATE KEY-----"]'),
  file(
    PAGE,
    'secret',
    'a secret in a page',
    '<!doctype html><meta name="a" content="app_secret=abcdef123456">',
  ),
  file(LOGO, 'logo-format', 'a logo that is no PNG', 'GIF89a'),
  file(LOGO, 'logo-size', 'a logo that is too small', picture(128, 255)),
  file(LOGO, 'logo-corners', 'a logo with see-through corners', picture(320, 0)),
  file(SMALL, 'logo-size', 'a small logo that is too large', picture(320, 100)),
  file(
    SMALL,
    'logo-small-opaque',
    'a small logo without opacity',
    withoutOpacity(picture(128, 255)),
  ),
  file('assets/banner.png', 'banner', 'a banner of another size', picture(200, 255)),
  file('assets/banner.png', 'banner', 'a banner that is no PNG', 'x'),
  file(
    'assets/icon_nav_bar.svg',
    'icon-colour',
    'an icon with a colour of its own',
    svg('<path d="M0 0h9v9z" fill="#f00"/>'),
  ),
  file(
    'assets/icon_nav_bar.svg',
    'icon-form',
    'an icon of one size',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ),
  file(DRAWING, 'svg-form', 'a page under the name of a drawing', '<html></html>'),
  file(DRAWING, 'svg-cleaned', 'a remark in a drawing', svg('<!-- drawn by hand -->')),
  file(DRAWING, 'svg-cleaned', 'a style in a drawing', svg('<path style="fill: red" d="M0 0"/>')),
  file(
    DRAWING,
    'svg-cleaned',
    'a reference out of a drawing',
    svg('<path fill="url(https://example.com/a)"/>'),
  ),
  file(DRAWING, 'svg-cleaned', 'a script in a drawing', svg('<script>alert(1)</script>')),
  file(DRAWING, 'svg-cleaned', 'a handler in a drawing', svg('<g onload="alert(1)"/>')),
  file(
    DRAWING,
    'svg-outside',
    'a link out of a drawing',
    svg('<use href="https://example.com/a.svg#a"/>'),
  ),
  file(
    DRAWING,
    'svg-cleaned',
    'an entity in a drawing',
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
  ),
  file(
    DRAWING,
    'svg-outside',
    'a page in a drawing',
    svg('<foreignObject><b>a</b></foreignObject>'),
  ),
  file(
    DRAWING,
    'svg-bitmap',
    'pixels in a drawing',
    svg('<image href="data:image/png;base64,AA=="/>'),
  ),
  ...faultsIn(SMALL, [['logo-missing', 'no small logo', (draft) => draft.remove(SMALL)]]),
  ...faultsIn('assets/icon_top_bar.svg', [
    [
      'icon-missing',
      'a bar without its icon',
      (draft) =>
        draft
          .write(PAGE, '<!doctype html><title>Baton</title>')
          .manifest(['location', 'support', 'top_bar'], { url: PAGE }),
    ],
  ]),
];
