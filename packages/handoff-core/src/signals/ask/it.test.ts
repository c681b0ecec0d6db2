import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in Italian', () => {
  it.each([
    'Voglio parlare con un essere umano.',
    'Posso parlare con una persona vera?',
    'Mi passi un operatore, per favore.',
    'Mi metta in contatto con un responsabile.',
    'Può trasferirmi a un consulente?',
    'Ho bisogno di un operatore umano.',
    'Vorrei parlare con il suo superiore.',
    "C'è qualcuno con cui posso parlare?",
    'Preferisco trattare con una persona.',
    'Non voglio parlare con un robot, voglio una persona.',
    'Se non può aiutarmi, mi passi un operatore.',
    'Perché non posso parlare con una persona?',
    'Passami un umano!',
    'Desidero essere trasferita a un operatore.',
    'Mi faccia chiamare da un operatore.',
    "Mi colleghi con l'assistenza clienti.",
    'operatore per favore',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'it').label).toBe('ask');
  });

  it.each([
    'Sì',
    'Sì, volentieri.',
    'Va bene, grazie.',
    "Sì, mi passi l'operatore.",
    'Certo, faccia pure',
  ])('takes for a yes, only after an offer: %s', (text) => {
    expect(readAsk(text, 'it', true).label).toBe('accept_offer');
    expect(readAsk(text, 'it').label).not.toBe('accept_offer');
  });

  it.each([
    'Può escalare il mio caso?',
    "Potete fare un'escalation?",
    'Potrebbe verificare con il suo responsabile?',
    "Forse un supervisore può fare un'eccezione.",
    'Qualcun altro potrebbe aiutarmi?',
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'it').label).toBe('soft_escalate');
  });

  it.each([
    'Non voglio essere trasferito.',
    'Non mi passi nessuno.',
    'Non serve trasferirmi.',
    'Preferisco non parlare con un operatore.',
    'Non ho bisogno di un operatore.',
    "Non desidero parlare con un'altra persona.",
    'Senza trasferimenti, per favore.',
    'Non è necessario passarmi un consulente.',
    'Invece di trasferirmi, controlli di nuovo.',
    'Non mi trasferisca a nessuno.',
    'Non voglio parlare con nessun altro.',
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'it').label).toBe('refuse_transfer');
  });

  it.each([
    'Ieri ho parlato con un operatore.',
    "L'operatore mi ha detto che era gratis.",
    'Per quante persone vale il biglietto?',
    'Sono un agente di viaggio.',
    'La vostra assistenza clienti è stata molto gentile.',
    "Può viaggiare un'altra persona con me?",
    'Prima devo parlare con mia moglie.',
    'Come si chiama il consulente che mi ha chiamato?',
    'Il mio responsabile ha prenotato il viaggio.',
    'Posso trasferire il biglietto a mia sorella?',
    'Mi hanno detto di parlare con un agente in aeroporto.',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'it').label).toBe('none');
  });
});
