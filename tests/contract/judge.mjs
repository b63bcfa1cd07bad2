// SPDX-License-Identifier: GPL-3.0-or-later
// Compares one recorded exchange with the operation of an OpenAPI file that it belongs to. The comparing itself is Prism's.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createInstance } = require("@stoplight/prism-http");
const TaskEither = require("fp-ts/TaskEither");

const silent = { info() {}, warn() {}, error() {}, debug() {}, trace() {}, success() {}, child() { return silent; } };

// {operation, violations: [{where, message}]}; operation is undefined for an exchange that belongs to none.
export async function judge({ request, answer }, operations) {
  const url = new URL(request.url, "http://localhost");
  const operation = operations.find((known) => known.matches(request.method, url.pathname));
  if (!operation) return { operation, violations: [] };
  const output = { statusCode: answer.status, headers: answer.headers, body: parsed(answer) };
  // A proxy whose upstream has answered already.
  const prism = createInstance(
    { isProxy: true, upstream: url, errors: false, validateRequest: true, validateResponse: true, checkSecurity: false, mock: {} },
    { logger: silent, forward: () => () => TaskEither.right(output) });
  const input = {
    method: request.method.toLowerCase(),
    url: { path: url.pathname, query: queryOf(url) },
    headers: request.headers,
    body: parsed(request),
  };
  const result = await prism.request(input, [operation.forPrism])();
  if (result._tag === "Left") return { operation, violations: [{ where: "request", message: String(result.left.message ?? result.left) }] };
  const { input: ofRequest, output: ofAnswer } = result.right.validations;
  return {
    operation,
    violations: [...ofRequest.map((found) => described("request", found)), ...ofAnswer.map((found) => described("answer", found))],
  };
}

// Places in arrays are all written #, so that one conflict is one line.
function described(side, { path = [], message }) {
  const place = path.map((part) => (/^\d+$/.test(part) ? "#" : part)).join(".");
  return { where: place ? `${side} ${place}` : side, message: message.replace(/\b(content|body|response|request)?\.?\[?\d+\]?\./g, "#.") };
}

function queryOf(url) {
  const query = {};
  for (const key of url.searchParams.keys()) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length === 1 ? values[0] : values;
  }
  return query;
}

function parsed({ headers, body }) {
  const text = Buffer.from(body, "base64").toString("utf8");
  if (text === "") return undefined;
  if (!/json/.test(headers["content-type"] ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
