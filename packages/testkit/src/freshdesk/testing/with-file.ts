/** A form with a text and a file of so many bytes. */
export const withFile = (body: string, bytes: number): FormData => {
  const form = new FormData();
  form.set('body', body);
  form.append('attachments[]', new Blob(['x'.repeat(bytes)], { type: 'text/plain' }), 'a.txt');
  return form;
};
