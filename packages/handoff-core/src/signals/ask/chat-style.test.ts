import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('how people type to a bot', () => {
  it.each([
    ['en', 'I only deal with a human being.'],
    ['en', 'Find me somebody real.'],
    ['en', 'Enough. Operator. Now.'],
    ['en', 'This robot is useless, give me a person'],
    ['en', 'Somebody needs to ring me before noon.'],
    ['en', 'Could one of your specialists give me a ring?'],
    ['en', 'Stop with the scripted answers and get me somebody competent.'],
    ['en', 'Route me to retention please'],
    ['en', 'Can we get a developer on this?'],
    ['de', "gibt's bei euch auch richtige menschen"],
    ['de', 'kann ich mit jmd reden'],
    ['fr', "Il y a quelqu'un de réel ici ?"],
    ['fr', 'Pourriez-vous me rappeler demain ?'],
    ['es', '¿Hay alguien de verdad ahí?'],
    ['es', 'Llámame al 600 555 019'],
    ['pt', 'Tem uma pessoa real aí?'],
    ['it', "C'è una persona vera?"],
    ['it', 'Potreste telefonarmi oggi?'],
    ['nl', 'Werkt hier een echt mens?'],
    ['nl', 'Kunt u mij vandaag bellen?'],
  ])('hears an ask in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('ask');
  });

  it.each([
    ['en', 'Definitely, I am tired of typing.'],
    ['en', "If it's the only way then yes please"],
    ['en', 'Fine but quickly please'],
    ['en', 'Ok, I can wait.'],
    ['de', 'Meinetwegen.'],
    ['de', 'wär echt super'],
  ])('hears a yes in %s: %s', (language, text) => {
    expect(readAsk(text, language, true).label).toBe('accept_offer');
  });

  it.each([
    ['en', 'no calls please'],
    ['en', "Let's keep going here."],
    ['en', "Please don't escalate."],
    ['en', 'Nobody needs to ring me.'],
    ['en', "Make sure nobody calls me, I'm at work."],
    ['en', "Don't loop in an engineer."],
    ['en', "I'd prefer that no agent contacts me."],
    ['de', 'Bitte nicht zurückrufen.'],
    ['fr', 'Inutile de me transférer.'],
    ['fr', 'Je préfère continuer ici avec vous.'],
    ['es', 'Sin llamadas, por favor.'],
    ['es', 'Prefiero continuar contigo.'],
    ['pt', 'Dispenso a chamada.'],
    ['it', 'Preferisco restare qui con te.'],
    ['it', 'Nessuna telefonata, grazie.'],
    ['nl', 'Blijf liever hier.'],
    ['nl', 'U hoeft me niet terug te bellen.'],
  ])('hears a refusal in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('refuse_transfer');
  });

  it.each([
    ['en', 'I would like this refusal reassessed.'],
    ['en', 'Can you raise it internally?'],
    ['de', 'Meine Ablehnung soll überprüft werden.'],
    ['es', 'Quiero presentar una queja formal.'],
    ['it', 'Vorrei fare un reclamo.'],
    ['nl', 'Ik wil een klacht indienen.'],
  ])('hears a soft ask in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('soft_escalate');
  });

  it.each([
    ['en', 'I need someone to answer the door when they come.'],
    ['en', 'Can I get an engineer visit on Thursday?'],
    ['en', 'The letter says "speak to an adviser", which one is meant?'],
    ['fr', 'Comment transférer mon billet à une autre personne ?'],
    ['pt', 'Quero transferir meu bilhete para uma pessoa.'],
    ['es', 'Llámenme cuando llegue el paquete.'],
  ])('leaves alone in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('none');
  });
});
