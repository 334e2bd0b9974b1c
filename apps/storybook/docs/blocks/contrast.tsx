import { colorsOf, contrast, themes } from "./tokens.ts";

/** What stands on what, and the least contrast it needs: 4.5 for text, 3 for controls and large figures. */
const pairs: [string, string, number][] = [
  ["on-ground", "ground", 4.5],
  ["on-ground-muted", "ground", 4.5],
  ["ground-accent", "ground", 4.5],
  ["text", "surface", 4.5],
  ["text", "sunk", 4.5],
  ["muted", "surface", 4.5],
  ["muted", "sunk", 4.5],
  ["text", "accent-soft", 4.5],
  ["muted", "accent-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-press", 4.5],
  ["accent-text", "surface", 4.5],
  ["accent-text", "sunk", 4.5],
  ["accent-text", "accent-soft", 4.5],
  ["on-second", "second", 4.5],
  ["second-text", "surface", 4.5],
  ["second-text", "second-soft", 4.5],
  ["text", "second-soft", 4.5],
  ["positive", "surface", 4.5],
  ["positive", "positive-soft", 4.5],
  ["text", "positive-soft", 4.5],
  ["surface", "text", 4.5],
  ["accent", "surface", 3],
  ["accent", "sunk", 3],
  ["boundary", "surface", 3],
  ["boundary", "sunk", 3],
  ["boundary", "accent-soft", 3],
  ["focus", "surface", 3],
];

/** Measured here and now, of the style sheet that this page has loaded. */
export function Contrast() {
  return (
    <table className="contrast">
      <thead>
        <tr>
          <th>Pair</th>
          <th>At least</th>
          {themes.map((theme) => (
            <th key={theme}>{theme}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(([above, below, least]) => (
          <tr key={`${above} ${below}`}>
            <td>
              {above} on {below}
            </td>
            <td>{least}</td>
            {themes.map((theme) => {
              const colors = colorsOf(theme);
              const [front, back] = [colors.get(`--campaign-color-${above}`), colors.get(`--campaign-color-${below}`)];
              const ratio = front && back ? contrast(front, back) : NaN;
              return (
                <td key={theme}>
                  <span className="sample" style={{ color: front, background: back }}>
                    Aa
                  </span>
                  {ratio.toFixed(1)}
                  {ratio < least && " too low"}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
