import type { FastifyInstance, FastifyReply } from 'fastify';
import { readBuiltPage, serveBuiltFiles } from './built-files.ts';
import { newNonce, pageHeaders } from './security-headers.ts';

const PLACE = '<!-- baton:head -->';

/** What a sidebar page begins with, as its script reads it. */
interface Boot {
  session: string;
  tier: string;
  locale: string;
  /** Why it may not be used, and under which number the log has the cause. */
  refused?: { code: string; request: string };
}

/** How a sidebar page is sent. */
interface SidebarPage {
  boot: Boot;
  /** Who may show it in a frame, as a policy says it. */
  frameAncestors: string;
  /** Where the helpdesk's own script is; null for a page outside of it. `module`: ours, which is loaded as one. */
  sdk: { url: string; module: boolean } | null;
}

/** The playground's copy of the helpdesk's script, which needs no network. */
export const LOCAL_SDK = { url: '/playground/zaf_sdk.js', module: true };

/** JSON inside a script element: nothing in it may end the element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const sdkTag = ({ url, module }: NonNullable<SidebarPage['sdk']>): string =>
  `<script${module ? ' type="module"' : ''} src="${url}"></script>`;

/** Sends the built sidebar with what it begins with, under a policy that lets nothing else run or frame it. */
export type SendSidebar = (reply: FastifyReply, page: SidebarPage) => FastifyReply;

/** Serves the sidebar's files; the page itself is sent by whoever knows who looks. @throws Error when it is not built */
export const openSidebar = async (app: FastifyInstance): Promise<SendSidebar> => {
  const template = await readBuiltPage('zendesk');
  await serveBuiltFiles(app, 'zendesk', '/zendesk/assets/');
  return (reply, { boot, frameAncestors, sdk }) => {
    const nonce = newNonce();
    const begins = { ...boot, apiBase: '', pollMs: 4_000, nonce };
    const head = [
      `<script nonce="${nonce}">document.documentElement.dataset.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;</script>`,
      `<script type="application/json" id="baton-boot" nonce="${nonce}">${inScript(begins)}</script>`,
      `<meta property="csp-nonce" nonce="${nonce}">`,
      ...(sdk ? [sdkTag(sdk)] : []),
    ].join('\n');
    const scripts = sdk && URL.canParse(sdk.url) ? { scripts: new URL(sdk.url).origin } : {};
    return pageHeaders(reply, { nonce, frameAncestors, ...scripts }).send(
      template.replace(PLACE, () => head),
    );
  };
};
