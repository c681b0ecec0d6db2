import { randomBytes } from 'node:crypto';
import { Refusal, missingParameter, recordInvalid } from '../wire/refusal.ts';
import { created, timeOf } from '../wire/call.ts';
import type { Answer, Call, Route } from '../wire/call.ts';

const LIVES_MS = 3_600_000;

/** A file on its way into a comment; gone when no comment takes it within the hour. */
const upload = (call: Call): Answer => {
  const { account, base, query, raw, headers } = call;
  const name = query.get('filename') ?? '';
  if (name === '') throw missingParameter('filename');
  const size = Buffer.byteLength(raw);
  const { mostUploadBytes, fileTypes } = account.assumptions;
  if (size > mostUploadBytes) throw new Refusal(413, { error: 'AttachmentTooLarge' });
  if (fileTypes !== null && !fileTypes.some((type) => name.toLowerCase().endsWith(type)))
    throw recordInvalid('base', 'Attachment: this type of file is not allowed', 'InvalidValue');
  const id = account.nextId();
  const token = randomBytes(12).toString('base64url');
  const file = {
    id,
    file_name: name,
    content_url: `${base.replace('/api/v2', '')}/attachments/token/${token}/?name=${encodeURIComponent(name)}`,
    content_type: headers['content-type'] ?? 'application/octet-stream',
    size,
    inline: false,
    deleted: false,
  };
  const endsAt = account.now().getTime() + LIVES_MS;
  account.uploads.set(token, { file, text: raw, endsAt });
  account.files.set(id, { name, text: raw });
  return created({
    upload: { token, expires_at: timeOf(new Date(endsAt)), attachment: file, attachments: [file] },
  });
};

/** Files for comments. */
export const uploadRoutes: readonly Route[] = [
  { method: 'POST', path: '/uploads', may: 'agent', scope: null, handle: upload },
];
