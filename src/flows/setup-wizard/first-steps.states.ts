import { assign } from 'xstate'
import { setupWizardSetup } from './setup-wizard.setup.ts'

// What comes before anybody has to be asked: each is left by Next and by Back, and none leads past the check.

export const language = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/language' },
  entry: { type: 'reportStep', params: { step: 'language' } },
  on: { 'step.finished': 'region', back: {} },
})

export const region = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/region' },
  entry: { type: 'reportStep', params: { step: 'region' } },
  on: {
    'region.selected': {
      guard: ({ event }) => /^[A-Z]{2}$/.test(String(event.region)),
      actions: [assign(({ event }) => ({ region: event.region })), 'reportRegion'],
    },
    'step.finished': 'keyboard',
    back: 'language',
  },
})

export const keyboard = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/keyboard' },
  entry: { type: 'reportStep', params: { step: 'keyboard' } },
  on: { 'step.finished': 'wifi', back: 'region' },
})

export const wifi = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/wifi' },
  entry: { type: 'reportStep', params: { step: 'wifi' } },
  on: { 'step.finished': 'terms', back: 'keyboard' },
})

export const terms = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/terms' },
  entry: { type: 'reportStep', params: { step: 'terms' } },
  on: { 'step.finished': 'sim', back: 'wifi' },
})

export const sim = setupWizardSetup.createStateConfig({
  meta: { screen: 'setup/sim' },
  entry: { type: 'reportStep', params: { step: 'sim' } },
  initial: 'shown',
  on: { 'step.finished': 'checking', back: 'terms' },
  states: {
    shown: { on: { 'sim.looked-for': 'looking' } },
    looking: { tags: 'busy', after: { lookingForSim: 'shown' }, on: { cancel: 'shown' } },
  },
})
