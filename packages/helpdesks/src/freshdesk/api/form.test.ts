import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formOf } from './form.ts';

it('is read as what was put into it, whatever stands in it', async () => {
  const text = fc.string({ unit: 'grapheme' }).map((said) => said.toWellFormed());
  await fc.assert(
    fc.asyncProperty(text, text, async (note, said) => {
      const file = { field: 'attachments[]', name: 'conversation-0123.txt', text: said };
      const { contentType, body } = formOf(
        [
          ['body', note],
          ['private', 'true'],
        ],
        file,
      );
      const form = await new Response(body, {
        headers: { 'content-type': contentType },
      }).formData();
      expect([form.get('body'), form.get('private')]).toEqual([note, 'true']);
      const attached = form.get('attachments[]');
      expect(attached).toBeInstanceOf(File);
      expect(await (attached as File).text()).toBe(said);
      expect([...form.keys()]).toHaveLength(3);
    }),
  );
});

it('lets no name of a file begin another part', () => {
  const file = { field: 'f', name: 'a"\r\ncontent-type: text/html\r\n\r\n.txt', text: 'x' };
  const { body } = formOf([], file);
  expect(body).not.toContain('\r\ncontent-type: text/html');
});
