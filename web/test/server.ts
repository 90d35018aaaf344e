import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call's own answer, before the fixtures are asked; null leaves it to them. */
export type Special = (asked: Asked) => Answer | null;

const DIST = join(process.cwd(), 'dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types azora dompurify default',
  ].join('; ');

export interface Running {
  origin: string;
  asked: Asked[];
  special: Special;
  close: () => void;
}

/** Serves the built console as the edge does, with its strict policy, and answers the API from fixtures. */
export async function start(answers: Record<string, unknown>): Promise<Running> {
  const running: Running = { origin: '', asked: [], special: () => null, close: () => undefined };
  const server = createServer((request, response) => void handle(request, response, answers, running));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  running.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return running;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Record<string, unknown>,
  running: Running,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/v1/') || url.pathname.startsWith('/health/')) {
    const asked = await askedOf(request, url);
    running.asked.push(asked);
    const answer = running.special(asked) ?? fromFixtures(asked, answers);
    const body = answer.body == null ? '' : JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      'Content-Type': answer.status >= 400 ? 'application/problem+json' : 'application/json',
      'X-Trace-Id': 'trace-0123456789abcdef',
      ETag: '"1"',
      ...answer.headers,
    });
    response.end(body);
    return;
  }
  await serveFile(url.pathname, response);
}

async function askedOf(request: IncomingMessage, url: URL): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace('/api/v1', ''),
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function fromFixtures({ method, path }: Asked, answers: Record<string, unknown>): Answer {
  const known = `${method} ${path}` in answers;
  if (known) return { status: 200, body: answers[`${method} ${path}`] };
  return problem(404, 'NOT_FOUND', 'There is nothing at this address.', 'لا شيء على هذا العنوان.');
}

export function problem(status: number, code: string, en: string, ar: string, field?: string): Answer {
  const messages = { en, ar };
  const errors = field === undefined ? [] : [{ field, code, messages }];
  return { status, body: { type: 'about:blank', title: code, status, code, messages, traceId: 'trace-0123456789abcdef', errors } };
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  const type = TYPES[extname(path)];
  const file = type === undefined ? 'index.html' : normalize(path);
  const content = await readFile(join(DIST, file)).catch(() => null);
  if (content === null) {
    response.writeHead(404).end();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const html = file.endsWith('.html');
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    ...(html ? { 'Content-Security-Policy': policy(nonce) } : {}),
  });
  response.end(html ? content.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : content);
}
