/** Import once where the page starts: tokens, fonts, and the ground every root stands on. */
import './tokens.css'
import './base.css'
