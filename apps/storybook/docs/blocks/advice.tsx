import { Words } from "./tables.tsx";

/** What to do, and what not to. */
export function Advice({ dos, donts }: { dos: string[]; donts: string[] }) {
  return (
    <div className="advice sb-unstyled">
      <List name="Do" items={dos} />
      <List name="Don’t" items={donts} />
    </div>
  );
}

function List({ name, items }: { name: string; items: string[] }) {
  return (
    <section>
      <h4>{name}</h4>
      <ul>
        {items.map((item, at) => (
          <li key={at}>
            <Words>{item}</Words>
          </li>
        ))}
      </ul>
    </section>
  );
}
