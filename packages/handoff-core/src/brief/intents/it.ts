import type { IntentPhrases } from './default-intent.ts';

export const it: IntentPhrases = {
  order_status:
    "dov'è il mio ordine|dove è il mio pacco|tracciare il mio ordine|numero di tracciamento|stato del mio ordine|stato dell'ordine|quando arriva il mio ordine|quando arriva|non ancora spedito|data di consegna|tracciare la spedizione",
  return:
    'restituire un articolo|restituire|reso|fare un reso|etichetta di reso|rispedire indietro|rimandare indietro|restituzione|come faccio il reso',
  refund:
    'rimborso|rimborsare|rimborsatemi|indietro i miei soldi|soldi indietro|quando ricevo il rimborso|risarcimento|indennizzo',
  exchange:
    'cambiare taglia|altra taglia|taglia diversa|altro colore|sostituire con un altro modello|cambio articolo|scambiare|cambiare colore|cambiare con un altro numero',
  cancel:
    "annullare il mio ordine|annullare|annullamento|annullare il volo|annullare la prenotazione|cancellare l'ordine|cancellare la prenotazione|disdire|disdetta|disdire l'abbonamento|recedere dal contratto",
  new_order:
    'prenotare un volo|comprare un biglietto|fare una prenotazione|fare un ordine|prenotare una camera|prenotare un albergo|nuova prenotazione',
  address_change:
    "cambiare indirizzo|cambiare il mio indirizzo|indirizzo di spedizione|indirizzo sbagliato|nuovo indirizzo|modificare l'indirizzo|mi sono trasferito|spedire a un altro indirizzo",
  billing:
    'domanda sulla bolletta|fattura sbagliata|fattura|bolletta troppo alta|bolletta|addebitato due volte|doppio addebito|addebito sconosciuto|perché mi avete addebitato|importo sbagliato|inviare la fattura',
  payment_failure:
    'pagamento rifiutato|carta rifiutata|pagamento fallito|non riesco a pagare|errore nel pagamento|il pagamento non va a buon fine|carta non accettata',
  account_access:
    'non riesco ad accedere|accedere al mio account|accesso al mio account|password dimenticata|dimenticato la password|reimpostare la password|password|account bloccato|codice di verifica|fare il login',
  delivery_problem:
    'pacco mai arrivato|pacco non arrivato|ordine non arrivato|non ho ricevuto il pacco|non ho ricevuto il mio ordine|risulta consegnato|pacco smarrito|consegna in ritardo|ritardo nella consegna|articolo sbagliato|manca un articolo|mancano articoli|il corriere non è passato',
  damaged_item:
    'arrivato rotto|arrivato danneggiato|articolo danneggiato|prodotto rotto|rotto|graffiato|difettoso|prodotto difettoso|danneggiato|schermo rotto',
  technical_problem:
    "non funziona|ha smesso di funzionare|l'app si blocca|messaggio di errore|senza internet|nessun segnale|internet lento|nessuna connessione|la pagina non si carica|non si connette|non si accende|guasto|dati mobili",
  plan_change:
    'cambiare piano|cambiare tariffa|cambiare il mio piano|tariffa più economica|modificare abbonamento|passare a un altro piano|più dati nel piano|cambiare abbonamento',
  booking_change:
    "cambiare il mio volo|modificare la prenotazione|cambiare la data del volo|cambiare prenotazione|spostare l'appuntamento|spostare il volo|riprogrammare|cambiare posto a sedere|volo precedente|cambiare il nome del passeggero|spostare la prenotazione",
  baggage:
    'bagaglio|bagagli|valigia|valigia smarrita|bagaglio smarrito|bagaglio a mano|aggiungere un bagaglio|bagaglio in stiva|valigia non arrivata',
  warranty:
    'garanzia|in garanzia|riparazione|riparare|coperto da garanzia|estensione di garanzia|far riparare',
  complaint:
    'reclamo|fare un reclamo|presentare un reclamo|lamentarmi|pessimo servizio|servizio scadente|inaccettabile|personale maleducato|molto deluso dal servizio',
  privacy_request:
    'cancellare i miei dati|eliminare i miei dati|eliminare il mio account|dati personali|GDPR|protezione dei dati|quali dati conservate|copia dei miei dati|disiscrivermi dalla newsletter',
  product_question:
    'è disponibile|disponibile in altri colori|di che materiale|quale taglia mi consiglia|dimensioni del prodotto|differenza tra i modelli|compatibile con|informazioni sul prodotto|cosa include|cosa mi consiglia|ancora in magazzino',
};
