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
