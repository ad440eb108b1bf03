/**
 * Stands in for `tough-cookie` in the page’s build. MSW keeps a jar for cookies that mocked answers set; ours set none,
 * and the real jar brings the whole public-suffix list along.
 */
export class MemoryCookieStore {
  idx = {}
}

export class CookieJar {
  getCookiesSync(): [] {
    return []
  }
  setCookie(): Promise<undefined> {
    return Promise.resolve(undefined)
  }
}

export class Cookie {
  static fromJSON(): null {
    return null
  }
}
