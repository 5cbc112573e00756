// For each operation: requests made from the schemas, good ones and bad ones. No answer is a 5xx; each has a documented status,
// media type and body; a good request is not refused for its form, and a bad one is.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { base, document, operations, resolve, summary, token } from './lib.mjs';

const runs = Number(process.env.RUNS ?? 8);
const seed = Number(process.env.SEED ?? 20261124);
const ofForm = ['input.required', 'input.too-long', 'input.wrong-length', 'input.out-of-range', 'input.wrong-format', 'input.too-many', 'input.forbidden-character', 'input.unreadable'];
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats(ajv);
for (const format of ['int32', 'int64', 'double', 'float']) ajv.addFormat(format, true);
ajv.addSchema({ $id: 'konexio', ...document });
const check = (schema) => ajv.compile(schema.$ref ? { $ref: `konexio${schema.$ref}` } : schema);

function text(schema) {
  const { format, pattern, minLength = 0, maxLength = 50 } = schema;
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date') return fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time') return fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((instant) => instant.toISOString());
  if (format === 'byte') return fc.constantFrom(...schema.examples);
  const whole = new RegExp(pattern ?? '', 'u');
  const made = fc.stringMatching(new RegExp((pattern ?? '^.*$').replaceAll(/\(\?=(?:\[(?:\\.|[^\]])*\]|\\.|[^)])*\)/g, ''), 'u'));
  return made.filter((value) => value.length >= minLength && value.length <= maxLength && value.isWellFormed() && whole.test(value));
}

function good(node, depth = 0) {
  const schema = resolve(node);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'string') return schema.examples && depth < 9 ? fc.oneof(fc.constantFrom(...schema.examples), text(schema)) : text(schema);
  if (schema.type === 'integer') return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1000) });
  if (schema.type === 'number') return fc.integer({ min: Math.ceil(Number(schema.minimum ?? 0) * 100), max: Math.floor(Number(schema.maximum ?? 1000) * 100) }).map((hundredths) => hundredths / 100);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(good(schema.items, depth + 1), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 3) });
  const members = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, good(member, depth + 1)]));
  return fc.record(members, { requiredKeys: depth > 12 ? [] : schema.required ?? [] });
}

// Six ways to be wrong; each gives what to send instead, or nothing where the schema has no such member.
function bad(body, schema) {
  const members = Object.entries(schema?.properties ?? {}).map(([name, member]) => [name, resolve(member)]);
  const required = schema?.required?.[0];
  const string = members.find(([, member]) => member.type === 'string' && member.maxLength);
  return body === undefined
    ? [{ headers: { 'If-Match': 'not-a-tag' } }, { headers: { 'Idempotency-Key': 'with space' }, onlyPost: true }, { query: 'limit=0', onlyWith: 'limit' },
      { query: 'limit=x', onlyWith: 'limit' }, { query: 'cursor=%00', onlyWith: 'cursor' }, { query: 'status=99', onlyWith: 'status' }]
    : [required && { body: JSON.stringify({ ...body, [required]: undefined }) }, members[0] && { body: JSON.stringify({ ...body, [members[0][0]]: 12.5 }) },
      { body: JSON.stringify({ ...body, unknownMember: 1 }) }, string && { body: JSON.stringify({ ...body, [string[0]]: 'x'.repeat(string[1].maxLength + 1) }) },
      { body: '{"a": ' }, { body: 'a=1', type: 'application/x-www-form-urlencoded' }].filter(Boolean);
}

async function send(operation, caller, id, { body, type = 'application/json', headers = {}, query = '' }) {
  const named = (name) => resolve((operation.parameters ?? []).map(resolve).find((parameter) => parameter.name === name)?.schema);
  const one = (schema) => schema?.enum?.[0] ?? schema?.examples?.[0] ?? (schema?.type === 'integer' ? schema.minimum : id);
  const fits = (schema) => !schema?.enum && schema?.type !== 'integer' && new RegExp(schema?.pattern ?? '', 'u').test(id);
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name) => (fits(named(name)) ? id : one(named(name))));
  const demanded = (operation.parameters ?? []).map(resolve).filter((parameter) => parameter.in === 'query' && parameter.required).map((parameter) => `${parameter.name}=${encodeURIComponent(one(resolve(parameter.schema)))}`);
  const url = `${base}${path}?${[query, ...demanded].filter(Boolean).join('&')}`;
  const all = { ...(caller && { Authorization: `Bearer ${await token(caller)}` }), ...(body !== undefined && { 'Content-Type': type }), ...headers };
  if (operation.responses['428'] && !all['If-Match']) all['If-Match'] = '"1"';
  const answer = await fetch(url, { method: operation.method, headers: all, body });
  return { status: answer.status, type: answer.headers.get('content-type')?.split(';')[0], text: await answer.text() };
}

function faultOf(operation, answer) {
  if (answer.status >= 500) return `answered ${answer.status} ${answer.text.slice(0, 200)}`;
  const documented = resolve(operation.responses[answer.status]);
  if (!documented) return `undocumented status ${answer.status}`;
  if (!documented.content) return answer.text === '' ? null : `a body with ${answer.status}`;
  const media = documented.content[answer.type];
  if (!media) return `undocumented media type ${answer.type} with ${answer.status}`;
  if (answer.type === 'application/x-ndjson' || !answer.type.endsWith('json') || media.schema?.format === 'binary') return null;
  const valid = check(media.schema);
  return valid(JSON.parse(answer.text)) ? null : `body of ${answer.status}: ${ajv.errorsText(valid.errors).slice(0, 300)}`;
}

const formFaults = (answer) => (answer.status === 422 ? (JSON.parse(answer.text).errors ?? []).filter((error) => ofForm.includes(error.code)) : []);

const made = '01920000-0000-7000-8000-00000000dead';

async function idsOf(operation, caller) {
  if (!operation.path.includes('{')) return [made];
  const list = operations().find((other) => other.method === 'GET' && other.path === operation.path.split('/{')[0]);
  if (!list) return [made];
  const listed = await send(list, caller, made, { query: '' });
  const first = listed.status === 200 ? JSON.parse(listed.text).items?.[0] : undefined;
  return [made, first?.id ?? first?.clientId].filter(Boolean);
}

async function examine(operation) {
  const roles = /Roles: ([^.]+)\./.exec(operation.description)?.[1].split(', ') ?? [];
  // A client that shuts out the sandbox's own clients would end the test.
  const own = ['revokeClient', 'rotateClientSecret'].includes(operation.operationId);
  const media = operation.requestBody?.content['application/json'];
  // What a path names by number is not found by an id that was listed.
  const numbered = (operation.parameters ?? []).map(resolve).some((parameter) => parameter.in === 'path' && resolve(parameter.schema).type === 'integer');
  const bodies = media ? [media.example, ...fc.sample(good(media.schema), { numRuns: runs, seed })] : [undefined];
  for (const caller of roles.length ? [roles[0], roles.at(-1)] : [undefined]) {
    for (const id of own ? ['nobody'] : await idsOf(operation, caller)) {
      for (const body of bodies) {
        const answer = await send(operation, caller, id, { body: body && JSON.stringify(body) });
        const refused = [400, 405, 415].includes(answer.status) || formFaults(answer).length > 0;
        const fault = faultOf(operation, answer) ?? (refused ? `a good request was refused: ${JSON.stringify(formFaults(answer)) || answer.text.slice(0, 200)} ${answer.status} for ${JSON.stringify(body)?.slice(0, 400)}` : null);
        if (fault) return fault;
      }
      for (const wrong of bad(media?.example, resolve(media?.schema))) {
        if ((wrong.onlyPost && operation.method !== 'POST') || (wrong.onlyWith && !operation.parameters.some((parameter) => resolve(parameter).name === wrong.onlyWith))) continue;
        const answer = await send(operation, caller, id, wrong).catch((error) => ({ status: error instanceof TypeError ? 400 : 0, skipped: true }));
        if (answer.skipped) continue;
        const fault = faultOf(operation, answer) ?? ([400, 413, 415, 422].includes(answer.status) || [409, 412].includes(answer.status) || ((id === made || numbered) && answer.status === 404) ? null : `a bad request was answered ${answer.status}: ${JSON.stringify(wrong).slice(0, 200)}`);
        if (fault) return fault;
      }
    }
  }
  if (roles.length) return faultOf(operation, await send(operation, undefined, made, {}));
  return null;
}

const results = [];
for (const operation of operations()) results.push({ name: operation.operationId, fault: await examine(operation).catch((error) => String(error.stack ?? error).slice(0, 400)) });
summary('contract', results);
