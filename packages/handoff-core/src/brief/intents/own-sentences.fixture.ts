import type { DefaultIntent } from './default-intent.ts';

type Sentences = Readonly<Record<string, readonly string[]>>;

/** Sentences written for this measure by one person, apart from the example phrases; language before each. */
export const ownSentences: Readonly<Record<Exclude<DefaultIntent, 'other'>, Sentences>> = {
  order_status: {
    en: [
      'Hi, could you tell me where my order from Monday is right now?',
      'Any news on when my parcel will get here?',
      'I would like to track the lamp I ordered.',
    ],
    de: [
      'Guten Tag, wo bleibt denn meine Bestellung vom Montag?',
      'Können Sie mir die Sendungsnummer für mein Paket geben?',
    ],
    es: [
      'Buenas, quería saber dónde está el pedido que hice el lunes.',
      '¿Cuándo llegará mi paquete?',
    ],
    fr: ['Bonjour, où en est ma commande de lundi ? Je voudrais suivre mon colis.'],
    it: ['Vorrei sapere a che punto è lo stato del mio ordine.'],
    pt: ['Queria saber onde está a minha encomenda.'],
    nl: ['Waar blijft mijn pakket van vorige week?'],
  },
  return: {
    en: [
      'These boots pinch, I would like to send them back.',
      'How can I return the jacket I bought last week?',
      'Please email me a return label for the headphones.',
    ],
    de: [
      'Die Jacke gefällt mir nicht, ich möchte sie zurückschicken.',
      'Wie funktioniert die Rückgabe bei Ihnen?',
    ],
    es: [
      'Los pantalones no me gustan y los quiero devolver.',
      '¿Cómo puedo hacer la devolución de una lámpara?',
    ],
    fr: ['Je souhaite renvoyer la veste que j’ai achetée.'],
    it: ['Vorrei restituire le scarpe che ho comprato.'],
    pt: ['Gostaria de devolver a jaqueta que comprei.'],
    nl: ['Ik wil de jas terugsturen die ik gekocht heb.'],
  },
  refund: {
    en: [
      'I just want my money back for that broken service.',
      'When will the refund show up on my card?',
      'Please reimburse me for the taxi I had to take.',
    ],
    de: ['Ich möchte bitte mein Geld zurück.', 'Wann kommt denn die Erstattung auf mein Konto?'],
    es: ['Exijo que me devuelvan el dinero.', '¿Para cuándo el reembolso?'],
    fr: ['Je veux être remboursé pour ce séjour.'],
    it: ['Quando arriva il rimborso sul mio conto?'],
    pt: ['Eu quero meu dinheiro de volta.'],
    nl: ['Ik wil graag mijn geld terug.'],
  },
  exchange: {
    en: [
      'Can I swap the medium shirt for a larger size?',
      'I want to exchange my keyboard for one with a different color.',
      'The shoes are too small; could I get a different size instead?',
    ],
    de: [
      'Kann ich das Hemd gegen eine andere Größe umtauschen?',
      'Ich hätte das Sofa lieber in einer anderen Farbe, geht ein Umtausch?',
    ],
    es: ['¿Puedo cambiar la camisa por otra talla?', 'Preferiría los zapatos en otro color.'],
    fr: ['Puis-je échanger ce pull contre une autre taille ?'],
    it: ['Posso cambiare la maglia con un’altra taglia?'],
    pt: ['Posso trocar a camisa por outro tamanho?'],
    nl: ['Kan ik deze broek ruilen voor een andere maat?'],
  },
  cancel: {
    en: [
      'Please cancel the order I placed this morning.',
      'I want to end my gym membership.',
      'We can no longer travel, so cancel our booking.',
    ],
    de: [
      'Ich möchte mein Abo zum Monatsende kündigen.',
      'Bitte stornieren Sie die Bestellung von heute früh.',
    ],
    es: ['Quiero darme de baja de la suscripción.', 'Necesito anular el pedido de esta mañana.'],
    fr: ['Je voudrais résilier mon abonnement.'],
    it: ['Devo annullare la prenotazione di domani.'],
    pt: ['Preciso cancelar a reserva do hotel.'],
    nl: ['Ik wil mijn abonnement opzeggen.'],
  },
  new_order: {
    en: [
      'I would like to book a flight from Boston to Denver.',
      'Can you book a room for two nights in May?',
      'I want to buy a ticket for the evening train.',
    ],
    de: [
      'Ich möchte gern einen Flug nach Rom buchen.',
      'Können Sie für mich ein Zimmer für zwei Nächte buchen?',
    ],
    es: ['Quisiera reservar un vuelo a Lima.', 'Quiero comprar un billete de tren.'],
    fr: ['Je souhaite réserver un vol pour Rome.'],
    it: ['Vorrei prenotare un volo per Lisbona.'],
    pt: ['Quero comprar uma passagem para Recife.'],
    nl: ['Ik wil een vlucht naar Rome boeken.'],
  },
  address_change: {
    en: [
      'We moved last week, please update our address.',
      'I typed the wrong address, can you ship it somewhere else?',
      'Could you change the delivery address of order 5531?',
    ],
    de: [
      'Ich bin umgezogen und brauche die neue Adresse im Konto.',
      'Bitte ändern Sie die Lieferadresse meiner Bestellung.',
    ],
    es: [
      'Me he mudado, ¿pueden actualizar mi dirección?',
      'Puse una dirección equivocada en el pedido.',
    ],
    fr: ['Nous avons déménagé, il faut changer l’adresse.'],
    it: ['Ho messo l’indirizzo sbagliato, si può modificare l’indirizzo?'],
    pt: ['Preciso alterar o endereço de entrega.'],
    nl: ['Ik ben verhuisd, kunt u mijn adres wijzigen?'],
  },
  billing: {
    en: [
      'You charged me twice for March.',
      'Why is my bill so high this month?',
      'Could you send me the invoice for January?',
    ],
    de: ['Mir wurde der Betrag doppelt abgebucht.', 'Warum ist meine Rechnung diesmal so hoch?'],
    es: ['Me cobraron dos veces el mes de marzo.', '¿Por qué mi factura es tan alta?'],
    fr: ['J’ai été prélevé deux fois ce mois-ci.'],
    it: ['La bolletta di marzo è troppo alta.'],
    pt: ['Fui cobrado duas vezes em março.'],
    nl: ['Er is twee keer afgeschreven voor maart.'],
  },
  payment_failure: {
    en: [
      'My card keeps getting declined at checkout.',
      'The payment did not go through, what now?',
      'I can not pay, it says the payment was rejected.',
    ],
    de: [
      'Meine Karte wird beim Bezahlen immer abgelehnt.',
      'Die Zahlung ist fehlgeschlagen, was nun?',
    ],
    es: ['Mi tarjeta fue rechazada al comprar.', 'El pago no funciona, sale un error en el pago.'],
    fr: ['Ma carte est refusée à chaque fois.'],
    it: ['La mia carta è stata rifiutata.'],
    pt: ['O meu cartão foi recusado na compra.'],
    nl: ['Mijn betaling is mislukt, wat nu?'],
  },
  account_access: {
    en: [
      'I forgot my password and the reset mail never comes.',
      'I am locked out of my account since yesterday.',
      'Why can I not log in any more?',
    ],
    de: [
      'Ich habe mein Passwort vergessen.',
      'Mein Konto ist gesperrt, ich kann mich nicht anmelden.',
    ],
    es: ['Olvidé mi contraseña y no puedo entrar.', 'Mi cuenta está bloqueada desde ayer.'],
    fr: ['J’ai oublié mon mot de passe.'],
    it: ['Non riesco ad accedere, ho dimenticato la password.'],
    pt: ['Esqueci minha senha e não consigo entrar na conta.'],
    nl: ['Ik kan niet inloggen, wachtwoord vergeten.'],
  },
  delivery_problem: {
    en: [
      'The tracking says delivered but I never received the package.',
      'You sent me the wrong item.',
      'Two items are missing from my package.',
    ],
    de: [
      'Laut Status zugestellt, aber das Paket ist nie angekommen.',
      'Sie haben mir den falschen Artikel geschickt.',
    ],
    es: [
      'Aparece como entregado pero el paquete no ha llegado.',
      'Me enviaron un artículo equivocado.',
    ],
    fr: ['Je n’ai jamais reçu ma commande.'],
    it: ['Il pacco risulta consegnato ma non è mai arrivato.'],
    pt: ['A encomenda nunca chegou aqui.'],
    nl: ['Het pakket is nooit aangekomen.'],
  },
  damaged_item: {
    en: [
      'The vase arrived broken in three pieces.',
      'The screen of my new tablet is cracked, it came damaged.',
      'My sofa was delivered with a torn seam.',
    ],
    de: ['Die Vase kam zerbrochen an.', 'Der Tisch ist beschädigt geliefert worden.'],
    es: ['El jarrón llegó roto.', 'La mesa llegó dañada y rayada.'],
    fr: ['Le vase est arrivé cassé.'],
    it: ['Il tavolo è arrivato danneggiato.'],
    pt: ['O vaso chegou quebrado.'],
    nl: ['De vaas kwam gebroken aan, alles is beschadigd.'],
  },
  technical_problem: {
    en: [
      'My router stopped working after the storm, no internet at all.',
      'The app crashes every time I open it.',
      'I get an error message when I upload a photo.',
    ],
    de: ['Seit dem Gewitter habe ich kein Internet mehr.', 'Die App stürzt bei jedem Öffnen ab.'],
    es: ['Desde la tormenta no tengo internet.', 'La aplicación no funciona en mi móvil.'],
    fr: ['L’application ne marche plus sur mon téléphone.'],
    it: ['Da ieri il modem non funziona.'],
    pt: ['Estou sem internet desde ontem.'],
    nl: ['De app werkt niet meer op mijn telefoon.'],
  },
  plan_change: {
    en: [
      'I want to switch to a cheaper plan.',
      'Can you upgrade my subscription to premium?',
      'Please move me to a different tariff.',
    ],
    de: ['Ich möchte in einen günstigeren Tarif wechseln.', 'Kann ich meinen Tarif ändern?'],
    es: ['Quiero cambiar a una tarifa más barata.', '¿Puedo cambiar mi plan actual?'],
    fr: ['Je voudrais changer de forfait.'],
    it: ['Vorrei passare a una tariffa più economica.'],
    pt: ['Quero mudar para um plano mais barato.'],
    nl: ['Ik wil naar een goedkoper abonnement.'],
  },
  booking_change: {
    en: [
      'Can I move my flight to Thursday, an earlier flight would be best?',
      'I need to reschedule my appointment.',
      'Please change the dates of our reservation.',
    ],
    de: ['Kann ich meinen Flug auf Donnerstag umbuchen?', 'Ich muss meinen Termin verschieben.'],
    es: ['¿Puedo cambiar mi vuelo al jueves?', 'Necesito modificar la fecha de la reserva.'],
    fr: ['Je dois reporter mon rendez-vous.'],
    it: ['Devo spostare la mia prenotazione.'],
    pt: ['Preciso remarcar meu voo para quinta.'],
    nl: ['Ik wil mijn vlucht omboeken naar donderdag.'],
  },
  baggage: {
    en: [
      'My suitcase did not show up at the carousel.',
      'How many bags may I take on board?',
      'I want to add a checked bag to my trip.',
    ],
    de: ['Mein Koffer ist nicht angekommen.', 'Wie viel Handgepäck ist erlaubt?'],
    es: ['Mi maleta no apareció en la cinta.', '¿Cuánto equipaje de mano puedo llevar?'],
    fr: ['Ma valise est restée à Paris.'],
    it: ['La mia valigia non è sul nastro.'],
    pt: ['A minha mala não apareceu na esteira.'],
    nl: ['Mijn koffer is zoek.'],
  },
  warranty: {
    en: [
      'Is my washing machine still under warranty?',
      'The kettle died after a year, I have a warranty claim.',
      'Does the guarantee cover a new battery?',
    ],
    de: ['Habe ich auf die Waschmaschine noch Garantie?', 'Ich möchte einen Garantiefall melden.'],
    es: ['¿Mi lavadora sigue en garantía?', '¿La garantía cubre la batería?'],
    fr: ['Mon four est-il encore sous garantie ?'],
    it: ['La lavatrice è ancora in garanzia?'],
    pt: ['A geladeira ainda está na garantia?'],
    nl: ['Zit er nog garantie op mijn wasmachine?'],
  },
  complaint: {
    en: [
      'I want to file a complaint about your driver.',
      'This is terrible service and I want to complain.',
      'Your staff was rude to my mother.',
    ],
    de: [
      'Ich möchte mich über Ihren Mitarbeiter beschweren.',
      'So eine Frechheit habe ich noch nie erlebt.',
    ],
    es: ['Quiero poner una queja de su empleado.', 'Es un pésimo servicio.'],
    fr: ['Je souhaite faire une réclamation.'],
    it: ['Voglio presentare un reclamo formale.'],
    pt: ['Quero fazer uma reclamação do atendente.'],
    nl: ['Ik wil een klacht indienen.'],
  },
  privacy_request: {
    en: [
      'Please delete all personal data you hold on me.',
      'I want a copy of my data under GDPR.',
      'Remove my account and erase my data.',
    ],
    de: ['Bitte löschen Sie alle meine Daten.', 'Ich verlange Auskunft nach der DSGVO.'],
    es: ['Quiero que eliminen mis datos personales.', 'Solicito una copia de mis datos.'],
    fr: ['Je demande la suppression de mes données personnelles.'],
    it: ['Vorrei cancellare i miei dati personali.'],
    pt: ['Quero excluir meus dados pessoais.'],
    nl: ['Graag al mijn persoonsgegevens verwijderen.'],
  },
  product_question: {
    en: [
      'Is the oak table in stock?',
      'What material is the blue coat made of?',
      'What is the difference between the two models?',
    ],
    de: ['Ist der Eichentisch auf Lager?', 'Aus welchem Material ist der blaue Mantel?'],
    es: ['¿Está disponible la mesa de roble?', '¿De qué material es el abrigo azul?'],
    fr: ['La table en chêne est-elle en stock ?'],
    it: ['Qual è la differenza tra i due modelli?'],
    pt: ['Qual é a diferença entre os dois modelos?'],
    nl: ['Is de eiken tafel op voorraad?'],
  },
};

/** Of which nobody could say what they are about: nothing may be detected. */
export const unclearSentences: Sentences = {
  en: [
    'Hello there',
    'I need some help please.',
    'Yes, that is right.',
    'My name is Ann Miller and my ZIP is 77243.',
    'Are you a robot?',
    'Thank you so much!',
    'It is #W4471120.',
    'Just a moment, let me look.',
    'I want to speak to a human.',
    'What is the capital of Peru?',
  ],
  de: [
    'Guten Tag',
    'Ich habe eine Frage.',
    'Ja, genau.',
    'Vielen Dank und schönen Tag!',
    'Sind Sie ein Mensch?',
  ],
  es: ['Hola, buenas tardes', 'Necesito ayuda.', 'Sí, correcto.', 'Muchas gracias.'],
  fr: ['Bonjour, j’ai une question.', 'Oui, merci.'],
  it: ['Buongiorno, ho bisogno di aiuto.', 'Sì, grazie.'],
  pt: ['Olá, preciso de ajuda.', 'Sim, obrigado.'],
  nl: ['Hallo, ik heb een vraag.', 'Ja, dank u.'],
};
