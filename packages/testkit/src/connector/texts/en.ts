/** One text a line: kind, id, title, text. */
export const en = `
macro | m-refund-status | Refund: where is it? | The refund has left us. Banks take three to five working days to show it on your account. | 
macro | m-refund-damaged | Refund for a damaged item | We are sorry that the item arrived damaged. Please send us a photo of the damage and of the box. We refund the item or send a new one, whichever you prefer. |
macro | m-return-label | Return label | Your return label is attached. Put it on the parcel and hand it in at any drop-off point within 14 days. |
macro | m-late-parcel | Parcel is late | The carrier lost time with your parcel. We asked for a search, which takes up to two working days. |
macro | m-wrong-item | Wrong item delivered | You received something you did not order. Keep it for now; the right item goes out first and we pay for the return. |
macro | m-address | Address changed | The delivery address of the order is changed. Orders that are packed already can't be changed any more. |
macro | m-cancel-order | Order cancelled | The order is cancelled and nothing is charged. A payment that was reserved is released within two days. |
macro | m-password | Reset link sent | We sent you a link to set a new password. It is valid for one hour; look in the spam folder too. |
macro | m-invoice | Invoice copy | Here is a copy of your invoice. Tell us if the company name or the tax number on it has to change. |
macro | m-double-charge | Charged twice | A payment shows twice while the bank still holds the first reservation. If both are booked, we pay one back. |
macro | m-callback | Callback arranged | A colleague calls you on the number you gave us. Please tell us when a call suits you. |
macro | m-goodwill | Goodwill voucher | As an apology we added a voucher to your account. It is taken off your next order by itself. |
article | a-warranty | What the warranty covers | The warranty covers faults of material and make for 24 months, for example a leaking espresso machine or a broken pump. Descaling with a product of another brand does not end the warranty. Damage by limescale, by a fall or by water is not covered. Repair is free of charge within the warranty. |
article | a-descaling | Descaling your espresso machine | Descale every two months. Any descaler made for coffee machines may be used, of our brand or another. Rinse twice. If the machine leaks afterwards, check that the water tank sits straight and that the seal is in its groove. |
article | a-returns | Returning an item | You may return most items within 30 days. Print the return label from your account or ask us for one. The refund is made when the parcel has reached us. Hygiene items can't be returned once opened. |
article | a-refund-times | How long a refund takes | We make a refund within two working days of the parcel reaching us. Credit cards show it after three to five working days, a bank transfer after one. |
article | a-large-refunds | Refunds of large amounts | Refunds above the limit are looked at by a second person. This adds one working day. A laptop is checked for its serial number before the money is sent. |
article | a-delivery | Delivery times and tracking | Standard delivery takes two to four working days. The tracking link is in the mail that tells you the parcel has left. A parcel that did not arrive after ten days counts as lost. |
article | a-furniture | Damage to delivered furniture | Note damage such as a torn seam of a sofa on the delivery note before the driver leaves. With a photo and the note we exchange the sofa or have it repaired at your home. |
article | a-baggage | Delayed baggage | A suitcase that did not arrive is traced by its file reference. Buy what you need at once and keep the receipts: clothes for an occasion are paid back up to the limit of the fare. After 21 days baggage counts as lost. |
article | a-api-keys | Rotating API keys and webhook secrets | An API key can be rotated at any time. Webhook signatures are made with the signing secret, which is rotated on its own page; the old secret signs beside the new one for 24 hours. A webhook that fails verification is mostly checked against the old secret. |
article | a-shared-account | Leaving a shared account | To take a name off a shared account both holders sign the form for a change of account holder. While one of them does not agree, a branch can freeze the account so that both have to sign. |
article | a-locked-out | Locked out of online banking | After five wrong passwords online banking is locked. Unlock it with a reset link or, without access to your mail, with your passport in a branch. We never ask for a card number or a PIN. |
article | a-sim | Activating a replacement SIM | A replacement SIM is active within 15 minutes of activation. If the phone says no service, switch it off and on and check that the last digits of the SIM match the letter. |
article | a-heat-pump | Fault codes of the heat pump | F12 means that the pressure of the heating circuit is too low. Refill water until the gauge shows 1.5 bar and restart the heat pump. If F12 comes back, a technician has to look for a leak. |
article | a-cancel-contract | Cancelling a contract | A contract can be cancelled by letter, mail or in the account. The notice counts from the day it reaches us. What was taken after the end of the contract is paid back. |
article | a-name-change | Correcting a name on a ticket | Up to three letters of a name may be corrected free of charge until two hours before departure. Accents are left out on tickets, so Fernandes and Fernández are two names but é and e are one. |
article | a-assistance | Wheelchair assistance at the airport | Assistance can be moved to another gate until 30 minutes before departure. Staff at the gate are told by the control desk. |
article | a-extensions | Moving phone extensions | Extensions are moved in a batch of at most 100. Numbers keep their mailbox. A list with extension and name in two columns can be uploaded. |
article | a-payment-methods | Ways to pay | We take cards, bank transfer and invoices for companies. A payment that failed is tried again after one day. |
article | a-size | Finding your size | Measure chest, waist and hip and compare with the table. Shoes run small: take half a size more. |
article | a-gift-cards | Gift cards | Gift cards are valid for three years and can't be paid out. Several may be used for one order. |
`;
