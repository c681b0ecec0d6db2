/** A fenced block of a Markdown text. */
type Fence = {
  /** All words after the opening fence, such as `sh test`. */
  readonly info: string;
  readonly code: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
};

/** Something in running text: what it says and where. */
export type Mention = { readonly text: string; readonly line: number };

/** A Markdown text taken apart as far as checks need it. */
export type Markdown = {
  readonly fences: readonly Fence[];
  readonly links: readonly Mention[];
  readonly codes: readonly Mention[];
  /** Anchors of the headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const LINK =
  /\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)|\b(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm;

/** Reads fences, links, code in backticks and heading anchors. */
export function readMarkdown(text: string): Markdown {
  const fences: Fence[] = [];
  const links: Mention[] = [];
  const codes: Mention[] = [];
  const anchors = new Set<string>();
  let open: { mark: string; info: string; line: number; code: string[] } | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const [, mark = '', info = ''] = FENCE.exec(content) ?? [];
    if (open !== undefined) {
      if (mark.startsWith(open.mark) && info.trim() === '') {
        fences.push({ info: open.info, line: open.line, code: open.code.join('\n') });
        open = undefined;
      } else {
        open.code.push(content);
      }
    } else if (mark !== '') {
      open = { mark, info: info.trim(), line, code: [] };
    } else {
      const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(content)?.[1];
      if (heading !== undefined) addAnchor(anchors, heading);
      const withoutCode = content.replaceAll(/`+([^`]+)`+/g, (_, code: string) => {
        codes.push({ text: code.trim(), line });
        return '';
      });
      for (const match of withoutCode.matchAll(LINK)) {
        links.push({ text: match[1] ?? match[2] ?? match[3] ?? '', line });
      }
    }
  }
  return { fences, links, codes, anchors };
}

function addAnchor(anchors: Set<string>, heading: string): void {
  const slug = heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
  let anchor = slug;
  for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${slug}-${copy}`;
  anchors.add(anchor);
}
