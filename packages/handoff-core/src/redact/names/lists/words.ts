/** Words of addresses in the shipped languages and beyond: streets, parts of a building, letter boxes. */
export const STREET_WORDS =
  'street st road rd avenue ave lane ln drive dr boulevard blvd court ct circle cir way place pl square sq terrace parkway pkwy highway hwy trail crescent close mews gardens hill crossing alley loop row plaza walk bridge strasse straße str weg allee platz gasse ring damm ufer chaussee rue avenue chemin place quai impasse allée cours calle avenida av avda paseo plaza camino carretera ronda travesía via viale piazza corso vicolo largo strada rua travessa praça estrada alameda rodovia straat laan plein gracht kade steenweg vej gade väg gatan vägen gata veien gate ulica ul ulice utca utja tee tn tänav katu tie bulevardul strada ulitsa u';

/** Parts of a building and what delivers to it. */
export const UNIT_WORDS =
  'apt apartment suite ste unit floor fl room rm box po pob psc cmr apo fpo dpo building bldg block flat lot postbox postfach wohnung stock hinterhaus top appartement apartado piso planta puerta escalera bloco apto andar interno scala piano bus verdieping appt étage bâtiment zip postcode plz postleitzahl código postal cap cep';

/** Forms of address and ranks that stand before a name. */
export const TITLE_WORDS =
  'mr mrs ms miss mx dr prof professor sir madam lady lord herr frau doktor señor señora sr sra srta don doña monsieur madame mademoiselle mme mlle signor signora signorina sig dott dottor senhor senhora meneer mevrouw mevr dhr ing dipl';

/** Small words inside a name. */
export const PARTICLE_WORDS =
  'van von der den de del della di da do dos das du la le el al bin ibn ben abu ter ten zu zur af av y e o';

/** Words of companies: what they end is no person. */
export const COMPANY_WORDS =
  'inc ltd llc gmbh ag corp corporation company co group holdings plc sa sl srl spa bv nv kg ohg partners bank airlines airways insurance university school college hotel hospital institute foundation club center centre store shop systems software solutions technologies media records studio studios pictures magazine weekly times news';

/** Small words of the shipped languages beside English: no part of a name where they are written small. */
export const FOREIGN_WORDS =
  'ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen mein meine meinen meiner meinem dein ihre ihren ihrer ist sind war waren bin bist hat habe haben hatte wird werden wurde kann können könnte möchte muss soll nicht kein keine und oder aber wenn weil dass ob als wie was wer wann wo warum der die das dem des ein eine einen einem einer zu im in am an auf aus bei mit nach von vor über unter für um ohne gegen bis noch schon nur auch sehr bitte danke hier da dann jetzt immer wieder zurück geht kommt heute gestern morgen mehr alle alles etwas nichts ja nein kaputt fehlt ' +
  'yo tú él ella nosotros ellos me te se lo nos mi su sus es son era fue soy estoy está están ha he han tengo tiene quiero puede puedo no y o pero si porque que cuando como dónde cuándo un una unos unas en con por para sin sobre desde hasta muy más ya también hoy ayer mañana aquí gracias favor al este esta esto pedido dinero cancelar número necesito ayuda llega llegará nueva nuevo ' +
  'je tu il elle nous vous ils elles me mon ma mes votre vos son sa ses est sont était suis ai as avons avez ont peut veux voudrais pas ne et ou mais si parce que quand comment où un une des au aux dans avec pour par sans sur chez très plus déjà aussi merci bonjour ce cette ces commande colis retard être annuler ' +
  'io tu lui lei noi voi loro mi ti ci vi mio mia il lo gli una uno è sono era ho hai ha hanno voglio vorrei posso può non e ma se perché che quando come dove nel nella con per senza su molto più già anche grazie ordine arrivato annullare avere rimborso nuovo indirizzo ' +
  'eu você ele nós eles meu minha seu sua é são foi sou estou está tenho tem quero posso pode não mas se porque quando como onde um uma no na com por para sem muito mais já também obrigado pedido preciso ajuda cancelar receber volta dinheiro novo endereço ' +
  'ik jij hij zij wij jullie mijn jouw zijn haar ons is was ben heb heeft hebben kan wil moet niet geen en of maar als omdat dat wanneer hoe waar waarom het een op met voor zonder naar bij uit over nog al ook zeer graag dank bestelling geld terug aangekomen nieuwe adres woon';

/** What an English sentence can hardly do without, and no other shipped language has. */
export const ENGLISH_WORDS =
  'the is are i my your you to and of it for this that have has with what when where how please not but be been do does did can could would will from they we our he she his her there which who an at by if or so';
