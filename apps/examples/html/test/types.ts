/** What the type checker makes of the elements in the DOM, as in Angular's templates. Never run. */
import type {} from "@campaign-kit/widgets";

const coupon = document.createElement("campaign-coupon");
coupon.activity = "save-50";
coupon.data = null;
coupon.addEventListener("campaign-claimed", ({ claim, activity }) => claim.coupon.id + activity);
document.querySelector("campaign-countdown")!.size = "small";
document.querySelector("campaign-provider")!.getToken = async ({ renew }) => (renew ? "new" : null);

// @ts-expect-error A view is an object.
coupon.data = "{}";
// @ts-expect-error Not a state of a coupon.
coupon.data = { state: "gone" };
// @ts-expect-error There is no such size.
document.querySelector("campaign-countdown")!.size = "huge";
// @ts-expect-error The event has no such field.
coupon.addEventListener("campaign-claimed", ({ detail }) => detail);
