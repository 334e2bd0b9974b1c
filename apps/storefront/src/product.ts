import "@campaign-kit/widgets/group-buy/define";
import { render } from "lit";
import { goods } from "./goods/goods.ts";
import { part, startPage } from "./page.ts";
import { localize, texts } from "./texts/texts.ts";
import { productPage } from "./views/product.ts";

const id = new URLSearchParams(location.search).get("id");
let asked = false;

const page = startPage({
  title({ preferences: { language } }) {
    const product = goods.find((product) => product.id === id);
    return product ? localize(product.name, language) : texts[language].goods;
  },
  parts: [(shop) => render(productPage(shop, { id, asked, buy }), part("product-page"))],
});

/** The shop would go on to its checkout here. */
function buy(): void {
  asked = true;
  page.changed();
}
