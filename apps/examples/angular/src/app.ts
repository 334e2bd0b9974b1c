import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { baseUrl, campaign, getToken, nextWeek } from "@campaign-kit/example-shop";
import type { CouponClaim } from "@campaign-kit/sdk";
import "@campaign-kit/widgets/define";

@Component({
  selector: "shop-root",
  // Angular lets elements that it does not know pass. Events are typed nevertheless.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <campaign-provider [baseUrl]="baseUrl" [campaign]="campaign" [getToken]="getToken">
      <h1>Angular</h1>
      <button (click)="shown.set(!shown())">{{ shown() ? "Hide" : "Show" }} the campaign</button>
      @if (claim(); as claim) {
        <p>In the basket: {{ claim.coupon.title["en"] }}</p>
      }
      @if (shown()) {
        <campaign-countdown />
        <campaign-coupon activity="save-50" (campaign-claimed)="claim.set($event.claim)" />
        <campaign-coupon [data]="nextWeek" />
        <campaign-check-in activity="daily" />
      }
    </campaign-provider>
  `,
})
export class App {
  protected readonly baseUrl = baseUrl;
  protected readonly campaign = campaign;
  protected readonly getToken = getToken;
  protected readonly nextWeek = nextWeek;
  protected readonly shown = signal(true);
  protected readonly claim = signal<CouponClaim | undefined>(undefined);
}
