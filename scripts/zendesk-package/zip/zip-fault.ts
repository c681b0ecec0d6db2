/** What can be wrong with an archive, whatever is in it. Each of them is an error. */
export const ZIP_FAULTS = {
  'zip-unreadable': 'is no ZIP archive, or only a part of one: pack it again',
  'zip-too-large':
    'is larger than is read here: a package is some hundred kilobytes, look what got in',
  'zip-ambiguous':
    'has two ends, so that two programs can see different files in it: pack it again',
  'zip-multi-part': 'is one part of several: pack it into a single file',
  'zip-64':
    'uses the extension for huge archives, which an app package has no need of: pack it again',
  'zip-too-many-files': 'has more files than is read here: look what got in',
  'zip-hidden-bytes':
    'has bytes that belong to no file, a place to hide something: pack it again without them',
  'zip-overlap':
    'shares its bytes with another file, which is how small archives become huge: pack it again',
  'zip-records-differ':
    'is described in two ways, so that two programs can read different files: pack it again',
  'zip-bomb': 'becomes far larger when it is unpacked: leave it out, or look what it is',
  'zip-encrypted': 'is encrypted, and nobody will be asked for a password: pack it without',
  'zip-method': 'is packed by another method than deflate: pack it the usual way',
  'zip-corrupt': 'cannot be unpacked: pack it again',
  'zip-size': 'has another size than the archive says: pack it again',
  'zip-checksum': 'is not what was packed, its checksum differs: pack it again',
  'zip-path-encoding': 'has a name that is not UTF-8: rename it',
  'zip-path-characters': 'has characters in its name that cannot be seen: rename it',
  'zip-path-backslash':
    'has a backslash in its name, a folder to some and a letter to others: use /',
  'zip-path-absolute': 'names a place from the root of a disk: name it from the top of the package',
  'zip-path-traversal': 'leads out of the folder it is unpacked to: name it without ..',
  'zip-path-untidy': 'has an empty folder name or . in its path: name it plainly',
  'zip-path-long': 'has a name of more than 200 characters: shorten it',
  'zip-duplicate':
    'is there twice, or differs from another name in upper and lower case only: leave one of them out',
  'zip-path-conflict': 'is a file and a folder at once: rename one of them',
  'zip-symlink': 'is a symbolic link, which Zendesk refuses: put the file itself there',
  'zip-special-file': 'is neither a file nor a folder: leave it out',
} as const;

/** The stable name of a fault of an archive. */
export type ZipFaultName = keyof typeof ZIP_FAULTS;

/** One fault of an archive; `path` is empty where it is about the archive as a whole. */
export interface ZipFault {
  readonly name: ZipFaultName;
  readonly path: string;
}
