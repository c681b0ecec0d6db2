import type { IntentPhrases } from './default-intent.ts';

export const en: IntentPhrases = {
  order_status:
    'where is my order|where is my parcel|where is my package|track my order|tracking number|order status|status of my order|when will it arrive|when will my order arrive|has my order shipped|delivery date|expected delivery|how long until delivery',
  return:
    'return an item|return the order|return my purchase|send it back|send back the shoes|return label|how do I return|return these items|returning something|give it back|return policy',
  refund:
    'refund|money back|get my money back|want a refund|refund my order|refund not received|when do I get my refund|reimburse me|full refund|compensation for delay|compensation voucher',
  exchange:
    'exchange it|exchange an item|swap it for another size|different size|different color|replace it with another color|exchange for a larger size|change the item to a different one|modify items in my order|change items in my order|exchange for another|switch the item to a different option',
  cancel:
    'cancel my order|cancel my subscription|cancel my flight|cancel my reservation|cancel my booking|cancel my contract|cancel the trip|cancel it|cancellation|terminate my contract|end my membership|stop my subscription',
  new_order:
    'book a flight|book a new flight|book a trip|make a new reservation|make a new booking|place a new order|order a new one|buy a ticket|book a room|book a hotel',
  address_change:
    'change my address|change the shipping address|change delivery address|update my address|wrong address|I moved to a new address|new address|ship it to a different address|deliver to another address',
  billing:
    'question about my bill|wrong amount on my invoice|charged twice|double charged|overcharged|bill is too high|invoice copy|send me the invoice|unknown charge on my bill|why was I charged|charged me extra|unexpected fee',
  payment_failure:
    'payment failed|payment declined|card was declined|card declined|payment does not go through|can not pay|checkout error with payment|payment error|payment was rejected|overdue payment',
  account_access:
    'can not log in|log in to my account|login|locked out of my account|account locked|forgot my password|reset password|password reset|can not access my account|verification code not received|two factor code|sign in',
  delivery_problem:
    'package never arrived|parcel not delivered|marked as delivered but not received|package lost|parcel lost|lost in the mail|delivery late|delivery delayed|wrong item delivered|received the wrong item|missing items in my order|item missing from the package|courier did not come|order has not arrived|never received my order',
  damaged_item:
    'arrived damaged|arrived broken|item is damaged|item broken|cracked screen on arrival|damaged package|torn|scratched|defective item|came broken|shattered',
  technical_problem:
    'does not work|not working|stopped working|app crashes|error message|no internet|no service|no signal|no connection|slow internet|mobile data is slow|can not send messages|can not send pictures|phone has no service|data not working|website does not load|keeps freezing|device keeps restarting|can not connect',
  plan_change:
    'upgrade my plan|downgrade my plan|change my plan|switch to another plan|change my subscription|different tariff|switch plan|cheaper plan|upgrade my subscription|more data on my plan',
  booking_change:
    'change my flight|change return flight|make changes to my reservation|make changes to my flight|modify my flight|modify my booking|adjust my flight|switch to another flight|change my booking|change my reservation|change the date of my flight|reschedule|rebook|rebook my flight|move my appointment|change the passenger name|upgrade to business class|change my seat|upgrade my cabin|modify my reservation|earlier flight|later flight|change my hotel dates|different flight',
  baggage:
    'baggage|luggage|add a bag|checked bag|extra suitcase|lost luggage|suitcase did not arrive|baggage allowance|carry on|add a checked bag|how many suitcases|bags',
  warranty:
    'warranty|under warranty|guarantee|warranty claim|repair under warranty|is it still covered|extended warranty|repair it',
  complaint:
    'make a complaint|file a complaint|complain|terrible service|rude staff|poor service|unacceptable|very disappointed with the service|complaint about an employee|bad experience',
  privacy_request:
    'delete my data|delete my account|personal data|what data do you store about me|data protection|GDPR request|copy of my data|erase my data|stop using my data|unsubscribe from marketing|privacy',
  product_question:
    'is it in stock|do you have it in|what material|how big is it|which size should I take|product details|difference between the models|compatible with|does it come with|how many options are available|available in other colors|recommend a product|features of',
};
