// Every operation shows a request and an answer, and they are good by their own schemas.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { document, operations, resolve, summary } from './lib.mjs';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const format of ['int32', 'int64', 'double', 'float']) ajv.addFormat(format, true);
ajv.addSchema({ $id: 'konexio', ...document });

const results = operations().flatMap((operation) =>
  [['request', operation.requestBody], ...Object.entries(operation.responses)].flatMap(([where, part]) =>
    Object.entries(resolve(part)?.content ?? {}).map(([type, media]) => {
      const valid = ajv.compile(media.schema.$ref ? { $ref: `konexio${media.schema.$ref}` } : media.schema);
      const fault = !type.includes('json') || media.schema?.format === 'binary' ? null : media.example === undefined ? 'no example' : valid(media.example) ? null : ajv.errorsText(valid.errors);
      return { name: `${operation.operationId} ${where} ${type}`, fault };
    })));
summary('examples', results);
