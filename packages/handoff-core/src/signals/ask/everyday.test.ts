import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

/** One or two sentences for each class of error that a set written without sight of the patterns brought up. */
describe('everyday wordings', () => {
  it.each([
    ['en', 'I need somebody on the phone, not a robot.'],
    ['en', 'I need second line support, can you route me there?'],
    ['en', "Who's in charge there? I want to talk to them."],
    ['en', 'i want to speak with ur supervisor this is unacceptable!!!'],
    ['en', 'I would feel better explaining it to a person.'],
    ['en', 'Can this be handed over to one of your staff? I want to explain it to them.'],
    ['en', 'wud like to spk to sum1'],
    ['en', 'Please call me.'],
    ['en', 'Can I get a callback?'],
    ['en', 'this is too complicated for a bot, who else can i talk to'],
    ['de', 'Ich bitte um einen Rückruf durch einen Sachbearbeiter.'],
    ['de', 'Wie erreiche ich einen richtigen Berater?'],
    ['fr', "Est-ce que quelqu'un peut m'appeler cet après-midi ?"],
    ['fr', 'jveux parler a kelkun'],
    ['es', '¿Me puede llamar alguien?'],
    ['es', 'Derívame a un especialista'],
    ['pt', 'Gostaria de ser contactado por um especialista.'],
    ['pt', 'Há alguma pessoa com quem eu possa falar?'],
    ['it', 'assistenza umana per favore'],
    ['nl', 'Stuur me door naar een specialist'],
  ])('hears an ask in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('ask');
  });

  it.each([
    ['en', 'yess please asap'],
    ['en', 'Alright, hand me over.'],
    ['en', 'That would help a lot.'],
    ['en', 'Yes, a person would be better for this.'],
    ['es', 'Vale, pásame.'],
    ['pt', 'pode passar'],
  ])('takes for a yes after an offer in %s: %s', (language, text) => {
    expect(readAsk(text, language, true).label).toBe('accept_offer');
  });

  it.each([
    ['en', 'Can your manager approve it?'],
    ['en', "I'd like this case looked at again by a higher level."],
    ['en', 'Please submit it for manual review.'],
    ['de', 'Kann Ihr Chef das genehmigen?'],
    ['fr', 'Transmettez ma réclamation à la direction.'],
    ['es', 'Eleve el reclamo al área técnica, por favor.'],
    ['pt', 'O seu chefe pode autorizar?'],
    ['it', 'Contesto la decisione, fatela rivedere.'],
    ['nl', 'Kan uw manager dit goedkeuren?'],
  ])('hears a soft ask in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('soft_escalate');
  });

  it.each([
    ['en', "Before you say you'll transfer me: I don't want that, I want an answer."],
    ['en', "If you're going to transfer me, forget it."],
    ['en', 'Stop offering me an agent.'],
    ['en', 'I never asked for an agent.'],
    ['en', "Please don't call me, write to me."],
    ['en', "I'm fine without an engineer, thanks."],
    ['de', 'Bitte rufen Sie mich nicht an.'],
    ['fr', "Arrêtez de me renvoyer vers d'autres services !"],
    ['es', '¿Se puede hacer sin llamar a nadie?'],
    ['pt', 'Não preciso que ninguém me ligue.'],
    ['it', 'Non chiamatemi, scrivetemi.'],
    ['nl', 'ik wil niemand spreken'],
  ])('hears a refusal in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('refuse_transfer');
  });

  it.each([
    ['en', 'Please no, last time I waited an hour for an agent.'],
    ['en', "No, cancel that. I don't want to wait in a queue."],
    ['de', 'Lass mal, geht schon.'],
    ['es', 'ahora no'],
    ['nl', 'Dat hoeft niet, dank u.'],
  ])('hears a refusal of an offer in %s: %s', (language, text) => {
    expect(readAsk(text, language, true).label).toBe('refuse_transfer');
  });

  it.each([
    ['en', 'How do I set up the escalation rules in the ticket system?'],
    ['en', 'Can the technician call me before he arrives?'],
    ['en', 'I need to talk to my team before we renew.'],
    ['en', 'Connect me to the guest wifi please.'],
    ['en', 'Is anyone online on my account right now?'],
    ['en', 'My application is still under manual review, how long does that take?'],
    ['pt', 'Quero transferir meu número para outra operadora.'],
    ['it', "C'è qualcuno che usa il mio account."],
    ['it', 'Voglio trasferire il mio numero a un altro operatore.'],
    ['nl', 'Stuur me de factuur door.'],
    ['nl', 'Stuur me door naar de website.'],
  ])('hears neither in %s: %s', (language, text) => {
    expect(readAsk(text, language).label).toBe('none');
  });
});
