import './main.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

/** What the phone is measured against: one button that gives way, one field that is typed into. */
function Empty() {
  const [tapped, setTapped] = useState(false)
  const [text, setText] = useState('')
  return (
    <>
      {tapped ? (
        <p>Answered</p>
      ) : (
        <button type="button" onClick={() => setTapped(true)}>
          Settings
        </button>
      )}
      <input type="tel" aria-label="Number" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  )
}

createRoot(document.getElementById('root')!).render(<Empty />)
