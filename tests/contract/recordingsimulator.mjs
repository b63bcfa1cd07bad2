#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for hubdeck-simulator in an end-to-end test: starts the real one, passes every byte through, and writes down each exchange.
// Tests find it through HUBDECK_SIMULATOR, so they need not know of it.
//   CONTRACT_SIMULATOR  the real program
//   CONTRACT_LOG        one JSON object a line is appended here, see exchange()
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import http from "node:http";
import { createInterface } from "node:readline";

const longestBody = 1024 * 1024; // beyond it are the error pages that tests provoke

const simulator = spawn(process.env.CONTRACT_SIMULATOR, process.argv.slice(2), { stdio: ["ignore", "pipe", "inherit"] });
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => simulator.kill(signal));
simulator.on("exit", (code, signal) => process.exit(signal ? 1 : code));

createInterface({ input: simulator.stdout }).once("line", (line) => {
  const upstream = new URL(line.replace("listening on ", ""));
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, answer) => pass(request, answer, upstream, agent));
  server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
});

function pass(request, answer, upstream, agent) {
  const sent = [];
  const { method, url, headers } = request;
  const onward = http.request({ agent, host: upstream.hostname, port: upstream.port, method, path: url, headers }, (reply) => {
    const received = [];
    answer.writeHead(reply.statusCode, reply.rawHeaders);
    reply.on("data", (chunk) => { received.push(chunk); answer.write(chunk); });
    reply.on("aborted", () => answer.destroy());
    reply.on("end", () => {
      record(request, Buffer.concat(sent), reply, Buffer.concat(received));
      answer.end();
    });
  });
  onward.on("error", () => answer.destroy());
  answer.on("close", () => onward.destroy());
  request.on("data", (chunk) => { sent.push(chunk); onward.write(chunk); });
  request.on("end", () => onward.end());
}

function record(request, requestBody, reply, replyBody) {
  if (requestBody.length > longestBody || replyBody.length > longestBody) return;
  const { authorization, ...headers } = request.headers;
  const exchange = {
    request: { method: request.method, url: request.url, headers, body: requestBody.toString("base64") },
    answer: { status: reply.statusCode, headers: reply.headers, body: replyBody.toString("base64") },
  };
  appendFileSync(process.env.CONTRACT_LOG, JSON.stringify(exchange) + "\n");
}
