/** The bytes of a request; null when there are more than `most`, of which no more are read. */
export const readBytes = async (request: Request, most: number): Promise<Uint8Array | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null;
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    const part = value as Uint8Array;
    length += part.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part);
  }
};
