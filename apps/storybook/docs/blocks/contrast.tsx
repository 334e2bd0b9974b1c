import { contrastPairs, contrastRatio } from "@campaign-kit/widgets/contrast";
import { colorsOf, themes } from "./tokens.ts";

const columns = [...themes, "indigo"] as const;

/** What stands on what in each theme, and how far apart the two are. */
export function Contrast() {
  return (
    <table className="contrast">
      <thead>
        <tr>
          <th>Pair</th>
          <th>At least</th>
          {columns.map((theme) => (
            <th key={theme}>{theme}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contrastPairs.map(({ front, back, least }) => (
          <tr key={`${front} ${back}`}>
            <td>
              {front} on {back}
            </td>
            <td>{least}</td>
            {columns.map((theme) => {
              const colors = colorsOf(theme);
              const [color, background] = [
                colors.get(`--campaign-color-${front}`)!,
                colors.get(`--campaign-color-${back}`)!,
              ];
              const ratio = contrastRatio(color, background);
              return (
                <td key={theme}>
                  <span className="sample" style={{ color, background }}>
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
