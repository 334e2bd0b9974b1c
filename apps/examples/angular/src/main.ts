import "@campaign-kit/example-shop/page.css";
import "@campaign-kit/widgets/themes/campaign.css";
import { bootstrapApplication } from "@angular/platform-browser";
import { App } from "./app.ts";

void bootstrapApplication(App);
