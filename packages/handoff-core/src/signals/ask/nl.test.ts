import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in Dutch', () => {
  it.each([
    'Ik wil met een mens praten.',
    'Kan ik een echte persoon spreken?',
    'Verbind mij door met een medewerker.',
    'Kunt u mij doorverbinden?',
    'Ik wil uw leidinggevende spreken.',
    'Geef me een medewerker.',
    'Ik heb een echt persoon nodig, geen bot.',
    'Is er iemand met wie ik kan praten?',
    'Ik praat liever met een mens.',
    'Ik wil niet met een robot praten, ik wil een mens.',
    'Als het niet lukt, verbind me dan door met een collega.',
    'Waarom kan ik niet gewoon met een mens praten?',
    'Laat me met een medewerker bellen.',
    'Zou ik iemand van de klantenservice kunnen spreken?',
    'Ik word graag doorverbonden met een adviseur.',
    'Kan een medewerker mij terugbellen?',
    'medewerker graag',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'nl').label).toBe('ask');
  });

  it.each(['Ja', 'Ja graag', 'Oké, doe maar.', 'Ja, verbind me door.', 'Prima, dank u, graag'])(
    'takes for a yes, only after an offer: %s',
    (text) => {
      expect(readAsk(text, 'nl', true).label).toBe('accept_offer');
      expect(readAsk(text, 'nl').label).not.toBe('accept_offer');
    },
  );

  it.each([
    'Kunt u dit escaleren?',
    'Graag escaleren.',
    'Kunt u dit overleggen met uw leidinggevende?',
    'Misschien kan een supervisor een uitzondering maken.',
    'Kan iemand anders mij hiermee helpen?',
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'nl').label).toBe('soft_escalate');
  });

  it.each([
    'Ik wil niet doorverbonden worden.',
    'Verbind me niet door.',
    'Ik hoef geen medewerker.',
    'Ik wil liever niet met een medewerker praten.',
    'U hoeft me niet door te verbinden.',
    'Ik wil met niemand anders spreken.',
    'Zonder doorverbinden alstublieft.',
    'Het is niet nodig om me door te verbinden.',
    'In plaats van mij door te verbinden, kijk nog eens.',
    'Geef me alsjeblieft niet door aan een collega.',
    'Geen mens nodig, dank je.',
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'nl').label).toBe('refuse_transfer');
  });

  it.each([
    'Ik heb gisteren met een medewerker gesproken.',
    'De medewerker zei dat het gratis was.',
    'Voor hoeveel personen geldt het ticket?',
    'Ik ben zelf medewerker bij een reisbureau.',
    'Uw klantenservice was erg vriendelijk.',
    'Kan er nog een persoon mee?',
    'Ik moet eerst met mijn vrouw praten.',
    'Hoe heet de adviseur die mij belde?',
    'Mijn manager heeft de reis geboekt.',
    'Kan ik de kaart overzetten naar mijn zus?',
    'Ze zeiden dat ik met een medewerker op de luchthaven moest praten.',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'nl').label).toBe('none');
  });
});
