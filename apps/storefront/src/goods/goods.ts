/** The shop's goods. A real shop takes them from its own catalogue; Campaign Kit knows goods only by the ids that coupons name. */
export interface Product {
  id: string;
  /** The category that a coupon's scope may name. */
  category: string;
  name: Record<string, string>;
  about: Record<string, string>;
  /** In minor units of the campaign's currency. */
  price: number;
}

export const goods: readonly Product[] = [
  {
    id: "headphones",
    category: "electronics",
    name: { en: "Quiet Hours headphones", "zh-CN": "静时 头戴式耳机", "zh-TW": "靜時 頭戴式耳機" },
    about: {
      en: "Closed back, 40 hours on one charge",
      "zh-CN": "封闭式，充一次听 40 小时",
      "zh-TW": "封閉式，充一次聽 40 小時",
    },
    price: 39900,
  },
  {
    id: "skin-care-set",
    category: "skincare",
    name: { en: "Morning Dew skin-care set", "zh-CN": "晨露 护肤三件套", "zh-TW": "晨露 護膚三件組" },
    about: { en: "Cleanser, lotion, day cream", "zh-CN": "洁面、乳液、日霜", "zh-TW": "潔面、乳液、日霜" },
    price: 26800,
  },
  {
    id: "phone",
    category: "electronics",
    name: { en: "Pebble 5 phone", "zh-CN": "卵石 5 手机", "zh-TW": "卵石 5 手機" },
    about: {
      en: "5.8 inch, 128 GB, fits a pocket",
      "zh-CN": "5.8 英寸，128 GB，放得进口袋",
      "zh-TW": "5.8 吋，128 GB，放得進口袋",
    },
    price: 299900,
  },
  {
    id: "tissue-box",
    category: "household",
    name: { en: "Cotton Cloud tissue, 24 boxes", "zh-CN": "棉云抽纸 24 盒", "zh-TW": "棉雲抽取式面紙 24 盒" },
    about: { en: "Three-ply, no scent", "zh-CN": "三层，无香", "zh-TW": "三層，無香" },
    price: 5900,
  },
  {
    id: "kettle",
    category: "kitchen",
    name: { en: "Slow Pour kettle", "zh-CN": "慢壶 手冲壶", "zh-TW": "慢壺 手沖壺" },
    about: {
      en: "0.9 litre, a narrow spout for coffee",
      "zh-CN": "0.9 升，细口，适合手冲咖啡",
      "zh-TW": "0.9 公升，細口，適合手沖咖啡",
    },
    price: 18900,
  },
  {
    id: "picture-book",
    category: "books",
    name: { en: "The Whale Who Counted Stars", "zh-CN": "数星星的鲸鱼（绘本）", "zh-TW": "數星星的鯨魚（繪本）" },
    about: {
      en: "Picture book, 48 pages, from 3 years",
      "zh-CN": "绘本，48 页，3 岁起",
      "zh-TW": "繪本，48 頁，3 歲起",
    },
    price: 4500,
  },
];
