import type { MaskKind } from './detector.ts';

const KINDS: Readonly<Record<string, MaskKind>> = {};
const name = (kind: MaskKind, keys: string): void => {
  for (const key of keys.split(' ')) (KINDS as Record<string, MaskKind>)[key] = kind;
};
name(
  'secret',
  'password passwd pwd passphrase passcode pin cvv cvv2 cvc cvc2 securitycode otp onetimecode verificationcode secret clientsecret passwort kennwort contraseña',
);
name(
  'api_key',
  'token accesstoken refreshtoken idtoken authtoken apikey apitoken authorization auth bearer privatekey sessionid sessiontoken cookie setcookie credentials credential xapikey',
);
name('card', 'cardnumber creditcardnumber pan ccnumber');
name('iban', 'iban');
name('ssn', 'ssn socialsecuritynumber');
name(
  'national_id',
  'taxid nationalid nationalinsurancenumber nino steuerid passport passportnumber driverslicense driverlicense licensenumber idcardnumber dni nie nif bsn codicefiscale',
);
name('health', 'diagnosis diagnoses medication medications medicalcondition medicalhistory');
name('email', 'email emailaddress mail');
name('phone', 'phone phonenumber mobile mobilenumber telephone cell cellphone');
name('birth_date', 'dob dateofbirth birthdate birthday geburtsdatum');
name(
  'name',
  'firstname lastname fullname customername passengername givenname familyname surname middlename apellido apellidos vorname nachname familienname prénom prenom cognome sobrenome apelido achternaam voornaam',
);
name(
  'address',
  'address homeaddress billingaddress shippingaddress deliveryaddress postaladdress address1 address2 addressline1 addressline2 street streetaddress streetline1 streetline2 zip zipcode postalcode postcode plz',
);
name('ip', 'ip ipaddress clientip remoteip');

/** What a field of a tool call holds, judged by its name in any spelling; null when the name says nothing. */
export const kindOfKey = (key: string): MaskKind | null =>
  Object.hasOwn(KINDS, key.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    ? (KINDS[key.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')] ?? null)
    : null;

const THINGS = new Set(
  'item product article artikel variant model sku brand title plan tarif tariff colour color size material category'.split(
    ' ',
  ),
);

/** True for a field that names a thing, so that what it holds is no person: `Sofa Bergen`. */
export const isThingKey = (key: string): boolean => THINGS.has(key.toLowerCase());
