// Runs before the first paint, so that the page never shows in one theme or language and then in another.
// A choice in the address (?theme=dark) holds for this tab; one made in the demo bar holds for all tabs.
(() => {
  const root = document.documentElement;
  const chosen = (name) =>
    sessionStorage.getItem(`orchard-lane.${name}`) ?? localStorage.getItem(`orchard-lane.${name}`);
  const fromBrowser = () => {
    for (const tag of navigator.languages) {
      if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return "zh-TW";
      if (/^zh/i.test(tag)) return "zh-CN";
      if (/^en/i.test(tag)) return "en";
    }
    return "en";
  };
  let language, theme, direction;
  try {
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (["shopper", "lang", "theme", "dir", "network"].includes(name))
        sessionStorage.setItem(`orchard-lane.${name}`, value);
    }
    [language, theme, direction] = ["lang", "theme", "dir"].map(chosen);
  } catch {
    // Storage is blocked: the page goes by the browser's settings.
  }
  language = ["en", "zh-CN", "zh-TW"].includes(language) ? language : fromBrowser();
  // Dates of this shop are written day first.
  root.lang = language === "en" ? "en-GB" : language;
  root.dir = direction === "rtl" ? "rtl" : "ltr";
  root.dataset.campaignTheme = ["base", "dark", "festival"].includes(theme)
    ? theme
    : matchMedia("(prefers-color-scheme: dark)").matches
      ? "dark"
      : "base";
  // The page is written in English: keep it out of sight for the moment that its translation takes.
  if (language !== "en") root.dataset.translating = "";
})();
