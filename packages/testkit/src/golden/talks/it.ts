import type { LanguageTalks } from './language-talks.ts';

/** Italian. */
export const it: LanguageTalks = {
  language: 'it',
  refusal: 'Non mi passi un operatore.',
  talks: {
    anger: [
      'Aspetto il rimborso da un mese.',
      'AI: Il rimborso è in lavorazione.',
      'Mi dite sempre la stessa cosa. È inaccettabile, sono davvero arrabbiata.',
      'AI: Ci scusiamo per il disagio.',
      'È una vergogna! Il peggior servizio che abbia mai visto, mi sento presa in giro.',
    ],
    ask: ['La lavatrice perde acqua.', 'AI: Controlli il tubo.', 'operatore'],
    topic: [
      'Non riesco a pagare la bolletta.',
      'AI: Posso rateizzarla.',
      'Non importa più, voglio farla finita.',
    ],
    noProgress: [
      "L'app non si apre.",
      'AI: Riavvii il telefono.',
      'Ancora non funziona.',
      "AI: Reinstalli l'app.",
      'niente, come prima',
      'AI: Svuoti la cache.',
      'Non è cambiato nulla.',
    ],
    mockPraise: [
      'Il tavolo è arrivato con tre gambe.',
      "AI: Complimenti per l'acquisto!",
      'Che bello, un tavolo con tre gambe, bravi.',
      'AI: Grazie!',
      'Grazie di niente. Servizio pessimo, davvero.',
    ],
    harmless: [
      'Buongiorno, sono un agente di commercio e scrivo per lo studio di un avvocato: ci serve la fattura 18.',
      'AI: Certo, a quale indirizzo?',
      'A quello registrato. Anzi no, scusi, a quello dello studio.',
      'AI: Inviata.',
      'Grazie mille, gentilissima.',
    ],
  },
};
