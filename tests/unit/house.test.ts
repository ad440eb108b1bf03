import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importProblem, namedFolders } from '../tools/layers.ts'

const mayImport = (from: string, path: string) => expect(importProblem(from, { path }), `${from} → ${path}`).toBeUndefined()
const mayNotImport = (from: string, path: string) =>
  expect(importProblem(from, { path }), `${from} → ${path}`).toMatch(/may not import|Nothing but/)

describe('the order of layers', () => {
  it('lets imports go down', () => {
    mayImport('src/account/client.ts', 'src/sim/clock.ts')
    mayImport('src/flows/sign-up/sign-up.machine.ts', 'src/account/contract.ts')
    mayImport('mocks/server/codes/codes.ts', 'src/account/contract.ts')
    mayImport('src/world/create-world.ts', 'mocks/server/server.ts')
    mayImport('src/phone/glass.tsx', 'src/ui/button.tsx')
    mayImport('src/lab/desk.tsx', 'src/phone/glass.tsx')
    mayImport('src/lab/network.ts', 'mocks/page.ts')
    mayImport('mocks/http.ts', 'mocks/server/server.ts')
    mayImport('src/main.tsx', 'src/lab/lab.tsx')
    mayImport('tests/unit/clock.test.ts', 'src/sim/clock.ts')
    mayImport('src/testing/render-phone.tsx', 'src/lab/lab.tsx')
    mayImport('src/testing/render-phone.tsx', 'mocks/node.ts')
  })

  it('stops imports that go up or across', () => {
    mayNotImport('src/sim/clock.ts', 'src/account/client.ts')
    mayNotImport('src/flows/sign-up/sign-up.machine.ts', 'src/world/create-world.ts')
    mayNotImport('src/flows/sign-up/sign-up.machine.ts', 'mocks/server/codes/codes.ts')
    mayNotImport('mocks/server/codes/codes.ts', 'src/flows/sign-up/sign-up.machine.ts')
    mayNotImport('src/world/create-world.ts', 'src/scenarios/library.ts')
    mayNotImport('src/phone/glass.tsx', 'src/computer/browser.tsx')
    mayNotImport('src/phone/glass.tsx', 'src/lab/desk.tsx')
    mayNotImport('src/phone/glass.tsx', 'mocks/page.ts')
    mayNotImport('mocks/server/codes/codes.ts', 'mocks/page.ts')
    mayNotImport('src/lab/desk.tsx', 'src/main.tsx')
    mayNotImport('src/lab/desk.tsx', 'tests/tools/layers.ts')
  })

  it('keeps the test kit out of the product', () => {
    expect(importProblem('src/lab/desk.tsx', { path: 'src/testing/render-phone.tsx' })).toMatch(/test kit/)
  })
})

describe('apps, sites and flows', () => {
  it('keeps apps from knowing each other', () => {
    mayImport('src/phone/screens/settings/apps-screen.tsx', 'src/phone/screens/settings/listed-apps.ts')
    mayImport('src/phone/screens/settings/wifi-screen.tsx', 'src/phone/parts/wifi-list.tsx')
    mayNotImport('src/phone/screens/settings/apps-screen.tsx', 'src/phone/screens/messages/threads.ts')
  })

  it('keeps sites from knowing each other', () => {
    mayImport('src/computer/account-site/sign-in-page.tsx', 'src/computer/steps/credentials-step.tsx')
    mayImport('src/computer/steps/captcha-step.tsx', 'src/computer/parts/captcha-picture.tsx')
    mayNotImport('src/computer/account-site/home-page.tsx', 'src/computer/cloud-site/cloud-navigation.tsx')
    mayNotImport('src/computer/parts/form.tsx', 'src/computer/account-site/sign-in-page.tsx')
  })

  it('lets a flow take the shared leaves and the flows it invokes, and no sibling', () => {
    mayImport('src/flows/sign-up/sign-up.machine.ts', 'src/flows/one-time-code/one-time-code.machine.ts')
    mayImport('src/flows/phone/phone.machine.ts', 'src/flows/settings/settings.machine.ts')
    mayImport('src/flows/mi-account/mi-account.machine.ts', 'src/flows/sign-up/sign-up.machine.ts')
    mayNotImport('src/flows/sign-up/sign-up.machine.ts', 'src/flows/sign-in/sign-in.machine.ts')
    mayNotImport('src/flows/captcha/captcha.machine.ts', 'src/flows/sign-up/sign-up.machine.ts')
  })
})

it('is about folders that are there', () => {
  const folders = [...namedFolders.layers, namedFolders.apps, namedFolders.sites, ...namedFolders.flows.map((flow) => `src/flows/${flow}`)]
  expect(folders.filter((folder) => !existsSync(folder))).toEqual([])
})

it('has every flow in its plan', () => {
  const plan = readFileSync('CONTRIBUTING.md', 'utf8')
  const flows = readdirSync('src/flows', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(flows.length).toBeGreaterThan(40)
  expect(flows.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(plan))).toEqual([])
})

describe('packages', () => {
  it.each([
    ['src/flows/sign-up/sign-up.machine.ts', 'react'],
    ['src/world/create-world.ts', '@xstate/react'],
    ['src/phone/glass.tsx', 'node:fs'],
    ['src/world/create-world.ts', 'msw/experimental'],
    ['mocks/server/codes/codes.ts', '@mswjs/interceptors/fetch'],
    ['mocks/server/codes/codes.ts', 'xstate'],
  ])('keeps %s free of %s', (from, name) => {
    expect(importProblem(from, { package: name })).toMatch(/has no place here/)
  })

  it.each([
    ['src/flows/sign-up/sign-up.machine.ts', 'xstate'],
    ['src/phone/glass.tsx', 'react'],
    ['mocks/page.ts', 'msw/experimental'],
    ['mocks/http.ts', 'node:http'],
  ])('lets %s have %s', (from, name) => {
    expect(importProblem(from, { package: name })).toBeUndefined()
  })
})
