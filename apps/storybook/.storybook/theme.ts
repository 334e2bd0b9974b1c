import { create } from "storybook/theming/create";

const fonts = {
  fontBase: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontCode: 'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "Noto Sans Mono", monospace',
};
const face = {
  ...fonts,
  brandTitle: "Campaign Kit",
  brandUrl: "../",
  brandTarget: "_self",
  brandImage: "./campaign-kit.svg",
  appBorderRadius: 8,
  inputBorderRadius: 8,
};

const paper = create({
  ...face,
  base: "light",
  colorPrimary: "#d4351c",
  colorSecondary: "#bd2b13",
  appBg: "#f7f2e9",
  appContentBg: "#fffdf9",
  appPreviewBg: "#f7f2e9",
  appHoverBg: "#fcebe4",
  appBorderColor: "#e3dacb",
  textColor: "#1d1915",
  textInverseColor: "#fffdf9",
  textMutedColor: "#625a50",
  barTextColor: "#625a50",
  barHoverColor: "#bd2b13",
  barSelectedColor: "#bd2b13",
  barBg: "#fffdf9",
  buttonBg: "#fffdf9",
  buttonBorder: "#8a7f71",
  booleanBg: "#f3ede2",
  booleanSelectedBg: "#fffdf9",
  inputBg: "#ffffff",
  inputBorder: "#8a7f71",
  inputTextColor: "#1d1915",
});

const card = create({
  ...face,
  base: "dark",
  colorPrimary: "#ff6e4e",
  colorSecondary: "#ff8a6c",
  appBg: "#13110e",
  appContentBg: "#1e1b17",
  appPreviewBg: "#13110e",
  appHoverBg: "#3b2018",
  appBorderColor: "#3b342c",
  textColor: "#f5eee3",
  textInverseColor: "#13110e",
  textMutedColor: "#b9ad9d",
  barTextColor: "#b9ad9d",
  barHoverColor: "#ff8a6c",
  barSelectedColor: "#ff8a6c",
  barBg: "#1e1b17",
  buttonBg: "#1e1b17",
  buttonBorder: "#8f8475",
  booleanBg: "#2a2620",
  booleanSelectedBg: "#1e1b17",
  inputBg: "#13110e",
  inputBorder: "#8f8475",
  inputTextColor: "#f5eee3",
});

/** Paper and ink: the book around the widgets, in the colours of their base theme; card and chalk for those who want it dark. */
export const theme = matchMedia("(prefers-color-scheme: dark)").matches ? card : paper;
