import { LIMITS } from './limits.ts';
import type { ZipFaultName } from './zip-fault.ts';

/** What is wrong with the name of a file in an archive, or null. A folder's name ends with a slash. */
export const pathFault = (path: string): ZipFaultName | null => {
  const folders = path.replace(/\/$/, '').split('/');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path)) return 'zip-path-characters';
  if (path.includes('\\')) return 'zip-path-backslash';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'zip-path-absolute';
  if (folders.includes('..')) return 'zip-path-traversal';
  if (folders.includes('') || folders.includes('.')) return 'zip-path-untidy';
  return path.length > LIMITS.pathLength ? 'zip-path-long' : null;
};

/** Paths that would be one and the same on some disk have the same key. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();
