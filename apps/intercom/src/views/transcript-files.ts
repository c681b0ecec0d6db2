import type { Component } from '../canvas/canvas.ts';
import { joined, rows, say } from '../canvas/components.ts';
import { webAddress } from '../canvas/web-address.ts';
import { fill } from '../words/fill.ts';

/** A file or a page that a message or a step names. */
export interface NamedFile {
  name: string;
  /** For example `image/png, 20 kB`; may be empty. */
  detail: string;
  url: string | null;
}

/**
 * A row that opens it, which says where that is: what customers attach leads anywhere. Where it can't be opened, a text
 * as `named` says it.
 */
const fileOf = (file: NamedFile, id: string, named: string): Component[] => {
  const url = webAddress(file.url);
  if (url === null) {
    const name = fill(named, { name: file.name });
    return say(joined(name, file.detail), 'muted');
  }
  const { hostname } = new URL(url);
  const title = file.name === '' ? hostname : file.name;
  return rows([{ to: { url, id }, title, subtitle: joined(file.detail, hostname) }]);
};

/** All of them, each by itself, for a page that holds what its bytes allow. */
export const everyFile = (files: readonly NamedFile[], named: string): Component[][] =>
  files.map((file, index) => fileOf(file, `file:${index}`, named));

/** Most of them, longest name and longest address among many messages. */
const MOST_FILES = 3;
const MOST_NAME = 80;
const MOST_ADDRESS = 300;

/** Some of them, for a list of messages; `whole` where nothing is left out. */
export const filesOf = (
  files: readonly NamedFile[],
  id: string,
  named: string,
): { components: Component[]; whole: boolean } => {
  const shown = files
    .slice(0, MOST_FILES)
    .filter(
      ({ name, url }) => name.length <= MOST_NAME && (webAddress(url)?.length ?? 0) <= MOST_ADDRESS,
    );
  return {
    components: shown.flatMap((file, index) => fileOf(file, `${id}:${index}`, named)),
    whole: shown.length === files.length,
  };
};
