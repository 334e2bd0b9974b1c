/** A campaign file as a shop may write it, open all year, with one coupon of one hundred, and a group of eight. */
export function campaignFile(more: { id?: string; stock?: number } = {}) {
  return {
    id: more.id ?? "sale",
    name: { en: "Sale" },
    slogan: { en: "Everything must go" },
    timeZone: "Europe/Berlin",
    currency: "EUR",
    phases: [
      {
        id: "peak",
        name: { en: "Peak" },
        startsAt: "2020-01-01T00:00:00+01:00",
        endsAt: "2099-01-01T00:00:00+01:00",
      },
    ],
    activities: [
      {
        mechanic: "coupon",
        id: "first-100",
        title: { en: "The first hundred" },
        phases: ["peak"],
        benefit: { type: "amount_off", amount: { amount: 500, currency: "EUR" } },
        use: { type: "after_claim", days: 7 },
        stock: more.stock ?? 100,
      },
      {
        mechanic: "group-buy",
        id: "eight",
        title: { en: "Together for eight" },
        phases: ["peak"],
        product: { id: "tissue-box", title: { en: "Tissue box" } },
        price: { amount: 5900, currency: "EUR" },
        tiers: [{ people: 8, price: { amount: 3600, currency: "EUR" } }],
        minutesToFill: 60,
      },
    ],
  };
}
