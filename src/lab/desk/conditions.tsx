export function Conditions() {
  return <p>Conditions</p>
}
