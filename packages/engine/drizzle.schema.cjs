/** What drizzle-kit reads: it looks for tables among a module's exports, and those of the mechanics come from a list. */
const { pgTable, ...schema } = require("./src/store/postgres/schema.ts");
const { tables } = require("./src/store/tables.ts");

module.exports = { ...schema, ...Object.fromEntries(tables.map((table) => [table.name, pgTable(table).table])) };
