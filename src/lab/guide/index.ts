export { GuideBar } from './guide-bar.tsx'
export { GuideSteps } from './guide-steps.tsx'
