import { VoucherifyClientSide } from "@voucherify/sdk";
import { api, show, widgets } from "./asked.ts";

// What each widget shows is asked by itself, as the documentation has it. It is asked once: nothing there asks again.
const client = VoucherifyClientSide({
  apiUrl: `${api}/voucherify`,
  clientApplicationId: "application",
  clientSecretKey: "secret",
  origin: location.origin,
});
widgets.forEach(({ activity }, index) => {
  const element = document.body.appendChild(document.createElement("div"));
  void client.validate({ code: activity || "countdown", amount: 30_000 }).then((answer) => {
    element.textContent = JSON.stringify(answer);
    show(index);
  });
});
