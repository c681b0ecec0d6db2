import { createHash } from 'node:crypto';

/** A file of plain text that goes with a call. */
export interface FormFile {
  field: string;
  name: string;
  text: string;
}

const quoted = (text: string): string => text.replaceAll(/["\r\n\\]/g, '_');

/** A body of form data. Its boundary is made of all that stands in it, so that nothing in it can end a part. */
export const formOf = (
  fields: readonly (readonly [name: string, value: string])[],
  file: FormFile,
): { contentType: string; body: string } => {
  const parts = [
    ...fields.map(
      ([name, value]) => `content-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}`,
    ),
    [
      `content-disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.name)}"`,
      `content-type: text/plain; charset=utf-8\r\n\r\n${file.text}`,
    ].join('\r\n'),
  ];
  const digest = createHash('sha256').update(parts.join('\0')).digest('hex');
  const boundary = `baton-${digest.slice(0, 48)}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`,
  };
};
