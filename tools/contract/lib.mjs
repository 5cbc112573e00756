// What the steps share: the committed document, tokens of the sandbox's clients, and the summary line.
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);
export const document = JSON.parse(readFileSync(new URL('docs/openapi.json', root), 'utf8'));
export const base = process.env.BASE_URL;

const sandbox = process.env.SANDBOX ? JSON.parse(readFileSync(process.env.SANDBOX, 'utf8')) : { clients: {} };
const tokens = new Map();

export async function token(client) {
  if (!tokens.has(client)) {
    const { clientId, clientSecret } = sandbox.clients[client];
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
    const answer = await fetch(`${base}/connect/token`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`no token for ${client}: ${answer.status} ${await answer.text()}`);
    tokens.set(client, (await answer.json()).access_token);
  }
  return tokens.get(client);
}

export const resolve = (node) => (node?.$ref ? resolve(node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/')], document)) : node);

export function operations() {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })));
}

export function summary(name, results) {
  const failed = results.filter((result) => result.fault);
  for (const { name: what, fault } of failed) console.log(`FAILED ${name}: ${what}: ${fault}`);
  console.log(`${name}: ${results.length - failed.length} passed, ${failed.length} failed, 0 skipped`);
  process.exitCode = failed.length ? 1 : 0;
}
