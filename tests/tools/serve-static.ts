import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export interface StaticServer {
  /** Origin without a slash at the end: `http://localhost:4173`. */
  origin: string
  close(): Promise<void>
}

/**
 * Serves a built lab from `folder`. Only `/` answers with the page: an address that is no file is a 404, so that a
 * request meant for the account server never gets HTML for an answer.
 * @param port 0 takes a free one
 * @param ready what answers wait for: whoever asks while the lab is being built gets it when it is
 * @param host loopback only unless said otherwise
 * @throws the listening error, such as EADDRINUSE
 */
export async function serveStatic(folder: string, { port = 0, host = '127.0.0.1', ready = Promise.resolve() } = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    ready
      .then(() => answer(folder, request, response))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD are answered here.')
  const file = fileOf(folder, request.url ?? '/')
  if (!file || !(await isFile(file))) return refuse(response, 404, 'There is no such file.')
  const body = await readFile(file)
  const extension = extname(file)
  response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream')
  response.setHeader('Content-Length', body.byteLength)
  // Names under assets/ carry a hash of what is in them.
  response.setHeader('Cache-Control', file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  if (extension === '.html') {
    response.setHeader('Content-Security-Policy', `${contentSecurityPolicy(body.toString())}; frame-ancestors 'self'`)
  }
  response.end(request.method === 'HEAD' ? undefined : body)
}

function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!)
    const file = normalize(join(folder, path === '/' ? 'index.html' : path))
    return file.startsWith(folder + sep) && !path.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

function refuse(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' })
  response.end(`${sentence}\n`)
}
