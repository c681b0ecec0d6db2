/** Beginnings that give a kind of file away, whatever it is called. */
const BEGINNINGS: readonly (readonly [kind: string, at: number, bytes: Buffer])[] = [
  ['zip', 0, Buffer.from('PK\u0003\u0004', 'latin1')],
  ['zip', 0, Buffer.from('PK\u0005\u0006', 'latin1')],
  ['rar', 0, Buffer.from('Rar!\u001a\u0007', 'latin1')],
  ['gzip', 0, Buffer.from([0x1f, 0x8b])],
  ['7z', 0, Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['bz2', 0, Buffer.from('BZh', 'latin1')],
  ['pdf', 0, Buffer.from('%PDF-', 'latin1')],
  // the container of old office files
  ['doc', 0, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['avi', 8, Buffer.from('AVI ', 'latin1')],
  ['mp3', 0, Buffer.from('ID3', 'latin1')],
  ['mp3', 0, Buffer.from([0xff, 0xfb])],
  ['mpeg', 0, Buffer.from([0x00, 0x00, 0x01, 0xba])],
  ['mpeg', 0, Buffer.from([0x00, 0x00, 0x01, 0xb3])],
  ['sh', 0, Buffer.from('#!/bin/sh', 'latin1')],
  ['sh', 0, Buffer.from('#!/bin/bash', 'latin1')],
  ['sh', 0, Buffer.from('#!/usr/bin/env bash', 'latin1')],
  ['csh', 0, Buffer.from('#!/bin/csh', 'latin1')],
];

/** What kind of file it is by its first bytes; null for kinds that are no danger in a package. */
export const sniff = (bytes: Buffer): string | null =>
  BEGINNINGS.find(([, at, beginning]) =>
    bytes.subarray(at, at + beginning.length).equals(beginning),
  )?.[0] ?? null;
