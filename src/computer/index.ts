export { Computer, type ComputerProps } from './computer.tsx'
