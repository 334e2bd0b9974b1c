import type { LuckyDrawMessages } from "../../lucky-draw/lucky-draw.messages.ts";

export const luckyDraw: LuckyDrawMessages = {
  luckyDraw: "抽選",
  prizes: "賞品",
  draw: "引く",
  drawing: "抽選中",

  chances: (count) => `残り${count}回`,
  chancesToday: () => "今日の残り回数",
  chancesDaily: () => "1日の回数",
  atMost: (count) => `1日最大${count}回`,
  nextChance: (when) => `次の抽選は${when}から`,

  pity: (misses, prize) => `${misses}回続けてはずれると、次は必ず「${prize}」以上が当たります。`,
  soFar: (misses) => `現在${misses}回です。`,
  pityNow: (prize) => `次は必ず「${prize}」以上が当たります。`,
  between: "",

  drawAgain: "もう一度引く",
  share: "共有して1回追加",
  sharing: "共有中",
  buy: (points) => `${points}で1回追加`,
  buying: "交換中",
  seeIt: "確認する",
  giveAddress: "お届け先を入力",

  copied: "アドレスをコピーしました。",
  copyIt: (address) => `次のアドレスをコピーしてください：${address}`,
  gained: (n) => `${n}回分が追加されました。`,
  notGained: "今日の分はすでに追加されています。",
  tooDear: (cost, points) => `追加には${cost}が必要です。現在は${points}です。`,
  noneToBuy: "今日はこれ以上追加できません。",

  yourDraw: (when) => `${when}の抽選`,
  won: "当選",
  noPrize: "今回ははずれです",
  inARow: (misses, n) => (n === 1 ? "" : `${misses}回続けてのはずれです。`),
  nextComes: (when) => `次の抽選は${when}からです。`,
  anyOrder: "クーポン、最低金額なし",
  ordersFrom: (amount) => `クーポン、${amount}以上で利用可`,
  useBy: (when) => `${when}まで利用できます。`,
  inWallet: "ウォレットに入りました。",
  youHave: (points) => `現在は${points}です。`,
  needAddress: "発送にはお届け先が必要です。",
  sent: "発送しました。",
  kept: "いつでも使えます。",

  allDrawn: "抽選終了",
  lastCard: "すべてのカードが引かれました。",
  deckOpened: "デッキは公開済みで、誰でも配り直して確かめられます。",

  odds: "当選確率",
  myPrizes: "獲得した賞品",
  check: "抽選を検証",
  winners: "当選者",

  queueingDraw: "混み合っています。自動で再試行しています。回数はまだ使われていません。",
  offlineDraw: "接続がありません。つながり次第、抽選します。",
  failedDraw: "完了できませんでした。回数は使われていません。",
};
