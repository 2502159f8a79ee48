/** Prints the place and length of every function that spans lines, in the files named: JSON for sizes.py. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Found from the folder this runs in (frontend/), where the compiler is installed.
const ts = createRequire(join(process.cwd(), 'package.json'))('typescript');
const found = [];

const isChapter = (node) =>
  node.parent && ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());

const measure = (source) => (node) => {
  if (ts.isFunctionLike(node) && node.body && !isChapter(node)) {
    const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
    const lines = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
    if (lines > 1) found.push({ file: source.fileName, line: first + 1, lines });
  }
  ts.forEachChild(node, measure(source));
};

for (const file of process.argv.slice(2)) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  measure(source)(source);
}
console.log(JSON.stringify(found));
