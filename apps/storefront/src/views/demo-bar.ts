import { html, nothing, render } from "lit";
import { live } from "lit/directives/live.js";
import { formatMinute, formatTime } from "../shop/format.ts";
import { momentsOf, openingInside, type Moment } from "../shop/moments.ts";
import { languages, signedOut, themes } from "../shop/preferences.ts";
import { networkTroubles, type Shop } from "../shop/shop.ts";
import { fromZonedTime, toZonedTime } from "../shop/zoned-time.ts";
import { demoBarTexts } from "../texts/demo-bar.ts";

const DAY = 86_400_000;
const languageNames = { en: "English", "zh-CN": "简体中文", "zh-TW": "繁體中文" };
const options = <Value extends string>(values: readonly Value[], names: Record<Value, string>, chosen: string) =>
  values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${names[value]}</option>`);

/** The bar above the page by which a demo is driven: shopper, time, language, theme, network. No part of the shop. */
export class DemoBar {
  readonly #shop: Shop;
  readonly #container: HTMLElement;
  #said = "";
  /** What is in it is drawn while it is open. */
  #open = false;

  constructor(shop: Shop, container: HTMLElement) {
    this.#shop = shop;
    this.#container = container;
  }

  /** Opens the bar at the shopper switch: that is what signing in is, in the demo. */
  askForShopper(): void {
    this.#container.querySelector("details")!.open = this.#open = true;
    this.update();
    this.#container.querySelector<HTMLElement>("[name=shopper]")?.focus();
  }

  update(): void {
    this.#container.ariaLabel = this.#words.title;
    render(this.#bar(), this.#container);
  }

  /** Does what was asked, and says where it did not work. */
  readonly #do = (action: () => Promise<unknown>, done = ""): void => {
    void action()
      .then(
        () => (this.#said = done),
        () => (this.#said = this.#words.failed),
      )
      .then(() => this.update());
  };

  get #words() {
    return demoBarTexts[this.#shop.preferences.language];
  }

  #bar() {
    const { preferences, campaign, now, tag, trouble } = this.#shop;
    const words = this.#words;
    const toggled = (event: Event) => {
      this.#open = (event.target as HTMLDetailsElement).open;
      this.update();
    };
    return html`<details @toggle=${toggled}>
      <summary>
        <strong>${words.title}</strong>
        <time dir="auto">${campaign && now !== undefined ? formatMinute(tag, campaign.timeZone, now) : nothing}</time>
        <span class="who">${this.#shopperName(preferences.shopper)}</span>
        ${trouble === "good" ? nothing : html`<span class="trouble">${words.networks[trouble]}</span>`}
        <span class="more">${words.controls}</span>
      </summary>
      <div class="controls">${this.#open ? this.#controls() : nothing}</div>
    </details>`;
  }

  #controls() {
    const unavailable = html`<p class="said">${this.#words.unavailable}</p>`;
    return html`${this.#shop.demo === null ? unavailable : this.#timeRow()}
      <div class="row">${this.#switches()}</div>`;
  }

  #shopperName(id: string): string {
    const words = this.#words;
    const shopper = this.#shop.demo?.shoppers.find((shopper) => shopper.id === id);
    if (!shopper) return id === signedOut ? words.signedOut : "";
    const kind = shopper.newCustomer ? words.newCustomer : shopper.member ? words.member : undefined;
    return [shopper.nickname ?? shopper.id, kind].filter(Boolean).join(words.comma);
  }

  #timeRow() {
    const { campaign, demo, now, tag } = this.#shop;
    if (!campaign || !demo) return nothing;
    const words = this.#words;
    const moments = momentsOf(campaign, Date.parse(demo.start));
    const jump = ({ at }: Moment) => this.#do(() => this.#shop.moveClock(at));
    const aDayLater = () => this.#do(() => this.#shop.moveClock(this.#shop.now! + DAY));
    const set = (event: SubmitEvent) => {
      event.preventDefault();
      const local = new FormData(event.target as HTMLFormElement).get("now");
      if (typeof local === "string" && local)
        this.#do(() => this.#shop.moveClock(fromZonedTime(local, campaign.timeZone)));
    };
    const opening = openingInside(campaign);
    const nameOf = ({ id }: Moment) =>
      id === "beforeOpening" ? words.beforeOpening(formatTime(tag, campaign.timeZone, opening!)) : words.moments[id];
    return html`<div class="row">
      <fieldset>
        <legend>${words.time}</legend>
        ${moments.map((moment) => html`<button type="button" @click=${() => jump(moment)}>${nameOf(moment)}</button>`)}
        <button type="button" ?disabled=${now === undefined} @click=${aDayLater}>${words.dayLater}</button>
      </fieldset>
      <form @submit=${set}>
        <label
          >${words.exactly}
          <input
            type="datetime-local"
            name="now"
            step="1"
            required
            value=${now === undefined ? nothing : toZonedTime(now, campaign.timeZone)}
          />
        </label>
        <button>${words.set}</button>
      </form>
    </div>`;
  }

  #switches() {
    const { preferences, demo, trouble } = this.#shop;
    const words = this.#words;
    const chose = (choose: (value: string) => void) => (event: Event) => {
      choose((event.target as HTMLSelectElement).value);
      this.#said = "";
    };
    const shoppers = [...(demo?.shoppers.map(({ id }) => id) ?? []), signedOut];
    const names = Object.fromEntries(shoppers.map((id) => [id, this.#shopperName(id)]));
    const pick = <Value extends string>(values: readonly Value[], choose: (value: Value) => void) =>
      chose((value) => choose(values.find((known) => known === value)!));
    return html`
      <label
        >${words.shopper}
        <select
          name="shopper"
          .value=${live(preferences.shopper)}
          @change=${pick(shoppers, (id) => this.#shop.setShopper(id))}
        >
          ${options(shoppers, names, preferences.shopper)}
        </select>
      </label>
      <label
        >${words.language}
        <select
          name="language"
          .value=${live(preferences.language)}
          @change=${pick(languages, (language) => this.#shop.setLanguage(language))}
        >
          ${options(languages, languageNames, preferences.language)}
        </select>
      </label>
      <label
        >${words.theme}
        <select
          name="theme"
          .value=${live(preferences.theme)}
          @change=${pick(themes, (theme) => this.#shop.setTheme(theme))}
        >
          ${options(themes, words.themes, preferences.theme)}
        </select>
      </label>
      <label
        >${words.network}
        <select
          name="network"
          .value=${live(trouble)}
          @change=${pick(networkTroubles, (network) => this.#do(() => this.#shop.setTrouble(network)))}
        >
          ${options(networkTroubles, words.networks, trouble)}
        </select>
      </label>
      <button type="button" @click=${() => this.#do(() => this.#shop.reset(), words.resetDone)}>${words.reset}</button>
      <p class="said" role="status">${this.#said}</p>
    `;
  }
}
