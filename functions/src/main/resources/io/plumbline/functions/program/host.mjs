// Serves a Node.js handler: reads one call a line from standard input, writes one reply a line.
//
// Called as: host.mjs FILE.FUNCTION, in the folder of the handler. What the handler prints goes to
// standard error; standard output carries replies only.

import { existsSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

process.stdout.write = process.stderr.write.bind(process.stderr);

/** Writes all of a text, however small the pipe is. */
function writeAll(descriptor, text) {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}

function reply(text) {
  writeAll(1, text + '\n');
}

function failure(error, fatal = false) {
  const isError = error instanceof Error;
  return JSON.stringify({
    error: {
      fatal,
      message: isError ? error.message : String(error),
      type: isError ? error.name : '',
      trace: isError ? String(error.stack) : '',
    },
  });
}

async function load(handler) {
  const dot = handler.lastIndexOf('.');
  if (dot < 1) {
    throw new Error(`the handler "${handler}" is not of the form file.function`);
  }
  const base = resolve(handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((suffix) => base + suffix).find((name) => existsSync(name));
  if (!file) {
    throw new Error(`there is no ${base}.mjs, .js or .cjs`);
  }
  const module = await import(pathToFileURL(file).href);
  const name = handler.slice(dot + 1);
  const found = module[name] ?? module.default?.[name];
  if (typeof found !== 'function') {
    throw new Error(`${file} exports no function "${name}"`);
  }
  return found;
}

function context(requestId, timeoutMillis) {
  const deadline = Date.now() + timeoutMillis;
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    invokedFunctionArn: process.env.PLUMBLINE_FUNCTION_ARN ?? '',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
    logStreamName: String(process.pid),
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** Calls a handler that returns a promise, a value, or answers by its callback. */
function call(handler, event, callContext) {
  return new Promise((done, failed) => {
    const callback = (error, result) => (error ? failed(error) : done(result));
    const returned = handler(event, callContext, callback);
    if (returned !== undefined && typeof returned?.then === 'function') {
      returned.then(done, failed);
    } else if (handler.length < 3) {
      done(returned);
    }
  });
}

/** The call that is being answered; null between calls. */
let requested = null;

// What is thrown where nobody waits for it, such as in a timer, ends the process, as Lambda's does;
// the call learns why.
process.on('uncaughtException', (error) => {
  if (requested === null) {
    writeAll(2, `${error?.stack ?? error}\n`);
  } else {
    writeAll(2, `\0end ${requested}\n`);
    reply(failure(error, true));
  }
  process.exit(1);
});

let handler;
try {
  handler = await load(process.argv[2]);
} catch (error) {
  reply(failure(error));
  process.exit(0);
}
reply('{"ready":true}');

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { requestId, timeoutMillis, event } = JSON.parse(line);
  requested = requestId;
  let answer;
  try {
    const result = await call(handler, event, context(requestId, timeoutMillis));
    answer = JSON.stringify({ result: result ?? null });
  } catch (error) {
    answer = failure(error);
  }
  requested = null;
  writeAll(2, `\0end ${requestId}\n`);
  reply(answer);
}
process.exit(0);
