/**
 * An ESLint rule that tells what `tsc` would: the linter has the compiler's whole knowledge of a package at hand, and asking it
 * costs a fraction of compiling the package once more. Options of the compiler that are wrong are told with the first file.
 */
import ts from "typescript";

const asked = new WeakSet();

export default {
  meta: { type: "problem", schema: [], messages: { fault: "{{ text }} (TS{{ code }})" } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const report = (node, { code, messageText, start }) => {
      const loc = start === undefined ? undefined : context.sourceCode.getLocFromIndex(start);
      const data = { text: ts.flattenDiagnosticMessageText(messageText, "\n"), code };
      context.report({ ...(loc ? { loc } : { node }), messageId: "fault", data });
    };
    return {
      Program(node) {
        const file = esTreeNodeToTSNodeMap.get(node);
        const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
        // What is not used is a rule's to tell; the linter's compiler always looks for it.
        for (const fault of faults) if (!fault.reportsUnnecessary) report(node, fault);
        if (asked.has(program)) return;
        asked.add(program);
        for (const fault of [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]) {
          report(node, { ...fault, start: undefined });
        }
      },
    };
  },
};
