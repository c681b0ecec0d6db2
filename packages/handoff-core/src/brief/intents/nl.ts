import type { IntentPhrases } from './default-intent.ts';

export const nl: IntentPhrases = {
  order_status:
    'waar is mijn bestelling|waar is mijn pakket|waar blijft mijn pakket|bestelling volgen|track en trace|status van mijn bestelling|wanneer komt mijn bestelling|wanneer wordt het bezorgd|nog niet verzonden|leverdatum|bezorgdatum',
  return:
    'retourneren|retour sturen|terugsturen|artikel retourneren|bestelling terugsturen|retourlabel|retourzending|hoe kan ik retourneren|teruggeven',
  refund:
    'terugbetaling|geld terug|mijn geld terug|terugbetalen|wanneer krijg ik mijn geld|restitutie|vergoeding|schadevergoeding',
  exchange:
    'ruilen|omruilen|andere maat|andere kleur|ruilen voor een ander model|omwisselen|verkeerde maat ruilen|artikel ruilen',
  cancel:
    'bestelling annuleren|annuleren|annulering|abonnement opzeggen|opzeggen|opzegging|vlucht annuleren|reservering annuleren|contract beëindigen|abonnement stopzetten',
  new_order:
    'vlucht boeken|ticket kopen|reservering maken|bestelling plaatsen|kamer boeken|hotel boeken|nieuwe boeking|reis boeken',
  address_change:
    'adres wijzigen|bezorgadres wijzigen|verkeerd adres|nieuw adres|verhuisd|adres aanpassen|naar een ander adres|factuuradres wijzigen',
  billing:
    'vraag over mijn factuur|factuur klopt niet|factuur|factuur te hoog|rekening te hoog|dubbel afgeschreven|twee keer afgeschreven|onbekende afschrijving|waarom is er afgeschreven|te veel betaald|verkeerd bedrag|factuur sturen',
  payment_failure:
    'betaling mislukt|betaling geweigerd|kaart geweigerd|kan niet betalen|betalen lukt niet|fout bij betaling|betaling gaat niet door|pas niet geaccepteerd',
  account_access:
    'kan niet inloggen|inloggen|wachtwoord vergeten|wachtwoord|wachtwoord resetten|account geblokkeerd|geen toegang tot mijn account|verificatiecode|buitengesloten',
  delivery_problem:
    'pakket niet aangekomen|bestelling niet aangekomen|nooit ontvangen|niet bezorgd|niet geleverd|als bezorgd gemarkeerd|pakket kwijt|levering vertraagd|te laat geleverd|verkeerd artikel ontvangen|verkeerde product|er ontbreekt een artikel|artikel ontbreekt|bezorger niet langs geweest',
  damaged_item:
    'beschadigd aangekomen|kapot aangekomen|artikel beschadigd|beschadigd|kapot|gebroken|gekrast|gescheurd|defect artikel|kapot geleverd',
  technical_problem:
    'werkt niet|doet het niet|werkt niet meer|app crasht|foutmelding|geen internet|geen bereik|internet traag|geen verbinding|pagina laadt niet|storing|start niet op|loopt vast|mobiele data',
  plan_change:
    'abonnement wijzigen|ander abonnement|abonnement aanpassen|goedkoper abonnement|overstappen naar een ander abonnement|upgrade van mijn abonnement|meer data in mijn bundel|bundel wijzigen',
  booking_change:
    'vlucht wijzigen|vlucht omboeken|omboeken|boeking wijzigen|reservering wijzigen|afspraak verzetten|afspraak verplaatsen|datum wijzigen|andere stoel|eerdere vlucht|latere vlucht|naam op ticket wijzigen|reis verplaatsen',
  baggage:
    'bagage|koffer|koffer kwijt|extra koffer|handbagage|ruimbagage|bagage verloren|koffer niet aangekomen|bagage toevoegen',
  warranty:
    'garantie|onder garantie|reparatie|repareren|garantieclaim|nog garantie|laten maken onder garantie',
  complaint:
    'klacht|klacht indienen|klagen|slechte service|onbeschofte medewerker|onacceptabel|zeer teleurgesteld in de service|schandalige behandeling',
  privacy_request:
    'gegevens verwijderen|account verwijderen|persoonsgegevens|AVG|privacy|welke gegevens bewaren jullie|kopie van mijn gegevens|afmelden nieuwsbrief|mijn gegevens wissen',
  product_question:
    'op voorraad|is het leverbaar|welk materiaal|welke maat moet ik|afmetingen van het product|verschil tussen de modellen|compatibel met|vraag over een product|wat raden jullie aan|verkrijgbaar in|andere kleuren verkrijgbaar',
};
