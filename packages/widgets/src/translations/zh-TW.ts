import type { Translation } from "./translation.ts";

export default {
  activity: {
    loading: "載入中",
    signIn: "登入",
    inLine: "排隊中",
    waiting: "等待中",
    checking: "確認中",
    tryAgain: "再試一次",
    points: (count) => `${count} 點`,
    opensIn: "距開放",
    opens: "開放時間",
    ended: "已結束",
    queueing: "人多，正在自動重試，不必再按。",
    offline: "網路已斷開，恢復後自動繼續。",
    noAnswer: "還沒有收到結果，正在確認。",
    failed: "沒有成功，未作任何更改。",
    failedOpen: "沒有收到結果，可以放心再試。",
    unavailable: "沒有載入出來。",
    unknown: "暫時無法使用。",
  },
  countdown: {
    startsIn: (name) => `距${name}開始`,
    endsIn: (name) => `距${name}結束`,
    timeLeft: "距結束",
    hasBegun: (name) => `${name}已開始`,
    hasEnded: (name) => `${name}已結束`,
    over: "已結束",
    since: (when) => `${when} 起`,
    waiting: "正在取得伺服器時間",
  },
  coupon: {
    coupon: "優惠券",

    freeShipping: "免運",
    noMinimum: "無門檻",
    ordersFrom: (amount) => `滿 ${amount} 可用`,
    atMost: (amount) => `最多折 ${amount}`,
    oneProduct: "限一件商品",
    percent: (percent) => {
      // 85 折, but 5 折: the tens alone where nothing follows.
      const paid = 100 - percent;
      return { figure: String(paid % 10 ? paid : paid / 10), sign: "折", after: true };
    },

    coupons: (count) => `共 ${count} 張`,
    useDuring: (days) => `${days}使用`,
    useWithin: (days) => `領取後 ${days}內有效`,
    useBy: (when) => `${when} 前使用`,
    newCustomers: "新客",
    members: "會員",
    scope: (title) => `限${title}`,
    limit: (count) => `每人 ${count} 張`,
    notWith: (title) => `不與「${title}」併用`,
    terms: ({ audience, coupons, scope, use, limit, excludes }) =>
      [audience, coupons, scope, use, limit, excludes].filter(Boolean).join(" · "),
    usedOn: (when) => `已於 ${when} 使用`,
    expiredOn: (when) => `已於 ${when} 過期`,
    allClaimed: (count) => `${count} 張已全部領完`,
    youHave: (count, limit) => `已領 ${count}/${limit} 張`,
    claimingEnded: (when) => `領取已於 ${when} 結束`,

    claim: "領取",
    claiming: "領取中",
    useIt: "去使用",
    couponsForYou: "看看你能領的",

    claimed: "已領取",
    used: "已使用",
    expired: "已過期",
    allGone: "已領完",
    left: (count) => `剩 ${count} 張`,

    offline: "網路已中斷，恢復後自動領取。",
    failed: "沒有領到，未占用名額。",
    unavailable: "優惠券沒有載入。",
    onlyNewCustomers: "僅限新客。你之前下過單。",
    onlyMembers: "僅限會員。",
    excluded: (title) => `不能與你已領的「${title}」併用。`,
    excludedByOther: "不能與你已領的券併用。",
    notForYou: "你不能領取這張券。",
  },
} satisfies Translation as Translation;
