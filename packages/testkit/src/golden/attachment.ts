import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const attachment: GoldenConversation = {
  id: 'attachment',
  title: 'Photos the AI cannot read',
  about:
    'A customer sends photos of a damaged sofa and a delivery note; the assistant can neither see them nor find a rule for the case.',
  language: 'en',
  facts: {
    channel: 'e-mail',
    subject: 'Sofa delivered with a torn seam',
    intent: 'damage_report',
    agent: { id: 'furniture-help', name: 'Furniture help', version: '5.1' },
    customer: { id: 'cus-71203', name: 'Oskar', email: 'oskar@example.com', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        'Hello, the sofa was delivered this morning with a torn seam. Photos and the signed delivery note are attached.',
        {
          attachments: [
            { name: 'seam-left.jpg', type: 'image/jpeg', size: 2_418_220 },
            { name: 'seam-close.jpg', type: 'image/jpeg', size: 1_902_114 },
            { name: 'delivery-note.pdf', type: 'application/pdf', size: 184_302 },
          ],
        },
      ),
    ),
    step(
      4,
      think('plan', 'Find the delivery, then the rule for damage noted on the delivery note.'),
      act('delivery-1', 'get_delivery', 'succeeded', {
        kind: 'read',
        args: { customer: 'cus-71203' },
        result: { item: 'Sofa Bergen, three seats', delivered: 'today 09:12', signed: true },
      }),
      ai(
        'Thank you, Oskar. I see the delivery from 09:12 this morning. I cannot open pictures myself. Was the damage written on the delivery note before you signed?',
        0.72,
      ),
    ),
    step(
      66,
      customer(
        'It is on the note, you can read it in the PDF. The driver wrote it in his own shorthand. Can you tell me whether you exchange the sofa or repair it?',
      ),
    ),
    step(
      4,
      think(
        'retrieval',
        'Searched for "damage noted by driver, exchange or repair". No article found.',
        {
          status: 'error',
          durationMs: 930,
          sources: [],
        },
      ),
      ai(
        'I do not have any information about that case, and I am unable to read the delivery note. I am not sure whether it would be an exchange or a repair.',
        0.41,
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['low_confidence'], atStep: 4 },
};
