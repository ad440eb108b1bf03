export { GuideBar } from './guide-bar.tsx'
export { GuideSteps } from './guide-steps.tsx'
export { RightWay } from './right-way.tsx'
