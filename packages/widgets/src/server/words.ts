/** What a page without scripts is told: when an activity is open, in the campaign's zone, and what it takes to take part. */
type Words = (from: string, until: string) => string;

// Said by a server alone: no page loads them.
const words: Record<string, Words> = {
  en: (from, until) => `Open from ${from} to ${until}. Taking part needs JavaScript.`,
  "zh-Hans": (from, until) => `${from} 至 ${until}。参与需要启用 JavaScript。`,
  "zh-Hant": (from, until) => `${from} 至 ${until}。參加需要啟用 JavaScript。`,
  ja: (from, until) => `${from} から ${until} まで。参加するには JavaScript が必要です。`,
  de: (from, until) => `Von ${from} bis ${until}. Zum Mitmachen wird JavaScript benötigt.`,
  ru: (from, until) => `С ${from} до ${until}. Для участия нужен JavaScript.`,
  ar: (from, until) => `من ${from} إلى ${until}. تتطلب المشاركة تفعيل JavaScript.`,
};

/** In the reader's language, else in English. */
export function wordsIn(locale: string): Words {
  const { language, script = "" } = new Intl.Locale(locale).maximize();
  return words[`${language}-${script}`] ?? words[language] ?? words["en"]!;
}
