import { copyFor } from './copy/copy-for.ts';
import { degradedOn, hostFor } from './hosts.ts';

/** What a host by this name can't show as meant, each in a sentence of that language; the same list is in every panel for it. */
export const lacksOfHost = (host: string, locale: string): string[] =>
  degradedOn(hostFor(host), copyFor(locale).copy);
