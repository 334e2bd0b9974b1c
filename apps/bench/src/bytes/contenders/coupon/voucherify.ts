import { VoucherifyClientSide } from "@voucherify/sdk";

const client = VoucherifyClientSide({
  apiUrl: location.origin,
  clientApplicationId: "application",
  clientSecretKey: "key",
});
const button = document.createElement("button");
button.textContent = "Redeem";
button.onclick = async () => {
  const { result } = await client.redeem("SAVE-50");
  button.textContent = result;
};
document.querySelector("#app")!.append(button);
