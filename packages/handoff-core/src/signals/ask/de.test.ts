import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in German', () => {
  it.each([
    'Ich möchte mit einem Menschen sprechen.',
    'Kann ich bitte jemanden aus dem Support sprechen?',
    'Verbinden Sie mich bitte mit einem Mitarbeiter.',
    'Verbinde mich mit einem echten Menschen!',
    'Stellen Sie mich bitte durch.',
    'Ich will Ihren Vorgesetzten sprechen.',
    'Geben Sie mir einen Berater.',
    'Ich brauche einen richtigen Ansprechpartner, keinen Bot.',
    'Könnten Sie mich an einen Kollegen weiterleiten?',
    'Gibt es bei Ihnen jemanden, mit dem ich reden kann?',
    'Ich würde gerne mit einer Mitarbeiterin telefonieren.',
    'Ich möchte nicht mit einem Roboter reden, sondern mit einem Menschen.',
    'Wenn das nicht geht, verbinden Sie mich mit einem Sachbearbeiter.',
    'Warum kann ich nicht einfach mit einem Menschen sprechen?',
    'Bitte leiten Sie mich an einen Menschen weiter.',
    'Lassen Sie mich mit dem Chef reden.',
    'Ich möchte weiterverbunden werden.',
    'Mitarbeiter bitte',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'de').label).toBe('ask');
  });

  it.each([
    'Ja bitte',
    'Ja, gerne.',
    'Okay, machen Sie das.',
    'Klar, danke',
    'Ja, verbinden Sie mich.',
  ])('takes for a yes, only after an offer: %s', (text) => {
    expect(readAsk(text, 'de', true).label).toBe('accept_offer');
    expect(readAsk(text, 'de').label).not.toBe('accept_offer');
  });

  it.each([
    'Können Sie das bitte eskalieren?',
    'Bitte eskalieren Sie meinen Fall.',
    'Könnten Sie das mit Ihrem Vorgesetzten klären?',
    'Vielleicht kann Ihr Kollege das prüfen?',
    'Kann mir jemand anderes helfen?',
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'de').label).toBe('soft_escalate');
  });

  it.each([
    'Ich möchte nicht verbunden werden.',
    'Bitte leiten Sie mich nicht weiter.',
    'Ich will mit niemandem sprechen, lösen Sie das bitte hier.',
    'Ich brauche keinen Mitarbeiter.',
    'Nein, keinen Menschen bitte.',
    'Das geht doch ohne Mitarbeiter.',
    'Sie müssen mich nicht verbinden.',
    'Ich möchte auf keinen Fall an einen Kollegen abgegeben werden.',
    'Statt mich zu verbinden, prüfen Sie es bitte noch einmal.',
    'Ich will nicht schon wieder mit jemand anderem reden.',
    'Verbinden Sie mich bloß nicht mit einem Berater!',
    'Es ist nicht nötig, mich weiterzuleiten.',
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'de').label).toBe('refuse_transfer');
  });

  it.each([
    'Ich habe gestern mit einem Mitarbeiter gesprochen.',
    'Der Mitarbeiter sagte mir, es sei kostenlos.',
    'Für wie viele Personen gilt das Ticket?',
    'Ich bin selbst Mitarbeiter im Kundenservice.',
    'Ihr Kundenservice war sehr freundlich.',
    'Kann eine zweite Person mitfahren?',
    'Ich muss erst mit meiner Frau sprechen.',
    'Wie heißt der Berater, der mich angerufen hat?',
    'Mein Chef hat die Reise gebucht.',
    'Verbinden sich die Kopfhörer automatisch mit dem Handy?',
    'Mit welchem Kollegen hatte ich gestern telefoniert?',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'de').label).toBe('none');
  });
});
