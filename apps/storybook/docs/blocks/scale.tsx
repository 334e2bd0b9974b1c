import type { CSSProperties } from "react";
import { sharedTokens } from "./tokens.ts";

const looks = {
  space: (value: string): CSSProperties => ({ inlineSize: value }),
  radius: (value: string): CSSProperties => ({ borderRadius: value }),
  size: (value: string): CSSProperties => ({ fontSize: value }),
};

/** Tokens of one kind, each drawn as what it measures. */
export function Scale({ of, as }: { of: string; as: keyof typeof looks }) {
  return (
    <div className="scale sb-unstyled">
      {sharedTokens(of).map(([name, value]) => (
        <figure key={name}>
          <span className={as} style={looks[as](value)}>
            {as === "size" && "¥50"}
          </span>
          <figcaption>
            <code>{name.replace("--campaign-", "")}</code>
            {value}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
