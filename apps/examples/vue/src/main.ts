import "@campaign-kit/example-shop/page.css";
import { createApp } from "vue";
import App from "./app.vue";

createApp(App).mount("#app");
