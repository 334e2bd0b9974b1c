import { colorsOf, themes } from "./tokens.ts";

/** One role of colour in every theme, on the theme's own ground. */
export function Swatches({ group }: { group: Record<string, string> }) {
  return (
    <div className="swatches sb-unstyled">
      {Object.entries(group).map(([role, meaning]) => (
        <div className="swatch" key={role}>
          <div className="chips">
            {themes.map((theme) => (
              <div className="chip" data-campaign-theme={theme} key={theme}>
                <span style={{ background: `var(--campaign-color-${role})` }} />
                <code>{colorsOf(theme).get(`--campaign-color-${role}`)}</code>
              </div>
            ))}
          </div>
          <p>
            <code>--campaign-color-{role}</code> {meaning}
          </p>
        </div>
      ))}
    </div>
  );
}
