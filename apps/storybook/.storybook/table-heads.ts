interface Node {
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Gives each cell of a Markdown table the name of its column, which a phone shows beside it. */
export const tableHeads = () => (tree: Node) => {
  for (const table of all(tree, "table")) {
    const heads = all(table, "th").map(textOf);
    for (const row of all(table, "tr")) {
      for (const [index, cell] of all(row, "td").entries()) (cell.properties ??= {})["data-head"] = heads[index];
    }
  }
};

const all = (node: Node, tagName: string): Node[] => [
  ...(node.tagName === tagName ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, tagName)),
];

const textOf = ({ value = "", children = [] }: Node): string => value + children.map(textOf).join("");
