export { Bench } from './bench.tsx'
export { LabHeader } from './lab-header.tsx'
