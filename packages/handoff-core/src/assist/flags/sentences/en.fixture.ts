/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const en = `
legal_threat | If I don't have my money by Friday you'll hear from my lawyer.
legal_threat | I'm taking you to small claims court over this.
legal_threat | I have already filed a complaint with the ombudsman.
legal_threat | My solicitor is preparing a letter before action.
- | My lawyer recommended your shop to me.
- | I am a lawyer and I need an invoice for my office.
- | We have a court date that week, so please deliver on Tuesday.
- | Can I sue the airline or do you handle compensation claims for me?
churn | If this isn't fixed today I'm moving to another provider.
churn | I want to close my account for good, I've had enough of you.
churn | That was the last time I ordered from you.
churn | After ten years as a customer I'm taking my business elsewhere.
- | I will cancel my 3 pm booking.
- | Please cancel my order, I picked the wrong size.
- | I never want to buy the wrong size again, can you help me measure?
- | I have just switched to you from another provider and love it.
vulnerable | My husband passed away last week and his phone is still being billed.
vulnerable | I'm undergoing chemotherapy and cannot get to the post office.
vulnerable | I am 84 and do not understand how any of this works.
vulnerable | I have lost my job and cannot pay this bill at all.
vulnerable | I am in a wheelchair, so I can't collect the parcel upstairs.
- | My phone battery died last week.
- | Is the spa treatment suitable at any age?
- | I would like to buy a gift for my 84 year old neighbour.
- | Do you have wheelchair ramps in stock?
public_complaint | I will leave a one star review on Trustpilot about this.
public_complaint | I'm going to post these screenshots on Twitter.
public_complaint | I have contacted the local newspaper about your company.
- | I saw your ad on Instagram and want to order the shoes.
- | I read the reviews and they were great.
- | Can I share the wish list on Facebook?
safety | The charger caught fire while it was plugged in.
safety | My daughter cut her hand on the broken edge of the toy.
safety | There is a smell of gas coming from the heater you delivered.
safety | The ladder collapsed under me and I broke my wrist.
- | These headphones are fire, I love them.
- | Is this smoke detector in stock?
- | I want to cut the subscription to the basic plan.
- | Does the fire pit come with a cover?
abuse | You are a bunch of idiots.
abuse | Shut up you useless moron.
abuse | I know where your office is and I will come and make you pay.
abuse | Go to hell, all of you.
- | I felt like an idiot when I noticed I had typed the wrong address.
- | This stupid app keeps crashing.
- | I will come to your office tomorrow to pick it up.
- | You are not helping me at all.
`;
