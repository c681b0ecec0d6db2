import type { CustomerWords } from './customer-words.ts';

/** Italian. */
export const it: CustomerWords = {
  opening: {
    asked: 'Ha chiesto di parlare con una persona.',
    upset: 'Mi scuso per il disagio.',
    sensitive: 'È meglio che se ne occupi una persona.',
    stuck: 'È meglio che lo risolva una persona.',
  },
  asked: 'Ho chiesto al nostro team di prendere in carico la sua richiesta.',
  askedQueue: 'Ho chiesto al team «{queue}» di prendere in carico la sua richiesta.',
  there: 'In questo momento ci sono persone presenti, ma nessuno ha ancora confermato.',
  unknown: 'Non si sa ancora se qualcuno è libero.',
  wait: 'Al momento una risposta richiede di solito {estimate}.',
  upTo: 'fino a {x}',
  away: 'Al momento nessuno può occuparsene.',
  opens: 'Siamo di nuovo aperti {opens}.',
  point: {
    today: 'oggi alle {time}',
    tomorrow: 'domani alle {time}',
    weekday: '{day} alle {time}',
    date: '{day} alle {time}',
  },
  callback: 'Se desidera essere richiamato, lasci qui un numero di telefono.',
  email: 'Se desidera una risposta per e-mail, lasci qui il suo indirizzo.',
  later: 'La sua richiesta è nell’elenco del team, con tutto ciò che ha scritto.',
  accepted:
    'Una persona del nostro team ha preso in carico la sua richiesta. Può leggere tutto ciò che è scritto qui, quindi non deve ripetere nulla.',
  expired:
    'Mi dispiace: finora nessuno del nostro team ha potuto prendere in carico la sua richiesta.',
  declined: 'Mi dispiace: al momento il nostro team non può prendere in carico la sua richiesta.',
  failed: 'Mi dispiace: per un motivo tecnico non è stato possibile avvisare il nostro team.',
  goOn: 'Sono ancora qui: vuole continuare con me, o devo chiedere di nuovo al team?',
  handedBack:
    'Il nostro team ha finito la sua parte e sono di nuovo qui per lei. Non deve ripetere nulla.',
};
