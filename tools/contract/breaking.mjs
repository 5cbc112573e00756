// Compares the document with that of the release before: the tag vX.Y.Z before this commit, or docs/openapi.released.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { apiDiff, breaking } from 'api-smart-diff';
import { document, operations, root, summary } from './lib.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });

function released() {
  const kept = new URL('docs/openapi.released.json', root);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  try {
    return git('show', `${git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim()}:docs/openapi.json`);
  } catch {
    return null;
  }
}

const before = released();
if (before === null) {
  console.log('breaking changes: nothing was released yet: 0 passed, 0 failed, 1 skipped');
} else {
  const old = JSON.parse(before);
  const ids = new Set(operations().map((operation) => operation.operationId));
  const oldIds = Object.values(old.paths).flatMap((item) => Object.values(item).map((operation) => operation.operationId));
  // The comparison changes what it is given.
  const changes = apiDiff(JSON.parse(before), structuredClone(document), { rules: 'OpenApi3' });
  summary('breaking changes', [
    ...oldIds.map((id) => ({ name: id, fault: ids.has(id) ? null : 'the operation is gone' })),
    ...Object.keys(old.components.schemas).map((name) => ({ name, fault: document.components.schemas[name] ? null : 'the schema is gone' })),
    ...changes.filter((change) => change.type === breaking).map((change) => ({ name: change.path.join('/'), fault: `${change.action} breaks callers` })),
  ]);
}
