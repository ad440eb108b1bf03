export function InsideView() {
  return <p>InsideView</p>
}
