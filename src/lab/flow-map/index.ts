export { FlowMap } from './flow-map.tsx'
