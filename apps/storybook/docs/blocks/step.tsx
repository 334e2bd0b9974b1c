import { Source } from "@storybook/addon-docs/blocks";
import { indigo, indigoSteps } from "../../theming/steps.ts";

/** The lines that a step adds to the theme which the chapter makes. */
export const Step = ({ of }: { of: number }) => <Source language="css" code={indigoSteps[of - 1]!.added} />;

/** The whole of it, as it stands in the book's own source. */
export const WholeTheme = () => <Source language="css" code={indigo.trimEnd()} />;
