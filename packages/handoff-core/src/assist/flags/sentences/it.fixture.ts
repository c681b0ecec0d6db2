/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const it = `
legal_threat | Se non mi rimborsate vi sentirete con il mio avvocato.
legal_threat | Procederò per vie legali contro di voi.
legal_threat | Vi denuncio per truffa.
- | Il mio avvocato mi ha consigliato il vostro negozio.
- | Sono un avvocato e mi serve una fattura per lo studio.
- | Martedì sono in tribunale, consegnate mercoledì per favore.
churn | Non comprerò mai più da voi.
churn | Passo alla concorrenza se non risolvete oggi.
churn | Chiudo il mio account, ne ho abbastanza di voi.
- | Vorrei annullare il mio appuntamento delle 15.
- | Annullate il mio ordine per favore, ho sbagliato taglia.
- | Sono appena passato da voi lasciando un altro gestore.
vulnerable | Mio marito è morto la settimana scorsa e continuate ad addebitargli il canone.
vulnerable | Sono gravemente malata e non posso andare alla posta.
vulnerable | Ho perso il lavoro e non riesco a pagare la bolletta.
vulnerable | Ho 84 anni e non capisco come funziona.
- | Il telefono è morto la settimana scorsa.
- | Cerco un regalo per la mia vicina di 84 anni.
- | Avete rampe per sedia a rotelle?
public_complaint | Lascerò una recensione negativa su Google.
public_complaint | Pubblico tutto sui social.
public_complaint | Ho già contattato un giornale.
- | Ho visto la vostra pubblicità su Instagram.
- | Le recensioni erano ottime.
- | Posso condividere la lista dei desideri su Facebook?
safety | Il caricabatterie ha preso fuoco.
safety | Mia figlia si è tagliata con il bordo rotto.
safety | Ho preso la scossa toccando la lavatrice.
- | Avete rilevatori di fumo?
- | È caduta la linea due volte.
- | Il forno ha la sicurezza per bambini?
abuse | Siete una banda di idioti.
abuse | Stai zitto, incapace.
abuse | So dove lavorate e vengo a cercarvi.
- | Sono un idiota, ho sbagliato indirizzo.
- | Questa stupida app non funziona.
- | Domani vengo in negozio a ritirarlo.
`;
