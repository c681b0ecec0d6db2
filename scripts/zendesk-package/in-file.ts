import type { Finding } from '../lib/finding.ts';
import { MANIFEST } from './app-package.ts';
import type { AppPackage } from './app-package.ts';

/** A finding about a place in a JSON file, with the line if the place is there. */
export const inFile = (pkg: AppPackage, file: string, path: string, message: string): Finding => {
  const line = pkg.lineOf(file, path);
  return { file, message, ...(line === undefined ? {} : { line }) };
};

/** The same in the manifest. */
export const inManifest = (pkg: AppPackage, path: string, message: string): Finding =>
  inFile(pkg, MANIFEST, path, message);

const LONGEST = 60;

/** A value of the package in a message: in quotes, short, with invisible characters written out. */
export const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
