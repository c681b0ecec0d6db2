import type { Copy } from '../copy/copy.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';

/** The tenant's name of an intent, else ours in the viewer's language, else its id spelled out. */
export const intentName = (name: string, copy: Copy, label?: string): string =>
  shorten(plain(label ?? own<string>(copy.intent, name) ?? humanise(name)), 40);
