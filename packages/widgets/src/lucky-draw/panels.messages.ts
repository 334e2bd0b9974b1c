/** What is said behind the doors of a lucky draw, in English. Figures, amounts and dates come formatted; `n` is the number behind a figure. */
export const english = {
  // Odds
  deck: (cards: string) => `A deck of ${cards} cards, shuffled before the start. Each draw takes one.`,
  prize: "Prize",
  cards: "Cards",
  atStart: "At the start",
  left: "Left",
  about: (chance: string) => `≈ ${chance}`,
  daily: (chances: string, n: number) => `${chances} ${n === 1 ? "chance" : "chances"} a day`,
  forShares: (chances: string) => `one more for a share, ${chances} a day`,
  forPoints: (points: string, chances: string) => `one more for ${points}, ${chances} a day`,
  perDay: (draws: string) => `at most ${draws} draws a day`,
  rules: (rules: string[]): string => {
    const text = rules.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  reserve: (misses: string, prizes: string, n: number) =>
    `What is promised after ${misses} ${n === 1 ? "draw" : "draws"} without a prize comes from a reserve of its own, sealed like the deck: ${prizes}.`,
  times: (cards: string, prize: string) => `${cards} × ${prize}`,

  // My prizes
  noDraws: "Nothing drawn yet.",
  noPrizes: "No prize so far.",
  signInFirst: "Sign in to see what you have drawn.",
  points: "In your account",
  coupon: "In your wallet",
  chances: "Yours to use",
  waiting: "We need your address",
  sent: "Sent",
  checkThis: "Check",
  toWallet: "Wallet",

  // Check a draw
  which: "Draw",
  drawAt: (when: string, prize: string) => `${when} · ${prize}`,
  sealed: "Before the start, the deck was sealed. This is its fingerprint.",
  receipt: "At your draw, you got this receipt.",
  noReceipt: "At your draw, you get a receipt. It will stand here.",
  card: (number: string, prize: string, salt: string) => `card ${number} · ${prize} · ${salt}`,
  willOpen: (when: string) => `After the end, ${when}, the seed is opened and everyone can deal the deck again.`,
  opened: "After the end, the seed was opened. Everyone can deal the deck again.",
  checking: "Checking",
  matches: (number: string, prize: string) => `It matches. Card ${number} was ${prize} from the start.`,
  /** A prize within a sentence. */
  aCoupon: (title: string) => `a ${title}`,
  noPrize: "no prize",
  differs: "It does not match the sealed deck. Copy the proof and ask the shop.",
  cannotCheck: "This browser cannot check it here. Copy the proof and check it elsewhere.",
  copyProof: "Copy the proof",
  copied: "Copied",
  notCopied: "It could not be copied.",
  howItWorks: "How it works",

  // Winners
  wonThis: (name: string, prize: string) => `${name}: ${prize}`,
  someone: "A shopper",
  seenFirst: "Shown once the winner has seen it.",
};

export type LuckyDrawPanelMessages = typeof english;
