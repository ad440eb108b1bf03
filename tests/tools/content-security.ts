import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Contents of every inline element of that name that has no `src`. */
function inline(html: string, element: 'script' | 'style'): string[] {
  const found = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g'))
  return [...found].map((match) => match[1]!)
}

/**
 * The policy for one built page: everything from its own origin and nothing else; what stands inline in the page is
 * named by its hash.
 */
export function contentSecurityPolicy(html: string): string {
  const sources = (element: 'script' | 'style') => ["'self'", ...inline(html, element).map(sha256)].join(' ')
  return [
    "default-src 'self'",
    `script-src ${sources('script')}`,
    `style-src ${sources('style')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Writes the policy into the built page, so that it holds on any host. The development server needs inline scripts and has none. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html,
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(html) },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
  }
}
